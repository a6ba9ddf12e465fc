import { expect, signIn, test } from './hospital.js';
import { advisory } from './own-files.js';

test.describe('A closed network', () => {
  test.use({ demonstration: false, provokes: [422] });

  test('takes in what a connected machine received, once somebody compared the fingerprint of its key', async ({
    page,
    hospital,
    closed,
    context,
  }) => {
    await signIn(page, hospital);
    await page.evaluate(async (body) => {
      await fetch('/api/v1/advisories', { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    }, advisory());
    await page.goto(`${hospital.address}/sources/bundles`);
    const shown = page.getByText(/^([0-9a-f]{4} ){7}[0-9a-f]{4}$/);
    const fingerprint = (await shown.innerText()).trim();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '作成してダウンロード' }).click(),
    ]);
    const file = await download.path();

    const inside = await context.newPage();
    await signIn(inside, { address: closed.address });
    await inside.goto(`${closed.address}/sources/bundles`);
    await inside.locator('input[type=file]').setInputFiles(file);
    await inside.getByRole('button', { name: '取り込む', exact: true }).click();
    await expect(inside.getByText(fingerprint)).toBeVisible();
    await inside.getByRole('button', { name: /指紋が一致した/ }).click();
    await expect(inside.getByText(/新規 1・改訂 0/)).toBeVisible();
    await inside.goto(`${closed.address}/advisories`);
    await expect(inside.getByText('JNY-SA-0001').first()).toBeVisible();
  });
});
