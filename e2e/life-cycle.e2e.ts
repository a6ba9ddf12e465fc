import type { Locator, Page } from '@playwright/test';
import { expect, signIn, test, type Hospital } from './hospital.js';

/** A device whose support is over: what stands in the list of the life cycle under this stage, whatever its name. */
async function openDevicePastSupport(page: Page, hospital: Hospital): Promise<void> {
  await page.goto(`${hospital.address}/lifecycle?status=eos_passed`);
  await page.getByRole('grid').getByRole('link', { name: /^ME-/ }).first().click();
  await expect(page.getByRole('heading', { name: 'いま必要なこと・お知らせ' })).toBeVisible();
}

const dialogueOf = (page: Page): Locator => page.getByRole('dialog');
const save = (page: Page): Promise<void> => dialogueOf(page).getByRole('button', { name: '保存', exact: true }).click();

test.describe('The life cycle', () => {
  test('is planned: from the timeline to the board, entered in the list itself, with its letter', async ({ page, hospital }) => {
    await signIn(page, hospital);
    await page.goto(`${hospital.address}/lifecycle/timeline`);
    await expect(page.getByRole('list', { name: '凡例' })).toBeVisible();
    await page.getByRole('rowheader').getByRole('link').first().click();
    await expect(page.getByRole('heading', { name: '機器更新計画', level: 1 })).toBeVisible();
    // Columns that are out of sight are not drawn: the keyboard goes to the last one, as a person's would.
    await page.getByRole('gridcell').first().click();
    await page.keyboard.press('Control+ArrowRight');
    await page.locator('[role="gridcell"][col-id="note"]').first().dblclick();
    await page.keyboard.type('後継機の見積りを依頼');
    await page.keyboard.press('Enter');
    await expect(page.getByText(/の備考を保存しました/)).toBeVisible();
    await expect(page.getByText(/→ 後継機の見積りを依頼/)).toBeVisible();
    await page.getByRole('link', { name: '照会状を印刷' }).click();
    await expect(page.getByRole('heading', { name: 'EOL・EOSに関するご照会' })).toBeVisible();
    await page.getByRole('button', { name: 'EN' }).click();
    await expect(page.getByRole('heading', { name: /Inquiry|EOL/ }).first()).toBeVisible();
  });

  test('is subscribed in a calendar by a link that is taken back again', async ({ page, hospital }) => {
    await signIn(page, hospital);
    await page.goto(`${hospital.address}/lifecycle/timeline`);
    await page.getByRole('button', { name: 'カレンダーに登録' }).click();
    const dialogue = dialogueOf(page);
    await dialogue.getByLabel('用途・使う人').fill('臨床工学室');
    await dialogue.getByRole('button', { name: '新しいリンクを作る' }).click();
    const address = await dialogue.getByRole('textbox', { name: 'カレンダーへの登録' }).inputValue();
    const fetched = await fetch(address);
    expect([fetched.status, (await fetched.text()).startsWith('BEGIN:VCALENDAR\r\n')]).toEqual([200, true]);
    await dialogue.getByRole('button', { name: /取り消す/ }).click();
    await expect(dialogue.getByText('取消し済み')).toBeVisible();
    expect((await fetch(address)).status).toBe(404);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'EN' }).click();
    await expect(page.getByRole('button', { name: 'Subscribe in a calendar' })).toBeVisible();
  });

  test("is determined: the hospital's own control is checked, and the determination rests on it", async ({ page, hospital }) => {
    await signIn(page, hospital);
    await openDevicePastSupport(page, hospital);
    await page.getByRole('link', { name: '判定・対策・確認書を見る' }).first().click();
    await page.getByRole('button', { name: '対策を登録する' }).click();
    await dialogueOf(page).getByLabel('対策の名称').fill('病棟VLANの分離');
    await save(page);
    await page.getByRole('button', { name: '確認を記録する' }).click();
    await save(page);
    await expect(page.getByText('実施中')).toBeVisible();

    await page.getByRole('button', { name: '判定する' }).click();
    const dialogue = dialogueOf(page);
    await save(page);
    await expect(dialogue.getByText('入力してください。').first()).toBeVisible();
    await dialogue.getByLabel(/塞がれていない脆弱性/).selectOption('yes');
    await dialogue.getByLabel('アップデートで塞げるか').selectOption('none');
    await dialogue.getByLabel('補完的対策で保護できるか').selectOption('in_place');
    await dialogue.getByLabel('その対策は十分か').selectOption('yes');
    await dialogue.getByLabel('対策を確かめた日').fill('2026-11-20');
    await expect(dialogue.getByText('回答からの案：補完的対策済み')).toBeVisible();
    await dialogue.getByLabel('判定 必須').selectOption('not_legacy_with_controls');
    await dialogue.getByLabel('病棟VLANの分離').check();
    await dialogue.getByLabel('判定の根拠').fill('専用のVLANに分け、外部との通信を止めている。');
    await save(page);
    await expect(page.getByText('判定を記録しました。')).toBeVisible();
    await expect(page.getByText('補完的対策済み（院内）').first()).toBeVisible();
    await page.getByRole('button', { name: 'EN' }).click();
    await expect(page.getByRole('heading', { name: 'Determination, controls, continued use' })).toBeVisible();
    await expect(page.getByText('Compensating control in place (hospital)').first()).toBeVisible();
  });

  test('is acknowledged: the page of A4 is approved up to the director and the signed page comes back', async ({ page, hospital }) => {
    await signIn(page, hospital);
    await openDevicePastSupport(page, hospital);
    await expect(page.getByText(/確認書がありません。使用は推奨されません/)).toBeVisible();
    const device = page.url();
    await page.getByRole('link', { name: '判定・対策・確認書を見る' }).first().click();
    await page.getByRole('button', { name: '確認書を作成する' }).click();
    const dialogue = dialogueOf(page);
    await dialogue.getByLabel('使用を続ける理由').fill('後継機の納入まで代わりがない');
    await dialogue.getByLabel('残るリスク').fill('新しい脆弱性は修正されない');
    await dialogue.getByLabel(/使用の条件/).fill('専用のVLAN');
    await dialogue.getByLabel('院内の責任者').fill('臨床工学部門の長');
    await save(page);
    await expect(page.getByRole('heading', { name: 'EOS後の使用継続に関する確認書', level: 1 })).toBeVisible();
    await expect(page.getByText('病院長', { exact: true })).toBeVisible();
    await page.getByRole('button', { name: '決裁・確認を記録する' }).click();
    await dialogue.getByLabel('職名').selectOption('病院長');
    await dialogue.getByLabel('氏名').fill('山田');
    await save(page);
    const page1 = Buffer.from('%PDF-1.4\n%signed');
    await page.locator('input[type=file]').setInputFiles({ name: 'signed.pdf', mimeType: 'application/pdf', buffer: page1 });
    await page.getByRole('button', { name: '署名済みの写しを登録する' }).click();
    await expect(page.getByRole('link', { name: 'signed.pdf' })).toBeVisible();
    await page.goto(`${hospital.address}/lifecycle/acknowledgements`);
    await page.locator('[role="gridcell"][col-id="manufacturer"]').first().click();
    await page.getByRole('button', { name: '年1回の確認を記録' }).click();
    await save(page);
    await expect(page.getByText('記録しました。')).toBeVisible();
    await expect(page.getByRole('gridcell', { name: '有効' })).toBeVisible();
    await page.goto(device);
    await expect(page.getByText(/使用継続の確認書あり/)).toBeVisible();
    await expect(page.getByText(/確認書がありません。使用は推奨されません/)).toBeHidden();
    await page.getByRole('button', { name: 'EN' }).click();
    await expect(page.getByText(/Continued use acknowledged/)).toBeVisible();
  });

  test('takes a letter in: its words give no date until a person says what they mean', async ({ page, hospital }) => {
    await signIn(page, hospital);
    await openDevicePastSupport(page, hospital);
    await page.getByRole('button', { name: '通知を記録する' }).click();
    const dialogue = dialogueOf(page);
    await dialogue.getByLabel('終わるもの').selectOption('end_of_updates');
    await dialogue.getByLabel('文書に書かれた言葉').fill('ソフトウェア更新の提供終了');
    await dialogue.getByLabel('文書に書かれた日付').fill('令和13年3月末');
    await dialogue.getByLabel('会社名・氏名').fill('架空医療器');
    await save(page);
    await page.getByRole('link', { name: '意味の判断待ちの通知 1件' }).click();
    await expect(page.getByText('アップデート提供終了（ソフトウェア更新の提供終了） 2031-03-31')).toBeVisible();
    await page.getByRole('button', { name: '意味を決める' }).click();
    await dialogue.getByLabel('この病院での意味').selectOption('neither');
    await dialogue.getByLabel('そう判断した理由').fill('有償の更新だけが終わる');
    await save(page);
    await expect(page.getByText('判断を待つ通知はありません。')).toBeVisible();
    await expect(page.getByRole('link', { name: /意味の判断待ちの通知/ })).toBeHidden();
  });
});
