import type { Routes } from '@angular/router';

export const routes: Routes = [
  { path: '', loadComponent: () => import('./advisories').then((file) => file.Advisories) },
  { path: 'upload', loadComponent: () => import('./upload').then((file) => file.Upload) },
  { path: 'deletions', loadComponent: () => import('./deletions').then((file) => file.Deletions) },
  { path: 'letters/new', loadComponent: () => import('../letters/letter-page').then((file) => file.LetterPage) },
  { path: ':id/letter', loadComponent: () => import('../letters/letter-page').then((file) => file.LetterPage) },
  { path: ':id', loadComponent: () => import('./advisory-page').then((file) => file.AdvisoryPage) },
];
