import type { Routes } from '@angular/router';

export const routes: Routes = [
  { path: '', loadComponent: () => import('./fleet-questions').then((file) => file.FleetQuestions) },
  { path: 'new', loadComponent: () => import('./type-sheet').then((file) => file.TypeSheet) },
  { path: 'sheets/:id', loadComponent: () => import('./sheet-page').then((file) => file.SheetPage) },
];
