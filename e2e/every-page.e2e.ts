import type { Page } from '@playwright/test';
import { expect, signIn, test } from './hospital.js';
import { usableByEverybody } from './usable-by-everybody.js';

const PAGES: readonly (readonly [path: string, heading: RegExp])[] = [
  ['/morning-list', /今朝の確認/],
  ['/morning-list/confirmation-request', /確認依頼票/],
  ['/devices', /機器/],
  ['/devices/imports', /台帳の取込み/],
  ['/components', /部品/],
  ['/inquiries', /メーカーへの照会/],
  ['/shelf', /文書/],
  ['/shelf/bring', /一括取込み/],
  ['/advisories', /アドバイザリー/],
  ['/advisories/letters/new', /手紙・メールを記録/],
  ['/advisories/deletions', /削除した文書/],
  ['/names-to-confirm', /名称/],
  ['/lifecycle', /ライフサイクル/],
  ['/lifecycle/timeline', /年表/],
  ['/lifecycle/plans', /機器更新計画/],
  ['/lifecycle/components', /部品のライフサイクル/],
  ['/lifecycle/statements', /意味の判断待ち/],
  ['/mds2', /MDS2/],
  ['/mds2/new', /開示書/],
  ['/sources', /情報源/],
  ['/sources/add', /情報源の追加/],
  ['/sources/bundles', /持ち込みファイル/],
  ['/accounts', /利用者|管理/],
];

test('Every page opens, has its heading, and can be used by everybody', async ({ page, hospital }) => {
  test.setTimeout(360_000);
  await signIn(page, hospital);
  for (const [path, heading] of PAGES) {
    await test.step(path, async () => {
      await page.goto(hospital.address + path);
      await expect(page.getByRole('heading', { name: heading }).first()).toBeVisible();
      await page.waitForLoadState('networkidle');
      await usableByEverybody(page);
    });
  }
});

test('Names to confirm: the family of an ultrasound system is tied to its models, and the verdict follows', async ({ page, hospital }) => {
  await signIn(page, hospital);
  await page.goto(`${hospital.address}/names-to-confirm`);
  await expect(page.getByText('Skerry series ultrasound systems').first()).toBeVisible();
  const before = await undetermined(page);
  for (const box of await page.getByRole('checkbox').all()) await box.check();
  await page
    .getByRole('button', { name: /この機種|確定|同じ/ })
    .first()
    .click();
  const dialogue = page.getByRole('dialog');
  if (await dialogue.isVisible().catch(() => false)) await dialogue.getByRole('button').first().click();
  await expect.poll(() => undetermined(page)).toBeLessThan(before);
});

async function undetermined(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const answer = await fetch('/api/v1/findings?vulnerability=CVE-2099-10701&verdict=undetermined');
    return ((await answer.json()) as { total: number }).total;
  });
}
