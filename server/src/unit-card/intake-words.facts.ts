import type { Intake } from './intake.js';

const ways: Readonly<Record<Intake['way'], string>> = {
  purchase: '購入',
  lease: 'リース',
  loan: '借用',
  used: '中古',
  demo: 'デモ',
};

/** How a form is named in what is recorded because of it; kept in Japanese, as such records are. */
export function intakeName({ way, arrivedOn }: Intake): string {
  return `導入時の確認（${ways[way]} ${arrivedOn}）`;
}
