import type { Routes } from '@angular/router';

export const routes: Routes = [
  { path: '', loadComponent: () => import('./devices').then((file) => file.Devices) },
  { path: 'imports', loadComponent: () => import('./imports').then((file) => file.Imports) },
  { path: 'conflicts', loadComponent: () => import('./conflicts').then((file) => file.Conflicts) },
  { path: 'meetings', loadComponent: () => import('./meetings').then((file) => file.Meetings) },
  { path: 'intakes/:id', loadComponent: () => import('../unit-card/intake-page').then((file) => file.IntakePage) },
  { path: ':id', loadComponent: () => import('./device-page').then((file) => file.DevicePage) },
];
