import { expect, signIn, test } from './hospital.js';
import { advisory, ledger, zipOf } from './own-files.js';

test.describe('A hospital begins with its own ledger', () => {
  test('sends the demonstration away whole', async ({ page, hospital }) => {
    await signIn(page, hospital);
    await page.getByRole('button', { name: '自院のデータで始める' }).click();
    const dialogue = page.getByRole('dialog');
    await dialogue.getByRole('button', { name: '削除して始める' }).click();
    await expect(page.getByRole('button', { name: '自院のデータで始める' })).toBeHidden();
    await page.goto(`${hospital.address}/devices`);
    await expect(page.getByText('機器がまだ登録されていません')).toBeVisible();
    await hospital.restart();
    await page.reload();
    await expect(page.getByText('機器がまだ登録されていません')).toBeVisible();
  });

  test.describe('on an empty database', () => {
    test.use({ demonstration: false });

    test('imports the ledger, brings advisories as a ZIP, sees the affected pump and why, decides, and finds the decision again', async ({
      page,
      hospital,
    }) => {
      await signIn(page, hospital);
      await page.goto(`${hospital.address}/devices/imports`);
      await page.locator('input[type=file]').setInputFiles({ name: '台帳.csv', mimeType: 'text/csv', buffer: ledger() });
      await page.getByRole('button', { name: '試しに読み込む' }).click();
      await expect(page.getByText(/試し/).first()).toBeVisible();
      await page.getByRole('button', { name: '取り込む', exact: true }).click();
      await expect(page.getByRole('cell', { name: '台帳.csv' })).toBeVisible();

      await page.goto(`${hospital.address}/advisories`);
      await page
        .getByRole('link', { name: /取り込む/ })
        .or(page.getByRole('button', { name: /取り込む/ }))
        .first()
        .click();
      await page.locator('input[type=file]').setInputFiles({
        name: 'advisories.zip',
        mimeType: 'application/zip',
        buffer: zipOf({ 'one.json': advisory(), 'broken.json': '{' }),
      });
      await page.getByRole('button', { name: '取り込む', exact: true }).click();
      await expect(page.getByText('JNY-SA-0001').first()).toBeVisible();
      await expect(page.getByText('broken.json').first()).toBeVisible();

      await page.goto(`${hospital.address}/morning-list`);
      // The advisory is older than the first import, so it waits among past documents.
      await page.getByRole('tab', { name: /過去の情報/ }).click();
      await expect(page.getByRole('row', { name: /CVE-2099-20001.*ジャーニーポンプ/ }).first()).toBeVisible();
      const panel = page.getByRole('region', { name: '選んだ項目の詳細' });
      await expect(panel.getByText('JNY-SA-0001').first()).toBeVisible();
      await page.keyboard.press('h');
      const dialogue = page.getByRole('dialog');
      await dialogue.getByLabel('期限', { exact: true }).fill('2026-12-24');
      await dialogue.getByRole('button', { name: '記録する' }).click();
      await expect(page.getByText('「保留」と記録しました')).toBeVisible();

      await hospital.restart();
      await page.goto(`${hospital.address}/devices`);
      await page.getByRole('link', { name: 'JN-0001' }).click();
      await expect(page.getByText('CVE-2099-20001').first()).toBeVisible();
      await expect(page.getByText('保留').first()).toBeVisible();
    });
  });
});
