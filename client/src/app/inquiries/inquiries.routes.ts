import type { Routes } from '@angular/router';

export const routes: Routes = [
  { path: '', loadComponent: () => import('./inquiries').then((file) => file.Inquiries) },
  { path: ':id', loadComponent: () => import('./inquiry-page').then((file) => file.InquiryPage) },
];
