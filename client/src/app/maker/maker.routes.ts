import type { Routes } from '@angular/router';

export const routes: Routes = [
  {
    path: '',
    loadComponent: () => import('./maker').then((file) => file.Maker),
    children: [
      { path: '', pathMatch: 'full', loadComponent: () => import('./maker-receipts').then((file) => file.MakerReceipts) },
      { path: 'questions', loadComponent: () => import('./maker-questions').then((file) => file.MakerQuestions) },
      { path: 'notice', loadComponent: () => import('./maker-notice').then((file) => file.MakerNotice) },
    ],
  },
];
