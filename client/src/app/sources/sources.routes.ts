import type { Routes } from '@angular/router';

export const routes: Routes = [
  { path: '', loadComponent: () => import('./sources').then((file) => file.Sources) },
  { path: 'add', loadComponent: () => import('./add-source').then((file) => file.AddSource) },
  { path: 'bundles', loadComponent: () => import('./bundles').then((file) => file.Bundles) },
];
