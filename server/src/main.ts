import { join } from 'node:path';
import { AccountsService } from './accounts/accounts.service.js';
import { createApplication } from './application.js';
import { openDemonstration } from './demonstration/demonstration.job.js';
import { readSettings } from './settings.js';

/** Starts the server and prints the address and how to sign in. */
export async function main(): Promise<void> {
  const settings = readSettings(process.env);
  if ('problem' in settings) return giveUp(settings.problem);
  try {
    const app = await createApplication(settings, join(import.meta.dirname, '../../client'));
    const password = await app.get(AccountsService).ensureFirstUser(settings.adminPassword);
    await app.listen(settings.port, settings.host);
    const address = await app.getUrl();
    console.log(`Mimamori 見守り: ${address.replace('[::1]', 'localhost')}`);
    console.log(signInHint(password, settings.adminPassword !== undefined));
    if (settings.demonstration) await openDemonstration(app, join(import.meta.dirname, '../../../seeds'));
  } catch (error) {
    giveUp(reasonOf(error));
  }
}

function signInHint(password: string | null, isGiven: boolean): string {
  if (password !== null)
    return `最初の利用者 / first user: admin   パスワード / password: ${password}   (この表示は一度だけです / shown once)`;
  if (isGiven) return '利用者 / user: admin   パスワード / password: MIMAMORI_ADMIN_PASSWORD の値 / as set there at the first start';
  return '利用者 / user: admin   パスワードを忘れた場合 / forgotten password: npm run mimamori -- user reset admin';
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? String(error.code) : '';
  if (code === 'EADDRINUSE') return 'PORT: this port is in use by another program';
  if (code === 'EACCES') return 'PORT: not allowed to open this port';
  if (code === 'ECONNREFUSED') return 'DATABASE_URL: the database does not answer';
  return error.message;
}

function giveUp(reason: string): void {
  console.error(`Mimamori cannot start. ${reason}`);
  process.exit(1);
}
