import { expect, signIn, test } from './hospital.js';

test.describe('The first morning at the demonstration hospital', () => {
  test('shows on top what is worst, says why, and remembers a decision after a restart', async ({ page, hospital }) => {
    await signIn(page, hospital);
    const list = page.getByRole('grid', { name: '今朝の確認の一覧' });
    await expect(list.getByRole('row', { name: /CVE-2099-10001.*みどりセントラル 900/ }).first()).toBeVisible();

    const panel = page.getByRole('region', { name: '選んだ項目の詳細' });
    await expect(panel.getByRole('heading', { name: 'CVE-2099-10001' })).toBeVisible();
    for (const part of ['公表された内容', 'この機器の事実', '照合']) await expect(panel.getByText(part).first()).toBeVisible();
    await expect(panel.getByText('MDN-SA-0012').first()).toBeVisible();

    await page.keyboard.press('a');
    const dialogue = page.getByRole('dialog');
    if (await dialogue.isVisible().catch(() => false)) await dialogue.getByRole('button', { name: '記録する' }).click();
    await expect(page.getByText('「影響あり」と記録しました')).toBeVisible();

    await hospital.restart();
    // The session outlives the power cut as well.
    await page.goto(hospital.address);
    await expect(page.getByRole('heading', { name: '今朝の確認', level: 1 })).toBeVisible();
    const decided = await page.evaluate(async () => {
      const answer = await fetch('/api/v1/findings?vulnerability=CVE-2099-10001');
      const { items } = (await answer.json()) as { items: { state: string; decision: { status: string; by: string } | null }[] };
      return items.filter(({ decision }) => decision?.status === 'affected').length;
    });
    expect(decided).toBeGreaterThan(0);
  });

  test('takes a decision back with one key', async ({ page, hospital }) => {
    await signIn(page, hospital);
    await expect(page.getByRole('row', { name: /CVE-2099-10001/ }).first()).toBeVisible();
    const rows = await page.getByRole('tab', { name: /要対応/ }).innerText();
    await page.keyboard.press('h');
    const dialogue = page.getByRole('dialog');
    await dialogue.getByLabel('期限', { exact: true }).fill('2026-12-10');
    await dialogue.getByRole('button', { name: '記録する' }).click();
    await expect(page.getByText('「保留」と記録しました')).toBeVisible();
    await expect(page.getByRole('tab', { name: /要対応/ })).not.toHaveText(rows);
    await page.keyboard.press('u');
    await expect(page.getByRole('tab', { name: /要対応/ })).toHaveText(rows);
  });

  test('asks for a reason before it takes "not affected" for an answer', async ({ page, hospital }) => {
    await signIn(page, hospital);
    await expect(page.getByRole('row', { name: /CVE-2099-10001/ }).first()).toBeVisible();
    await page.keyboard.press('n');
    const dialogue = page.getByRole('dialog');
    await expect(dialogue.getByText('院内判断').first()).toBeVisible();
    await dialogue.getByRole('button', { name: '記録する' }).click();
    await expect(dialogue).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialogue).toBeHidden();
  });

  test('is complete when the desk says so, and tells it tomorrow', async ({ page, hospital }) => {
    await signIn(page, hospital);
    await expect(page.getByText('確認の記録はまだありません')).toBeVisible();
    await page.getByRole('button', { name: '確認完了' }).click();
    await expect(page.getByText(/確認済みとして記録しました/)).toBeVisible();
    await page.reload();
    await expect(page.getByText(/前回の確認：/)).toBeVisible();
    await expect(page.getByRole('tab', { name: /要対応/ })).not.toContainText(/^要対応 ?0$/);
  });

  test('speaks English at a switch', async ({ page, hospital }) => {
    await signIn(page, hospital);
    await page.getByRole('button', { name: 'EN' }).click();
    await expect(page.getByRole('link', { name: /Devices/ })).toBeVisible();
    await page.reload();
    await expect(page.getByRole('link', { name: /Devices/ })).toBeVisible();
  });
});
