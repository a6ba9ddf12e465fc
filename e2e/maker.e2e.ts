import type { Page } from '@playwright/test';
import { expect, signIn, test } from './hospital.js';
import { usableByEverybody } from './usable-by-everybody.js';

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

test('A maker without tools fills in a form, sends it, and tells more; the hospital sees which devices are affected', async ({
  page,
  hospital,
}) => {
  const key = await keyOf(page, hospital.address);
  await page.goto(`${hospital.address}/devices/imports`);
  const ledger =
    '管理番号,製造販売業者,販売名,型式,ソフトウェアVer.\r\nT-001,ヒナタ計測,ヒナタ モニタ,HM-10,1.2\r\nT-002,ヒナタ計測,ヒナタ モニタ,HM-10,2.0\r\n';
  await page.locator('input[type=file]').setInputFiles({ name: 'ledger.csv', mimeType: 'text/csv', buffer: Buffer.from(ledger) });
  await page.getByRole('button', { name: '取り込む', exact: true }).click();
  await expect(page.getByRole('cell', { name: 'ledger.csv' }).first()).toBeVisible();

  await page.goto(`${hospital.address}/maker`);
  await page.getByLabel(/^鍵/).fill(key);
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'お知らせを作成' }).first().click();
  await page.getByRole('radio', { name: /^調査中/ }).check();
  await page.getByLabel('1行目 販売名').fill('ヒナタ モニタ');
  await page.getByLabel('1行目 型式').fill('HM-10');
  await page.getByLabel('1行目 バージョン').fill('2.0');
  await page.getByLabel(/^件名/).fill('ヒナタ モニタの通信機能');
  await page.getByLabel(/^概要/).fill('認証なしに設定を変更されるおそれがあります。');
  await page.getByLabel(/^文書番号/).fill('HNT-2026-7');
  await page.getByLabel(/^発行者のウェブサイト/).fill('https://hinata.example');
  await page.getByRole('button', { name: '内容を確認する' }).click();
  await expect(page.getByRole('alert').getByRole('link')).toHaveText(['問い合わせ先', '今回の内容（改訂の要点）']);
  await usableByEverybody(page);
  await page.getByLabel(/^問い合わせ先/).fill('ヒナタ計測 PSIRT');
  await page.getByLabel(/^今回の内容/).fill('初版');
  await page.getByRole('button', { name: '内容を確認する' }).click();
  await expect(page.getByRole('article')).toContainText('2.0 未満（2.0 を含まない）');
  await usableByEverybody(page);
  await page.getByRole('button', { name: 'この病院へ送る' }).click();
  await expect(page.getByRole('status')).toContainText('HNT-2026-7 版 1（新規）');

  await page.getByRole('button', { name: '受付結果の一覧へ' }).click();
  await page.getByRole('button', { name: '続報を作る HNT-2026-7' }).click();
  await expect(page.getByText('第2版として作成します')).toBeVisible();
  await page.getByRole('radio', { name: /^影響あり（修正版あり）/ }).check();
  await page.getByLabel(/^対応方法の説明/).fill('バージョン2.0へアップデートしてください。');
  await page.getByLabel(/^今回の内容/).fill('修正版の提供を開始');
  await page.getByRole('button', { name: '内容を確認する' }).click();
  await page.getByRole('button', { name: 'この病院へ送る' }).click();
  await expect(page.getByRole('status')).toContainText('HNT-2026-7 版 2（改訂）');

  await page.goto(`${hospital.address}/advisories`);
  await page.getByRole('link', { name: 'HNT-2026-7' }).click();
  await page.getByRole('tab', { name: /^機器/ }).click();
  await expect(page.getByRole('row', { name: /T-001/ })).toContainText('影響あり');
  await expect(page.getByRole('row', { name: /T-002/ })).toContainText('影響なし');
});

test('A hospital asks a maker, the maker answers with a notice, and the answer comes to the morning list', async ({ page, hospital }) => {
  const key = await keyOf(page, hospital.address);
  await page.goto(`${hospital.address}/devices/imports`);
  const ledger = '管理番号,製造販売業者,販売名,型式,ソフトウェアVer.,EOL\r\nT-001,ヒナタ計測,ヒナタ モニタ,HM-10,1.2,2020-03-31\r\n';
  await page.locator('input[type=file]').setInputFiles({ name: 'ledger.csv', mimeType: 'text/csv', buffer: Buffer.from(ledger) });
  await page.getByRole('button', { name: '取り込む', exact: true }).click();
  await expect(page.getByRole('cell', { name: 'ledger.csv' }).first()).toBeVisible();
  await page.goto(`${hospital.address}/morning-list?tab=lifecycle`);
  await page.getByText('ヒナタ モニタ').first().click();
  await page.keyboard.press('q');
  await expect(page.getByLabel('照会文')).toHaveValue(/ヒナタ モニタ.*サポート終了（EOS）の日/);
  await page.getByRole('button', { name: '照会する' }).click();
  await expect(page.getByRole('heading', { name: '医療機器のサイバーセキュリティに関する照会書' })).toBeVisible();
  await expect(page.getByText('メーカー専用ページにも表示されます')).toBeVisible();
  await usableByEverybody(page);

  await page.goto(`${hospital.address}/maker`);
  await page.getByLabel(/^鍵/).fill(key);
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: /病院からの照会\s*1/ }).click();
  await expect(page.getByText('T-001')).toHaveCount(0);
  await usableByEverybody(page);
  await page.getByRole('button', { name: 'お知らせの様式で回答' }).click();
  await expect(page.getByText('病院からの照会（ヒナタ モニタ）への回答')).toBeVisible();
  await page.getByLabel(/サポート終了日（EOS）/).fill('2030-03-31');
  // As when the browser was closed by mistake and came back with its tabs.
  await page.reload();
  await expect(page.getByText('病院からの照会（ヒナタ モニタ）への回答')).toBeVisible();
  await expect(page.getByLabel(/サポート終了日（EOS）/)).toHaveValue('2030-03-31');
  await page.getByLabel(/^問い合わせ先/).fill('ヒナタ計測 PSIRT');
  await page.getByLabel(/^今回の内容/).fill('EOSのお知らせ');
  await page.getByRole('button', { name: '内容を確認する' }).click();
  await page.getByRole('button', { name: 'この病院へ送る' }).click();
  await expect(page.getByRole('status')).toContainText('受け付けられました');

  await page.goto(`${hospital.address}/morning-list`);
  await page.getByText('メーカーから回答あり').first().click();
  await page.getByRole('region', { name: '選んだ項目の詳細' }).getByRole('link', { name: 'メーカーへの照会' }).click();
  await page.getByRole('link', { name: 'ヒナタ モニタ' }).click();
  await page.getByRole('button', { name: '確認済みにする' }).click();
  await expect(page.getByText(/確認済み（/)).toBeVisible();
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
