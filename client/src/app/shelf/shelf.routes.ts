import type { Routes } from '@angular/router';

export const routes: Routes = [
  { path: '', loadComponent: () => import('./owed-matrix').then((file) => file.OwedMatrix) },
  { path: 'models/:id', loadComponent: () => import('./model-shelf').then((file) => file.ModelShelf) },
  { path: 'bring', loadComponent: () => import('./bring-files').then((file) => file.BringFiles) },
  { path: 'sboms/:id', loadComponent: () => import('./sbom-page').then((file) => file.SbomPage) },
  { path: 'letters/:manufacturer', loadComponent: () => import('./request-letter').then((file) => file.RequestLetter) },
];
