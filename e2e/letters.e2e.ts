import { expect } from '@playwright/test';
import { signIn, test } from './hospital.js';

/** As the sales representative sends it. */
const mail = [
  'From: =?UTF-8?B?5pyd5Yeq44OV44Or44Kk44OH44Kj44Kv44K5?= <info@asanagi.example.com>',
  'Subject: =?UTF-8?B?5pyd5Yeq44OV44Ot44O8IDMxMCDoh6rkuLvmlLnkv67jga7jgYrnn6XjgonjgZs=?=',
  'Date: Fri, 20 Nov 2026 10:00:00 +0900',
  'MIME-Version: 1.0',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'ポンプ駆動部の不具合により、輸液が止まるおそれがあります。',
].join('\r\n');

test('メールで届いた自主改修の知らせを記録すると、該当する機器が今朝の確認に並ぶ。続報は新しい版になる', async ({ page, hospital }) => {
  await signIn(page, hospital);
  await page.getByRole('link', { name: 'アドバイザリー', exact: true }).click();
  await page.getByRole('link', { name: '手紙・メールを記録' }).click();

  await page.locator('input[type=file]').setInputFiles({ name: '自主改修.eml', mimeType: 'message/rfc822', buffer: Buffer.from(mail) });
  await expect(page.getByLabel('件名')).toHaveValue('朝凪フロー 310 自主改修のお知らせ');
  await expect(page.getByLabel(/^製造販売業者/)).toHaveValue('朝凪フルイディクス');
  await expect(page.getByLabel('文書の日付')).toHaveValue('2026-11-20');

  await page.getByLabel('自主改修・回収').check();
  await page.getByLabel('メーカーの文書番号').fill('AF-2026-08');
  await page.getByLabel(/^機種名/).fill('朝凪フロー 310');
  await page.getByLabel('対象の製造番号').fill('AF31-11199～AF31-11300');
  await expect(page.getByText('該当 3台、判断できない 0台')).toBeVisible();
  await page.getByRole('button', { name: '記録する' }).click();

  await expect(page.getByText('メールにより（病院が記録）')).toBeVisible();
  await expect(page.getByRole('link', { name: '自主改修.eml' })).toBeVisible();

  await page.getByRole('link', { name: '訂正・続報を記録' }).click();
  await page.getByLabel('対象の製造番号').fill('AF31-11199～AF31-11400');
  await page.getByLabel(/^変わったこと/).fill('対象の製造番号を訂正');
  await expect(page.getByText('該当 6台、判断できない 0台')).toBeVisible();
  await page.getByRole('button', { name: '新しい版を記録する' }).click();
  await expect(page.getByText('版 2')).toBeVisible();

  await page.getByRole('link', { name: /^今朝の確認/ }).click();
  await page.getByRole('tab', { name: /^新着/ }).click();
  await page.getByText('AF-2026-08').first().click();
  await expect(page.getByText('メールにより（病院が記録）').first()).toBeVisible();
});
