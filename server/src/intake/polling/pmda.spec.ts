import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ledgerOf, startHospital, type HospitalOverHttp } from '../../../test/hospital-over-http.js';
import { body, startStubPublisher, status, unlessKnown, type StubPublisher } from '../../../test/stub-publisher.js';
import { zipOf } from '../../../test/zip.js';

let publisher: StubPublisher;
let hospital: HospitalOverHttp;

beforeAll(async () => {
  publisher = await startStubPublisher();
  hospital = await startHospital({ allowedHosts: [publisher.host] });
  await hospital.take(ledgerOf('P1 / 春日井メディテック / さざなみ 310 / SZ-310 / 1.4', 'P2 / ときわぎ計器 / こもれび 7 / KM-7 / 1'));
}, 60_000);
afterAll(async () => {
  await hospital.close();
  await publisher.close();
});

const HEADINGS = '回収番号,掲載年月日,種類,クラス分類,一般的名称及び販売名,対象ロット、数量及び出荷時期,製造販売業者等名称,回収理由,備考';

/** Written as `number class name units maker state`. */
function listOf(...rows: readonly string[]): Buffer {
  const lines = rows.map((row) => {
    const [number, each, name, units, maker, state = ''] = row.split(' / ');
    return [
      number,
      "'2026/11/11",
      '医療機器',
      `（クラス${each ?? ''}）`,
      `販売名：${name ?? ''}`,
      units,
      `製造販売業者の名称：${maker ?? ''}`,
      '理由',
      state,
    ]
      .map((cell) => `"${cell ?? ''}"`)
      .join(',');
  });
  return zipOf({ name: 'rcidx.csv', bytes: `\ufeff${HEADINGS}\r\n${lines.join('\r\n')}\r\n` });
}

async function sourceAt(folder: string): Promise<string> {
  const asked = { name: folder, address: `${publisher.origin}/${folder}/`, format: 'pmda', every: 'P1D' };
  return ((await hospital.administrator.post('/api/v1/sources').send(asked).expect(201)).body as { id: string }).id;
}

/** `documents 1 new 1`, or the code of what kept it from being read. */
async function poll(id: string): Promise<string> {
  const { body: answer } = await hospital.administrator.post(`/api/v1/sources/${id}/poll`);
  const { error, fetched, new: fresh, revised } = answer as { error?: { code: string }; fetched: number; new: number; revised: number };
  return error?.code ?? `documents ${fetched} new ${fresh} revised ${revised}`;
}

describe('PMDA’s lists of recalls (M193)', () => {
  test('of every class and year are read, asked for again only when they changed, and give findings with their reason', async () => {
    publisher.tell(
      '/a/rcidx26-1k_all.zip',
      unlessKnown(listOf('1-1 / I / さざなみ 310 / 製造番号 KM310-0001〜 / 春日井メディテック'), '"1"'),
    );
    publisher.tell(
      '/a/rcidx23-2k_all.zip',
      unlessKnown(listOf('2-1 / II / こもれび 7 / 全ロット / ときわぎ計器 / 回収終了', '2-2 / II / いす / 全ロット / どこか'), '"1"'),
    );
    const id = await sourceAt('a');
    expect(await poll(id)).toBe('documents 2 new 3 revised 0');
    expect(await hospital.findings()).toEqual(['P1 PMDA-1-1#1 undetermined', 'P2 PMDA-2-1#1 affected']);
    publisher.asked();
    expect(await poll(id)).toBe('documents 0 new 0 revised 0');
    const asked = publisher.asked();
    expect(asked).toContain('/a/rcidx24-3k2_all.zip');
    expect(asked).not.toContain('/a/rcidx23-2k_all.zip');
    publisher.tell(
      '/a/rcidx26-1k_all.zip',
      body(
        listOf(
          '1-1 / I / さざなみ 310 / 製造番号 KM310-0001〜 / 春日井メディテック / 回収終了',
          '1-2 / I / さざなみ 310 / 全ロット / 春日井メディテック',
        ),
      ),
    );
    expect(await poll(id)).toBe('documents 1 new 1 revised 1');
    expect(await hospital.findings()).toEqual(['P1 PMDA-1-1#1 undetermined', 'P1 PMDA-1-2#1 affected', 'P2 PMDA-2-1#1 affected']);
  });

  test('that are nowhere, went away, changed their layout or are a page of excuse make the source fail', async () => {
    expect(await poll(await sourceAt('nowhere'))).toBe('source.lists-not-there');
    publisher.tell('/b/rcidx26-1k_all.zip', body(listOf('1-3 / I / さざなみ 310 / / 春日井メディテック')));
    publisher.tell('/b/rcidx26-2k_all.zip', body('<!doctype html><title>Sorry</title>'));
    const id = await sourceAt('b');
    expect(await poll(id)).toBe('document.is-html');
    publisher.tell('/b/rcidx26-2k_all.zip', body(zipOf({ name: 'x.csv', bytes: '回収番号,掲載年月日,販売名\n2-1,2026/11/11,x' })));
    expect(await poll(id)).toBe('pmda-recall.columns-missing');
    publisher.tell('/b/rcidx26-2k_all.zip', status(404));
    expect(await poll(id)).toBe('documents 1 new 0 revised 0');
    publisher.tell('/b/rcidx26-1k_all.zip', status(404));
    expect(await poll(id)).toBe('source.listed-not-there');
    publisher.tell('/b/rcidx26-1k_all.zip', status(429, { 'retry-after': '60' }));
    expect(await poll(id)).toBe('source.answered-badly');
  }, 30_000);
});

describe('A list or page of recalls that staff bring', () => {
  async function bring(content: Buffer | string): Promise<string[]> {
    const { body: answer } = await hospital.administrator.post('/api/v1/advisories').attach('file', Buffer.from(content), 'file');
    const { receipts = [], error } = answer as {
      receipts?: { trackingId: string; outcome: string; matchedModels: number }[];
      error?: { code: string };
    };
    return error ? [error.code] : receipts.map(({ trackingId, outcome, matchedModels }) => `${trackingId} ${outcome} ${matchedModels}`);
  }

  test('is taken like any other document: the ZIP, the CSV and the page', async () => {
    expect(await bring(listOf('1-4 / I / さざなみ 310 / 全ロット / 春日井メディテック'))).toEqual(['PMDA-1-4 new 1']);
    expect(await bring('回収番号,クラス,販売名,製造販売業者\n3-5,クラスIII,いす,どこか')).toEqual(['PMDA-3-5 new 0']);
    const page =
      '<html><title>クラスII 回収</title><table><tr><th>回収番号<th>販売名<th>製造販売業者<tr><td>2-6<td>こもれび 7<td>ときわぎ計器</table></html>';
    expect(await bring(page)).toEqual(['PMDA-2-6 new 1']);
    expect(await bring('<html><title>Not Found</title></html>')).toEqual(['document.is-html']);
    expect(await hospital.findings()).toEqual(expect.arrayContaining(['P1 PMDA-1-4#1 affected', 'P2 PMDA-2-6#1 undetermined']));
  });
});
