import type { Locator, Page } from '@playwright/test';
import { expect, signIn, test, type Hospital } from './hospital.js';

async function openSomeDevice(page: Page, hospital: Hospital): Promise<void> {
  await page.goto(`${hospital.address}/devices`);
  await page.getByRole('grid').getByRole('link', { name: /^ME-/ }).first().click();
  await expect(page.getByRole('heading', { name: '機器カルテ（セキュリティ）' })).toBeVisible();
}

const dialogueOf = (page: Page): Locator => page.getByRole('dialog');
const save = (page: Page): Promise<void> => dialogueOf(page).getByRole('button', { name: '保存', exact: true }).click();

test.describe('The records of one device', () => {
  test.use({ provokes: [422] });

  test('a restore test without its result is refused, then falls due on the card and on the morning list', async ({ page, hospital }) => {
    await signIn(page, hospital);
    await openSomeDevice(page, hospital);
    await page.getByRole('button', { name: 'バックアップと復元を変更' }).click();
    const dialogue = dialogueOf(page);
    await dialogue.getByLabel('復元テストの間隔（月）').fill('12');
    await dialogue.getByLabel('最後の復元テスト').fill('2025-10-01');
    await save(page);
    await expect(dialogue.getByText(/復元テストの結果を選んでください/).first()).toBeVisible();
    await dialogue.getByLabel('復元テストの結果').selectOption('復元できた');
    await save(page);
    await expect(page.getByText(/復元テスト　期限 2026-10-01/)).toBeVisible();
    await page.getByRole('button', { name: 'EN' }).click();
    await expect(page.getByRole('heading', { name: 'Device card (security)' })).toBeVisible();
    await page.goto(`${hospital.address}/morning-list`);
    await page.getByRole('tab', { name: /Life cycle/ }).click();
    await expect(page.getByText('Restore test due').first()).toBeVisible();
  });

  test('a maintenance connection is recorded with its contract, and its end once', async ({ page, hospital }) => {
    await signIn(page, hospital);
    await openSomeDevice(page, hospital);
    await page.getByRole('button', { name: '接続を記録' }).click();
    const dialogue = dialogueOf(page);
    await dialogue.getByLabel('接続した者（会社・氏名）').fill('架空医療器 保守センター');
    await dialogue.getByLabel(/^目的/).fill('定期保守');
    await save(page);
    await expect(dialogue.getByText('入力してください。')).toBeVisible();
    await dialogue.getByLabel('契約・注意事項等情報の根拠').fill('保守契約 第5条');
    await save(page);
    await expect(page.getByText('接続中の保守接続 1件')).toBeVisible();
    await page.getByRole('button', { name: '終了を記録' }).click();
    await save(page);
    await expect(page.getByText('接続中の保守接続 1件')).toBeHidden();
  });

  test('a leased device comes: what was told and asked for is a page to print, and stands among the documents', async ({
    page,
    hospital,
  }) => {
    await signIn(page, hospital);
    await openSomeDevice(page, hospital);
    await page.getByRole('button', { name: '導入時の確認を記録' }).click();
    const dialogue = dialogueOf(page);
    await dialogue.getByLabel('導入の区分').selectOption('リース');
    await dialogue.getByLabel('購入先・貸与者').fill('架空リース');
    await dialogue.getByLabel('SBOM').selectOption('依頼中');
    await dialogue.getByLabel('MDS2').selectOption('受領済み');
    await save(page);
    await expect(page.getByText('SBOM未受領')).toBeVisible();
    await page.getByRole('link', { name: '確認書を開く' }).click();
    await expect(page.getByRole('heading', { name: '導入時のサイバーセキュリティ確認書' })).toBeVisible();
    await expect(page.getByRole('row', { name: /SBOM 依頼中/ })).toBeVisible();
    await page.getByRole('button', { name: 'EN' }).click();
    await expect(page.getByRole('heading', { name: 'Cybersecurity check at intake' })).toBeVisible();
    await page.getByRole('link', { name: 'Go to the documents' }).click();
    await expect(page.getByText(/Software bill of materials/).first()).toBeVisible();
  });
});
