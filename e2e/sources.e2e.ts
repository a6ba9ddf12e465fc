import { expect, type Page } from '@playwright/test';
import { body, status, type StubPublisher } from '../server/test/stub-publisher.js';
import { signIn, test } from './hospital.js';
import { advisory } from './own-files.js';

const MAKER = '朝凪フルイディクス株式会社';
const PUMP = '朝凪フロー 310';

// Asking a publisher that answers nonsense is answered 422.
test.use({ provokes: [422] });

/** A maker's documents in a folder, as the standard of CSAF describes it. */
function publish(publisher: StubPublisher, numbers: readonly number[]): void {
  const ids = numbers.map((number) => `asanagi-sa-${number}`);
  const at = (index: number) => `2026-11-2${index}T00:00:00Z`;
  publisher.tell(
    '/psirt/provider-metadata.json',
    body({
      metadata_version: '2.0',
      publisher: { name: MAKER, category: 'vendor', namespace: 'https://asanagi.example.com' },
      distributions: [{ directory_url: `${publisher.origin}/psirt/` }],
    }),
  );
  publisher.tell('/psirt/changes.csv', body(ids.map((id, index) => `"${id}.json","${at(index)}"\n`).join('')));
  publisher.tell('/psirt/index.txt', body(ids.map((id) => `${id}.json\n`).join('')));
  for (const number of numbers) {
    const id = `asanagi-sa-${number}`;
    publisher.tell(`/psirt/${id}.json`, body(advisory({ id, cve: `CVE-2099-${number}`, maker: MAKER, product: PUMP, fixedIn: '3.0' })));
  }
}

async function lookAt(page: Page, address: string): Promise<void> {
  await page.getByRole('link', { name: '情報源', exact: true }).click();
  await page.getByRole('link', { name: '情報源を追加' }).first().click();
  await page.getByLabel('アドレスまたはドメイン').fill(address);
  await page.keyboard.press('Enter');
}

/** Asks the publisher now, and waits for what is told of it. */
async function pollNow(page: Page, source: string, told: RegExp): Promise<void> {
  await page.getByRole('link', { name: '情報源', exact: true }).click();
  await page.getByRole('gridcell', { name: source }).first().click();
  await page.getByRole('button', { name: '今すぐ取得' }).click();
  await expect(page.getByText(told).first()).toBeVisible();
}

async function lookAtAll(page: Page): Promise<void> {
  await page.getByRole('link', { name: /^今朝の確認/ }).click();
  await page.getByRole('tab', { name: /^すべて/ }).click();
}

test('メーカーのアドレスを貼り付けると内容が分かり、登録すると該当機器が並ぶ。公表元の不調は今朝の確認に出て、直れば漏れなく届く', async ({
  page,
  hospital,
  publisher,
}) => {
  publish(publisher, [20011]);
  await signIn(page, hospital);
  await lookAt(page, `${publisher.origin}/psirt/provider-metadata.json`);
  await expect(page.getByText('登録済みの機種または構成要素に関するもの 1件')).toBeVisible();
  await page.getByRole('button', { name: '登録して取得を始める' }).click();
  await expect(page.getByText('情報源を保存しました。')).toBeVisible();
  await pollNow(page, MAKER, /新規 1|変更なし 1|1件を読み取り|0件を読み取り/);

  await lookAtAll(page);
  await expect(page.getByText('CVE-2099-20011').first()).toBeVisible();

  // Pages for people where the lists were: as after a careless move of the site.
  const moved = body('<!doctype html><title>お探しのページは移動しました</title>', { 'content-type': 'text/html' });
  publisher.tell('/psirt/changes.csv', moved);
  publisher.tell('/psirt/index.txt', moved);
  await pollNow(page, MAKER, /取得失敗/);
  await lookAtAll(page);
  await expect(page.getByText(/から取得できていない・届いていない情報があるかもしれない/).first()).toBeVisible();

  publish(publisher, [20011, 20012]);
  await pollNow(page, MAKER, /新規 1/);
  await lookAtAll(page);
  await expect(page.getByText('CVE-2099-20012').first()).toBeVisible();
  await expect(page.getByText(/から取得できていない・届いていない情報があるかもしれない/)).toHaveCount(0);
});

test('フィードのないお知らせページを見守る。追加された文が今朝の確認に出て、そのまま手紙として記録できる', async ({
  page,
  hospital,
  publisher,
}) => {
  const news = (...lines: readonly string[]) =>
    body(
      `<!doctype html><html><head><title>朝凪 お知らせ</title></head><body>${lines.map((line) => `<p>${line}</p>`).join('')}</body></html>`,
    );
  publisher.tell('/news', news('夏季休業のご案内'));
  publisher.tell('/favicon.ico', status(404));
  await signIn(page, hospital);
  await lookAt(page, `${publisher.origin}/news`);
  await expect(page.getByText('フィードはありませんが、このページの文章を見守れます。')).toBeVisible();
  await page.getByRole('button', { name: '登録して取得を始める' }).click();
  await expect(page.getByText('情報源を保存しました。')).toBeVisible();
  await pollNow(page, '朝凪 お知らせ', /1件を読み取り/);

  publisher.tell('/news', news(`${PUMP} 自主改修のお知らせ`, '夏季休業のご案内'));
  await pollNow(page, '朝凪 お知らせ', /改訂 1/);

  await page.getByRole('link', { name: /^今朝の確認/ }).click();
  await page.getByRole('tab', { name: /^新着/ }).click();
  await page.getByText('ページが変わりました（追加1行・削除0行）').first().click();
  await expect(page.getByText(`${PUMP} 自主改修のお知らせ`).first()).toBeVisible();
  await page.getByRole('link', { name: '手紙として記録' }).click();

  await expect(page.getByLabel('掲載ページのアドレス')).toHaveValue(`${publisher.origin}/news`);
  await page.getByLabel(/^製造販売業者/).fill(MAKER);
  await page.getByLabel('自主改修・回収').check();
  await page.getByLabel(/^機種名/).fill(PUMP);
  await page.getByLabel('対象のバージョン').selectOption({ label: 'すべてのバージョン' });
  await page.getByRole('button', { name: '記録する' }).click();
  await expect(page.getByText('ホームページにより（病院が記録）')).toBeVisible();
  await page.getByRole('link', { name: /^今朝の確認/ }).click();
  await page.getByRole('tab', { name: /^新着/ }).click();
  await expect(page.getByText(/ページが変わりました/)).toHaveCount(0);
});
