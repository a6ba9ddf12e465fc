import { DemonstrationService } from '../src/demonstration/demonstration.service.js';
import { NOW, startProgram, type Program } from './program.js';
import type { Settings } from '../src/settings.js';

export type Query = Readonly<Record<string, string | number>>;
export type Item = Record<string, unknown>;

export interface Answer {
  readonly status: number;
  readonly body: Item;
  /** Milliseconds from sending to the whole answer. */
  readonly took: number;
}

/** The running program as those see it who keep the inventory. */
export interface InventoryOverHttp extends Program {
  /** Imports a file, whatever comes of it. */
  readonly take: (file: string | Buffer, query?: Query, name?: string) => Promise<Answer>;
  /** Sends any form to the address of imports; `query` as it stands in the address. */
  readonly send: (form: FormData, query?: string) => Promise<Answer>;
  readonly get: (path: string, query?: Query) => Promise<Item>;
  readonly items: (path: string, query?: Query) => Promise<Item[]>;
  /** Ledger numbers of the devices that a query finds, sorted. */
  readonly numbers: (query: Query) => Promise<unknown[]>;
  readonly idOf: (ledgerNumber: string) => Promise<string>;
  readonly exported: (format: 'csv' | 'xlsx') => Promise<Buffer>;
  /** Everything goes but the people who sign in, as when a hospital begins with its own devices. */
  readonly empty: () => Promise<void>;
}

const TOKEN = { name: 'inventory', role: 'administrator', expiresOn: '2099-12-31' };

export async function startInventory(settings: Partial<Settings>): Promise<InventoryOverHttp> {
  const program = await startProgram(settings);
  const { address, administrator } = program;
  const { body: made } = await administrator.post('/api/v1/tokens').send(TOKEN).expect(201);
  const headers = { Authorization: `Bearer ${(made as { token: string }).token}` };

  const send = async (form: FormData, query = ''): Promise<Answer> => {
    const started = performance.now();
    const answer = await fetch(`${address}/api/v1/inventory/imports${query}`, { method: 'POST', headers, body: form });
    const body = (await answer.json()) as Item;
    return { status: answer.status, body, took: performance.now() - started };
  };
  const get = async (path: string, query: Query = {}) => (await administrator.get(`/api/v1/${path}`).query(query).expect(200)).body as Item;
  const items = async (path: string, query: Query = {}) => (await get(path, query))['items'] as Item[];
  return {
    ...program,
    send,
    take: (file, query = {}, name = '台帳.csv') => {
      const asked = new URLSearchParams(Object.entries(query).map(([key, value]): [string, string] => [key, String(value)]));
      return send(formOf(file, name), asked.size > 0 ? `?${asked.toString()}` : '');
    },
    get,
    items,
    numbers: async (query) => (await items('devices', query)).map(({ ledgerNumber }) => ledgerNumber).sort(),
    idOf: async (ledgerNumber) => String((await items('devices')).find((device) => device['ledgerNumber'] === ledgerNumber)?.['id']),
    exported: async (format) => {
      const answer = await fetch(`${address}/api/v1/devices/export?format=${format}`, { headers });
      if (!answer.ok) throw new Error(`${answer.status}`);
      return Buffer.from(await answer.arrayBuffer());
    },
    empty: () => emptied(program),
  };
}

/** A form with one file. */
export function formOf(file: Buffer | string, name = '台帳.csv', field = 'file'): FormData {
  const form = new FormData();
  form.append(field, new Blob([new Uint8Array(Buffer.from(file))]), name);
  return form;
}

async function emptied({ app, administrator }: Program): Promise<void> {
  for (;;) {
    const { body } = await administrator.get('/api/v1/health').expect(200);
    if ((body as { pending: number }).pending === 0) break;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  const demonstration = app.get(DemonstrationService);
  await demonstration.markLoaded(NOW);
  await demonstration.remove();
}
