import type { Page } from '@playwright/test';
import { expect, signIn, test } from './hospital.js';

test.use({ demonstration: false, provokes: [400] });

const ledger = '管理番号,販売名,型式,製造販売業者,製造番号,ソフトウェアVer.\r\nCT-1,みはらしCT,MH-64,架空医用機器,S1,7.2\r\n';
/** As many as the largest SBOM of a device that was seen in public. */
const COMPONENTS = 12_646;

test('M067 a very large SBOM is read beside the program: others are answered meanwhile, and a damaged one of that size is refused with its place', async ({
  page,
  hospital,
}) => {
  await signIn(page, hospital);
  await send(page, '/api/v1/inventory/imports', { file: ledger, name: 'ledger.csv' });

  const sbom = sbomOf(COMPONENTS);
  const about = { name: 'ct.cdx.json', manufacturer: '架空医用機器', model: 'MH-64', softwareVersion: '7.2' };
  const [taken, answered] = await sendWhileAsking(page, { file: sbom, ...about });
  expect(taken).toMatchObject({ status: 201, body: { kind: 'sbom', components: COMPONENTS } });
  // Were it read in the program's own thread, the first question would wait until the end.
  expect(answered).toBeGreaterThan(5);

  const [damaged] = await sendWhileAsking(page, { file: sbom.slice(0, -2), ...about });
  expect(damaged).toMatchObject({ status: 400, body: { error: { code: 'document.not-json', params: { line: 1 } } } });

  await page.goto(`${hospital.address}/components?q=kumiki-12645`);
  await expect(page.getByRole('row', { name: /kumiki-12645.*みはらしCT/ })).toBeVisible();
});

function sbomOf(count: number): string {
  const components = Array.from({ length: count }, (_, at) => ({
    type: 'library',
    name: `kumiki-${at}`,
    version: `1.${at % 50}.0`,
    purl: `pkg:npm/kumiki-${at}@1.${at % 50}.0`,
  }));
  return JSON.stringify({ bomFormat: 'CycloneDX', specVersion: '1.5', version: 1, components });
}

interface Sent {
  readonly file: string;
  readonly name: string;
  readonly [field: string]: string;
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

async function send(page: Page, path: string, sent: Sent): Promise<Answer> {
  return page.evaluate(
    async ([address, { file, name, ...fields }]) => {
      const form = new FormData();
      form.append('file', new File([file], name));
      for (const [field, value] of Object.entries(fields)) form.append(field, value);
      const answer = await fetch(address, { method: 'POST', body: form });
      return { status: answer.status, body: await answer.json() };
    },
    [path, sent] as const,
  );
}

/** Sends a document, and asks for the health page again and again until it is answered; gives how often that was answered before. */
async function sendWhileAsking(page: Page, sent: Sent): Promise<[Answer, number]> {
  let isOver = false;
  const sending = send(page, '/api/v1/documents', sent).finally(() => {
    isOver = true;
  });
  let answered = 0;
  while (!isOver) {
    const health = await page.request.get(new URL('/api/v1/health', page.url()).href);
    if (health.ok() && !isOver) answered += 1;
  }
  return [await sending, answered];
}
