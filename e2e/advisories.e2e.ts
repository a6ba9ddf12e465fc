import type { Page } from '@playwright/test';
import { expect, signIn, test } from './hospital.js';
import { usableByEverybody } from './usable-by-everybody.js';

// A document that was deleted is answered 410, and its page says so.
test.use({ provokes: [410] });

test('Advisories: filtered, read, commented on, found again by going back, in Japanese and in English', async ({ page, hospital }) => {
  await signIn(page, hospital);
  await page.goto(`${hospital.address}/advisories`);
  await expect(page.getByText(/未読 \d+件/)).toBeVisible();
  const before = await shown(page);

  await page.getByLabel('条件を追加').selectOption({ label: '深刻度' });
  await page.getByLabel('深刻度', { exact: true }).selectOption({ label: '緊急' });
  await expect(page.getByRole('button', { name: '条件「深刻度：緊急」を外す' })).toBeVisible();
  await expect.poll(() => shown(page)).toBeLessThan(before);
  const critical = await shown(page);
  await expect(page).toHaveURL(/severity=critical/);
  await usableByEverybody(page);

  await page.getByRole('row').getByRole('link').first().click();
  await page.getByRole('tab', { name: /コメント/ }).click();
  await expect(page.getByText('コメントはまだありません。')).toBeVisible();
  await page.getByRole('button', { name: 'コメントを登録' }).click();
  await expect(page.getByRole('alert')).toHaveText('入力してください。');
  await page.getByLabel('コメントを書く').fill('保守業者に適用日を確認中。');
  await page.getByRole('button', { name: 'コメントを登録' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: '保守業者に適用日を確認中。' })).toBeVisible();
  await usableByEverybody(page);
  await expect(page.getByRole('button', { name: '未読にする' })).toBeVisible();

  await page.goBack();
  await expect(page).toHaveURL(/severity=critical/);
  await expect.poll(() => shown(page)).toBe(critical);
  await expect(page.getByText(`未読 ${critical - 1}件`)).toBeVisible();
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('c');
  await expect.poll(() => shown(page)).toBe(before);
  await page.getByRole('button', { name: 'すべて既読にする' }).click();
  await expect(page.getByText('未読 0件')).toBeVisible();
  await page.getByRole('button', { name: '元に戻す' }).click();
  await expect(page.getByText(`未読 ${before - 1}件`)).toBeVisible();

  await page.getByRole('button', { name: 'EN', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Mark all as read' })).toBeVisible();
  await page.getByLabel('Comments', { exact: true }).or(page.getByLabel('Add a condition')).first().selectOption({ label: 'Comments' });
  await page.getByLabel('Comments', { exact: true }).selectOption({ label: 'With comments' });
  await expect.poll(() => shown(page)).toBe(1);
});

test('Advisories: components of SBOMs are marked all at once, and a document is deleted for a reason', async ({ page, hospital }) => {
  await signIn(page, hospital);
  const id = await documentWithComponents(page);
  await page.goto(`${hospital.address}/advisories/${id}`);
  await page.getByRole('tab', { name: /構成部品/ }).click();
  await page.getByLabel('すべて選ぶ').check();
  await page.getByRole('button', { name: '「対応中」にする' }).click();
  await expect(page.getByText(/対応中 [1-9]\d*件/)).toBeVisible();
  await usableByEverybody(page);

  await page.getByRole('button', { name: '文書を削除' }).click();
  const dialogue = page.getByRole('dialog');
  await expect(dialogue.getByText(/未終了の検出は\d+件です/)).toBeVisible();
  await dialogue.getByLabel('削除の理由').fill('別の病院あての文書を誤って登録したため');
  await dialogue.getByRole('button', { name: '削除する' }).click();
  await expect(page.getByText('この文書は削除されています')).toBeVisible();
  await usableByEverybody(page);
  await page.getByRole('link', { name: '削除した文書' }).click();
  await expect(page.getByRole('row').filter({ hasText: '別の病院あての文書を誤って登録したため' })).toBeVisible();
  await usableByEverybody(page);
});

/** How many rows the list says it shows. */
async function shown(page: Page): Promise<number> {
  const text = await page.locator('app-data-grid .count').textContent();
  return Number(
    /(\d+)件$|^(\d+)/
      .exec(text?.trim() ?? '')
      ?.slice(1)
      .find((group) => group !== undefined) ?? -1,
  );
}

async function documentWithComponents(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const listed = (await (await fetch('/api/v1/advisories?limit=1000')).json()) as { items: { id: string }[] };
    for (const { id } of listed.items) {
      const page = (await (await fetch(`/api/v1/advisories/${id}/components?limit=1`)).json()) as { matched: number };
      if (page.matched > 0) return id;
    }
    throw new Error('no document of the demonstration concerns a component');
  });
}
