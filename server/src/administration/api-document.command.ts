import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApplication } from '../application.js';
import { makeApiDocument } from '../http/openapi.document.js';
import { readSettings } from '../settings.js';
import { sortedText } from './sorted-text.js';

/** The published contract (server/openapi.json) as the program of now gives it: made by the whole program, on an empty database that goes again. */
export async function apiDocumentText(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'mimamori-contract-'));
  const settings = readSettings({ MIMAMORI_DATA: folder, MIMAMORI_DEMO: 'off' });
  if ('problem' in settings) throw new Error(settings.problem);
  try {
    const app = await createApplication(settings, join(folder, 'no-client'));
    const text = sortedText(makeApiDocument(app));
    await app.close();
    return text;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
