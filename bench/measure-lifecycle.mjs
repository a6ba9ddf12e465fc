import { chromium } from '@playwright/test';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { quantile, tell, tellSkipped, timed } from './figures.mjs';
import { makeHospital } from './hospital.mjs';
import { PASSWORD, formOf, settled, signIn, startServer } from './server.mjs';

const MAKERS = 40;
const DAYS_ASKED = 10;
const DRAWN = 5;
/** More rows than a screen shows at once. */
const VISIBLE = 40;
/** How many bars there are: one a model, and one a part or date of it. */
const COUNT = /^\s*(\d+)件\s*$/;
const BROWSERS = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Where every device of a very large hospital stands on a given day, and the timeline of very many models as a person sees it. */
export async function measureLifecycle({ folder, database, repeat, fleet, models, seed }) {
  const size = { models, database };
  await inHospital(join(folder, 'lifecycle'), { devices: fleet, models, seed }, ({ ask }) =>
    measureDays(ask, { devices: fleet, ...size }, repeat),
  );
  // Two devices a model: of a hundred thousand, with dates of their own, every model would have dozens of bars.
  await inHospital(join(folder, 'timeline'), { devices: 2 * models, models, seed }, ({ address }) =>
    measureTimeline(address, { devices: 2 * models, ...size }, repeat),
  );
}

async function inHospital(data, { devices, models, seed }, measure) {
  mkdirSync(data, { recursive: true });
  const { ledger } = makeHospital({ devices, makers: MAKERS, modelsOfMaker: models / MAKERS, seed });
  const { server } = await startServer(data);
  try {
    const ask = await signIn(server.address);
    await ask('POST', '/inventory/imports', formOf(ledger, 'ledger.csv'));
    await settled(server.address);
    await measure({ ask, address: server.address });
  } finally {
    await server.stop();
  }
}

/** A day that nobody asked for before each time, so that every device is assessed again; asked for a stage, so that none is left out. */
async function measureDays(ask, size, repeat) {
  const times = [];
  for (let day = 0; day <= DAYS_ASKED; day += 1) {
    const asOf = `2030-01-${String(10 + day)}`;
    const { ms, result } = await timed(() => ask('GET', `/lifecycle?asOf=${asOf}&status=eos_passed&limit=100`));
    if (result.total === 0) throw new Error('no device was assessed');
    times.push(ms);
  }
  const [first] = times.splice(0, 1);
  tell('all devices read after a change and assessed for a day', first, 'ms', size, repeat);
  tell('all devices assessed for a day, p50', quantile(times, 0.5), 'ms', size, repeat);
  tell('all devices assessed for a day, p95', quantile(times, 0.95), 'ms', size, repeat);
}

/** From the press on its tab until a person sees bars and the number of all of them, in a real browser. */
async function measureTimeline(address, size, repeat) {
  const executablePath = BROWSERS.find((path) => path !== undefined && existsSync(path));
  if (!executablePath) return tellSkipped('timeline drawn', 'no Chromium is installed');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const page = await browser.newPage({ locale: 'ja-JP', viewport: { width: 1366, height: 860 } });
    await page.goto(address);
    await page.getByLabel('利用者名').fill('admin');
    await page.getByLabel('パスワード').fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: '今朝の確認' }).waitFor();
    const times = [];
    for (let time = 0; time < DRAWN; time += 1) {
      await page.goto(`${address}/lifecycle/statements`);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      const { ms } = await timed(async () => {
        await page.getByRole('link', { name: '年表' }).click();
        await page.getByRole('status').filter({ hasText: COUNT }).waitFor({ timeout: 60_000 });
        await page.locator('tbody tr').nth(VISIBLE).locator('svg').waitFor();
      });
      times.push(ms);
    }
    const rows = Number(COUNT.exec(await page.getByRole('status').filter({ hasText: COUNT }).innerText())?.[1]);
    if (rows < size.models) throw new Error(`${rows} bars where there must be ${size.models}`);
    await readToTheEnd(page, rows);
    tell('timeline opened and drawn, median', quantile(times, 0.5), 'ms', { ...size, rows }, repeat);
    tell('timeline opened and drawn, slowest', Math.max(...times), 'ms', size, repeat);
  } finally {
    await browser.close();
  }
}

/** A picture that is fast because it is not all there is none. */
async function readToTheEnd(page, models) {
  const rows = page.locator('tbody tr');
  for (let seen = -1; (await rows.count()) < models;) {
    const now = await rows.count();
    if (now === seen) throw new Error(`${now} of ${models} models can be reached`);
    seen = now;
    await rows.last().scrollIntoViewIfNeeded();
    await rows.nth(now).waitFor({ state: 'attached', timeout: 10_000 });
  }
}
