import type { Routes } from '@angular/router';
import { mustBeSignedIn } from './accounts/must-be-signed-in';

export const routes: Routes = [
  { path: 'sign-in', loadComponent: () => import('./accounts/sign-in').then((file) => file.SignInPage) },
  { path: 'change-password', loadComponent: () => import('./accounts/change-password').then((file) => file.ChangePassword) },
  // Makers have no account here: they sign in there with their key.
  { path: 'maker', loadChildren: () => import('./maker/maker.routes').then((file) => file.routes) },
  {
    path: '',
    canActivate: [mustBeSignedIn],
    loadComponent: () => import('./shell/shell').then((file) => file.Shell),
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'morning-list' },
      { path: 'morning-list', loadChildren: () => import('./morning-list/morning-list.routes').then((file) => file.routes) },
      { path: 'devices', loadChildren: () => import('./devices/devices.routes').then((file) => file.routes) },
      { path: 'components', loadComponent: () => import('./components/components').then((file) => file.Components) },
      { path: 'shelf', loadChildren: () => import('./shelf/shelf.routes').then((file) => file.routes) },
      { path: 'mds2', loadChildren: () => import('./mds2/mds2.routes').then((file) => file.routes) },
      { path: 'advisories', loadChildren: () => import('./advisories/advisories.routes').then((file) => file.routes) },
      {
        path: 'names-to-confirm',
        loadComponent: () => import('./names-to-confirm/names-to-confirm').then((file) => file.NamesToConfirm),
      },
      { path: 'inquiries', loadChildren: () => import('./inquiries/inquiries.routes').then((file) => file.routes) },
      { path: 'lifecycle', loadChildren: () => import('./lifecycle/lifecycle.routes').then((file) => file.routes) },
      { path: 'sources', loadChildren: () => import('./sources/sources.routes').then((file) => file.routes) },
      { path: 'accounts', loadComponent: () => import('./accounts/accounts').then((file) => file.Accounts) },
      { path: '**', loadComponent: () => import('./shell/not-found').then((file) => file.NotFound) },
    ],
  },
];
