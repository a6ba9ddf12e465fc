import type { Routes } from '@angular/router';
import { ConfirmationRequest } from './confirmation-request';
import { MorningListPage } from './morning-list';

export const routes: Routes = [
  { path: '', component: MorningListPage },
  { path: 'confirmation-request', component: ConfirmationRequest },
];
