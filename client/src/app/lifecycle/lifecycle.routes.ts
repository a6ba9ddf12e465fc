import type { Routes } from '@angular/router';

export const routes: Routes = [
  { path: '', loadComponent: () => import('./lifecycle').then((file) => file.Lifecycle) },
  { path: 'statements', loadComponent: () => import('./open-statements').then((file) => file.OpenStatements) },
  { path: 'timeline', loadComponent: () => import('./timeline').then((file) => file.Timeline) },
  { path: 'devices/:id', loadComponent: () => import('./device-judgement').then((file) => file.DeviceJudgement) },
  { path: 'acknowledgements', loadComponent: () => import('./acknowledgements').then((file) => file.Acknowledgements) },
  { path: 'acknowledgements/:id', loadComponent: () => import('./acknowledgement-page').then((file) => file.AcknowledgementPage) },
  { path: 'components', loadComponent: () => import('./component-lives-page').then((file) => file.ComponentLivesPage) },
  { path: 'plans', loadComponent: () => import('../replacement-plan/replacement-plans').then((file) => file.ReplacementPlans) },
  { path: 'plans/letter', loadComponent: () => import('../replacement-plan/plan-letter').then((file) => file.PlanLetter) },
];
