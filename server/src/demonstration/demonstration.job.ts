import type { INestApplication } from '@nestjs/common';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addDays } from '#feeds/vocabulary/day.js';
import { resolvePlaceholders } from '../../../seeds/placeholders.js';
import { AccountsService } from '../accounts/accounts.service.js';
import { CLOCK, type Clock } from '../clock.js';
import type { Principal } from '../http/principal.js';
import { DemonstrationService } from './demonstration.service.js';

interface Step {
  readonly kind: string;
  readonly file: string;
  /** Of which model and version a document is. */
  readonly manufacturer?: string;
  readonly model?: string;
  readonly softwareVersion?: string;
}

/** The hospital is shown as one that has used Mimamori for some weeks; what is older than this lies in the queue of past documents. */
const DAYS_OF_USE = 50;
const LOADER: Principal = { kind: 'token', id: 'demonstration', name: '見本データ', role: 'administrator' };

/**
 * Loads the demonstration hospital into a new database, over HTTP and through the imports that users use. One whose loading broke off is
 * sent away and loaded anew, so that nobody meets half a hospital that cannot be told from a real one.
 */
export async function openDemonstration(app: INestApplication, folder: string): Promise<void> {
  const demonstration = app.get(DemonstrationService);
  if (await demonstration.isHalfLoaded()) await demonstration.remove();
  else if (!(await demonstration.isNewDatabase())) return;
  await demonstration.markLoading();
  try {
    await loadAll(app, folder);
    console.log('見本の病院を読み込みました。自院のデータで始めるときは画面の「自院のデータで始める」を押してください。');
    console.log('The demonstration hospital is loaded; "Begin with our own hospital" on the screen removes it.');
  } catch (error) {
    // Without it the program is as useful as ever, and begins empty.
    await demonstration.remove();
    console.error(
      '見本の病院を読み込めませんでした。空の状態で始めます。 / The demonstration hospital could not be loaded; Mimamori begins empty.',
    );
    console.error(error instanceof Error ? error.message : String(error));
  }
}

async function loadAll(app: INestApplication, folder: string): Promise<void> {
  const [demonstration, accounts, clock] = [app.get(DemonstrationService), app.get(AccountsService), app.get<Clock>(CLOCK)];
  const today = clock.today();
  const { id, token } = await accounts.makeToken({ name: LOADER.name, role: 'administrator', expiresOn: addDays(today, 1) }, LOADER);
  try {
    const steps = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as Step[];
    const address = `${await app.getUrl()}/api/v1`;
    for (const step of steps) await load(address, token, step, resolvePlaceholders(await readFile(join(folder, step.file), 'utf8'), today));
    await demonstration.markLoaded(`${addDays(today, -DAYS_OF_USE)}T00:00:00.000Z`);
  } finally {
    await accounts.revokeToken(id);
  }
}

async function load(address: string, token: string, step: Step, text: string): Promise<void> {
  const { kind, file } = step;
  const headers = { authorization: `Bearer ${token}` };
  const answer = kind.startsWith('advisor')
    ? await fetch(`${address}/advisories`, { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body: text })
    : await fetch(`${address}/${kind === 'sbom' ? 'documents' : `inventory/imports?kind=${kind}`}`, {
        method: 'POST',
        headers,
        body: formOf(text, step),
      });
  if (!answer.ok) throw new Error(`seeds/${file}: ${answer.status} ${await answer.text()}`);
}

function formOf(text: string, { file, manufacturer, model, softwareVersion }: Step): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries({ manufacturer, model, softwareVersion })) if (value !== undefined) form.append(name, value);
  form.append('file', new Blob([text]), file);
  return form;
}
