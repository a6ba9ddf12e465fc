import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, signIn, test } from './hospital.js';

test.use({ demonstration: false });

test('A maker signs in with its key, and its page goes with the tab', async ({ page, hospital }) => {
  const key = await keyOf(page, hospital.address);
  await page.goto(`${hospital.address}/maker`);
  await page.getByLabel(/^鍵/).fill('mp_no-such-key');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('この鍵では開けません');
  await usableByEverybody(page);

  await page.getByLabel(/^鍵/).fill(key);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'ヒナタ計測 PSIRT' })).toBeVisible();
  await expect(page.getByText('この病院へ送った文書はまだありません。')).toBeVisible();
  await usableByEverybody(page);
  expect(page.url()).toBe(`${hospital.address}/maker`);
  expect(await page.evaluate(() => JSON.stringify(Object.values(localStorage)))).not.toContain(key);

  await page.reload();
  await expect(page.getByRole('heading', { name: 'ヒナタ計測 PSIRT' })).toBeVisible();
  await page.getByRole('button', { name: 'サインアウト' }).click();
  await expect(page.getByLabel(/^鍵/)).toBeVisible();
});

/** An administrator registers the maker and makes its key, as on the page of administration. */
async function keyOf(page: Page, address: string): Promise<string> {
  await signIn(page, { address });
  await page.goto(`${address}/accounts`);
  await page.getByRole('tab', { name: /製造業者/ }).click();
  await page.getByLabel('送信者', { exact: true }).fill('ヒナタ計測 PSIRT');
  await page.getByLabel('対象の製造業者').fill('ヒナタ計測');
  await page.getByRole('button', { name: '送信者を追加' }).click();
  await page.getByRole('button', { name: /^鍵を発行/ }).click();
  await expect(page.getByText(`${address}/maker`)).toBeVisible();
  return (await page.locator('code.token').textContent())?.trim() ?? '';
}

async function usableByEverybody(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa']).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200) ?? ''}`)).toEqual([]);
}
