import { expect, signIn, test } from './hospital.js';
import { ledger } from './own-files.js';
import { readable, refused, type SbomFile } from './sbom-files.js';

const asUpload = ({ name, text }: SbomFile) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) });

test.describe('Documents of makers', () => {
  // Two of its files are refused.
  test.use({ demonstration: false, provokes: [400, 415] });

  test('M066 ten SBOMs of mixed formats at once: progress and a result for each, why two are refused, and what an update changes', async ({
    page,
    hospital,
  }) => {
    await signIn(page, hospital);
    await page.goto(`${hospital.address}/devices/imports`);
    await page.locator('input[type=file]').setInputFiles({ name: '台帳.csv', mimeType: 'text/csv', buffer: ledger() });
    await page.getByRole('button', { name: '取り込む', exact: true }).click();
    await expect(page.getByRole('cell', { name: '台帳.csv' })).toBeVisible();

    await page.goto(`${hospital.address}/shelf`);
    await page.getByRole('link', { name: 'まとめて取り込む' }).click();
    await page.locator('input[type=file]').setInputFiles([...readable, ...refused].map(asUpload));
    await expect(page.getByText('全10件：取込み済み 0件・確認待ち 8件・読み取れないもの 2件')).toBeVisible();

    // Why one is refused, in Japanese and with its place.
    const broken = page.getByRole('row', { name: /i-broken\.json/ });
    await expect(broken.getByText('取り込めません')).toBeVisible();
    await expect(broken).toContainText(/JSON/);
    await expect(page.getByRole('row', { name: /j-page\.json/ })).toContainText(/HTML|ウェブページ/);

    // The table names neither model nor version: a person does.
    const table = page.getByRole('row', { name: /h-table\.csv/ });
    await expect(table.getByText('機種を選んでください。')).toBeVisible();
    await table.getByRole('combobox').selectOption({ index: 1 });
    await table.getByRole('textbox').fill('2.0');
    await page.getByRole('button', { name: '取り込む（8件）' }).click();
    await expect(page.getByText('全10件：取込み済み 8件・確認待ち 0件・読み取れないもの 2件')).toBeVisible();

    await page
      .getByRole('row', { name: /b\.cdx\.json/ })
      .getByRole('link', { name: '内容を見る' })
      .click();
    await expect(page.getByRole('heading', { level: 1, name: /ジャーニーポンプ 1\.1/ })).toBeVisible();
    await expect(page.getByRole('row', { name: /hashi/ })).toBeVisible();
    await page.getByRole('button', { name: '階層' }).click();
    await expect(page.getByRole('row', { name: /hashi/ })).toBeVisible();

    const older = await page.getByLabel('比較する部品表').locator('option', { hasText: '1.0（' }).getAttribute('value');
    await page.getByLabel('比較する部品表').selectOption(older);
    await expect(page.getByText('追加 1件・削除 1件・変更 1件')).toBeVisible();
    await expect(page.getByRole('row', { name: /tabilib.*1\.0.*2\.0/ })).toBeVisible();
  });
});
