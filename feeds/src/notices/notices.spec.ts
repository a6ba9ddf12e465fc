import { describe, expect, it, test } from '@jest/globals';
import { failedTests } from '../formats/csaf/mandatory/mandatory-tests.js';
import { read } from '../formats.js';
import { cleOf, openedCle } from './lifecycle-cle.js';
import {
  affectedVersions,
  noticeStatuses,
  notAffectedReasons,
  type LifecycleNotice,
  type NoticeProduct,
  type SecurityNotice,
} from './notice.js';
import { openedCsaf } from './opened-csaf.js';
import { csafOf } from './security-csaf.js';

const NOW = '2026-11-26T05:00:00.000Z';
const VECTOR = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H';
const LATER = '2026-12-01T00:00:00.000Z';

const monitor: NoticeProduct = { name: 'さざなみ 310', modelNumber: 'SZ-310', versions: 'before', from: null, to: '2.0', fixedIn: '2.0' };
const plain: SecurityNotice = {
  kind: 'security',
  language: 'ja',
  maker: '春日井メディテック株式会社',
  namespace: 'https://kasugai.example',
  contact: 'PSIRT psirt@kasugai.example',
  trackingId: 'KMT-SA-2026-001',
  title: 'さざなみ 310 の通信機能の脆弱性',
  summary: '認証なしに設定を変更される可能性があります。',
  status: 'affected_fixed',
  products: [monitor],
  cves: ['CVE-2099-1001'],
  cvss: null,
  remedy: '2.0 へアップデートしてください。',
  fixedOn: '2026-11-20',
  remedyUrl: 'https://kasugai.example/sz310',
  noFix: 'none_available',
  mitigation: '',
  reason: null,
  impact: '',
  reference: null,
  changes: '初版',
  before: null,
};

/** Every state that the form can be in: what is asked for with each status, and what may be left out. */
function states(): readonly SecurityNotice[] {
  return noticeStatuses.flatMap((status) =>
    affectedVersions.flatMap((versions) =>
      [['CVE-2099-1001', 'CVE-2099-1002'], []].flatMap((cves) =>
        [true, false].flatMap((isFull) => [
          {
            ...plain,
            status,
            cves,
            cvss: isFull && cves.length === 0 && status.startsWith('affected') ? VECTOR : null,
            language: isFull ? ('ja' as const) : ('en' as const),
            products: [productWith(status, versions, isFull), { ...productWith(status, 'all', isFull), name: 'ほしぞら 20' }],
            mitigation: isFull && status.startsWith('affected') ? 'ネットワークを分離してください。' : '',
            noFix: status === 'affected_unfixed' && versions === 'one' ? ('no_fix_planned' as const) : ('none_available' as const),
            remedy: status.startsWith('affected') ? plain.remedy : '',
            fixedOn: isFull && status === 'affected_fixed' ? '2026-11-20' : null,
            remedyUrl: isFull && status === 'affected_fixed' ? plain.remedyUrl : null,
            reason: status === 'not_affected' && isFull ? (notAffectedReasons[affectedVersions.indexOf(versions)] ?? null) : null,
            impact: status === 'not_affected' && !isFull ? '該当する機能を搭載していません。' : '',
            reference: isFull ? 'https://kasugai.example/sa/001' : null,
          },
        ]),
      ),
    ),
  );
}

function productWith(status: SecurityNotice['status'], versions: NoticeProduct['versions'], isFull: boolean): NoticeProduct {
  return {
    name: 'さざなみ 310',
    modelNumber: isFull ? 'SZ-310*?' : null,
    versions,
    from: versions === 'between' ? '1.0 (b)' : null,
    to: versions === 'all' ? null : 'V1.9/A!',
    fixedIn: status === 'affected_fixed' ? '2.0' : null,
  };
}

const bytesOf = (document: object): Buffer => Buffer.from(JSON.stringify(document));

describe('A security notice becomes CSAF 2.0', () => {
  test('that passes what a push must pass, in every state of the form, without a doubt of the reader', () => {
    expect(states()).toHaveLength(80);
    for (const notice of states()) {
      const { items, remarks } = read(bytesOf(csafOf(notice, NOW)));
      expect([notice.status, items.length, failedTests(remarks), remarks]).toEqual([notice.status, 1, [], []]);
    }
  });

  test('that is opened again as it was written, and its revision keeps the number and lets the history grow', () => {
    for (const notice of states()) {
      const opened = openedCsaf(JSON.parse(JSON.stringify(csafOf(notice, NOW))));
      const before = { firstPublishedAt: NOW, revisions: [{ number: '1', date: NOW, summary: '初版' }] };
      expect(opened).toEqual({ ...notice, changes: '', before });
      const again = csafOf({ ...(opened ?? notice), changes: '対象を追加' }, LATER);
      const { items, remarks } = read(bytesOf(again));
      expect(items[0]).toMatchObject({
        trackingId: 'KMT-SA-2026-001',
        revision: '2',
        publishedAt: NOW,
        revisedAt: LATER,
        revisions: [
          { revision: '1', at: NOW, summary: '初版' },
          { revision: '2', at: LATER, summary: '対象を追加' },
        ],
      });
      expect(failedTests(remarks)).toEqual([]);
      expect(openedCsaf(again)?.before?.revisions).toHaveLength(2);
    }
  });

  it('says how grave it is by its vector, and nothing where the form has none', () => {
    const severities = (cvss: string | null) =>
      read(bytesOf(csafOf({ ...plain, cvss }, NOW))).items[0]?.vulnerabilities.map(({ scores }) => scores);
    expect(severities(VECTOR)).toEqual([[expect.objectContaining({ vector: VECTOR, published: 9.8 })]]);
    expect(severities(null)).toEqual([[]]);
  });

  it('names product, number and version as matching reads them', () => {
    const { items } = read(bytesOf(csafOf(plain, NOW)));
    expect(
      items[0]?.products.map(({ vendor, product, version, identifiers }) => ({
        vendor,
        product,
        version,
        numbers: identifiers.modelNumbers,
      })),
    ).toEqual([
      {
        vendor: plain.maker,
        product: 'さざなみ 310',
        version: expect.objectContaining({ scheme: 'generic', raw: 'vers:generic/<2.0', isRange: true }) as object,
        numbers: ['SZ-310'],
      },
      {
        vendor: plain.maker,
        product: 'さざなみ 310',
        version: expect.objectContaining({ raw: '2.0', isRange: false }) as object,
        numbers: ['SZ-310'],
      },
    ]);
    expect(items[0]?.vulnerabilities.map(({ id, statuses }) => ({ id, statuses }))).toEqual([
      {
        id: 'CVE-2099-1001',
        statuses: [
          { status: 'known_affected', productIds: ['P1'] },
          { status: 'fixed', productIds: ['P1F'] },
        ],
      },
    ]);
  });

  it('goes by the number of the notice where it has no CVE', () => {
    const { items } = read(bytesOf(csafOf({ ...plain, cves: [] }, NOW)));
    expect(items[0]?.vulnerabilities.map(({ id }) => id)).toEqual(['KMT-SA-2026-001']);
  });

  const spoiled: readonly (readonly [what: string, change: (document: Record<string, never>) => unknown])[] = [
    ['a note of another tool', (document) => ({ ...document, vulnerabilities: [...document['vulnerabilities']!, {}] })],
    ['a member that the form has no field for', (document) => ({ ...document, x_extensions: [] })],
    ['nothing', () => ({})],
    ['no object', () => 'csaf'],
    ['a list', () => [1]],
  ];
  test.each(spoiled)('but a document with %s is not opened, since a revision would lose it', (_what, change) => {
    expect(openedCsaf(change(JSON.parse(JSON.stringify(csafOf(plain, NOW))) as Record<string, never>))).toBeUndefined();
  });
});

describe('A notice of EOL and EOS becomes CLE', () => {
  const notice: LifecycleNotice = {
    kind: 'lifecycle',
    maker: plain.maker,
    product: 'さざなみ 310',
    version: '1.4',
    saleEndsOn: '2026-03-31',
    eol: '2028-03-31',
    eos: '2031-03-31',
    changes: '初版',
    before: null,
  };
  const endsOf = (document: object) => {
    const { items, remarks } = read(bytesOf(document));
    return { ends: items[0]?.ends?.map(({ term, day }) => `${term} ${String(day)}`), remarks };
  };

  it('says all three ends with their days, and to whose product they belong', () => {
    const document = cleOf(notice, NOW);
    expect(endsOf(document)).toEqual({
      ends: ['endOfMarketing 2026-03-31', 'endOfDevelopment 2028-03-31', 'endOfLife 2031-03-31'],
      remarks: [],
    });
    const [advisory] = read(bytesOf(document)).items;
    expect(advisory).toMatchObject({ kind: 'lifecycle', title: 'さざなみ 310', revision: NOW });
    expect(advisory?.products).toEqual([
      expect.objectContaining({ product: 'さざなみ 310', version: expect.objectContaining({ raw: '1.4' }) as object }),
    ]);
  });

  const revisions: readonly (readonly [what: string, change: Partial<LifecycleNotice>, ends: readonly string[], events: number])[] = [
    ['a later EOS', { eos: '2032-03-31' }, ['endOfMarketing 2026-03-31', 'endOfDevelopment 2028-03-31', 'endOfLife 2032-03-31'], 5],
    ['an end taken back', { saleEndsOn: null }, ['endOfDevelopment 2028-03-31', 'endOfLife 2031-03-31'], 4],
    ['nothing changed', {}, ['endOfMarketing 2026-03-31', 'endOfDevelopment 2028-03-31', 'endOfLife 2031-03-31'], 3],
    ['all versions', { version: null }, ['endOfMarketing 2026-03-31', 'endOfDevelopment 2028-03-31', 'endOfLife 2031-03-31'], 9],
  ];
  test.each(revisions)('is revised with %s: what was told stays, withdrawn', (_what, change, ends, events) => {
    const opened = openedCle(JSON.parse(JSON.stringify(cleOf(notice, NOW))));
    expect({ ...opened, before: null }).toEqual({ ...notice, changes: '', before: null });
    const revised = cleOf({ ...(opened ?? notice), ...change, changes: 'サポート期間の見直し' }, LATER);
    expect(endsOf(revised).ends).toEqual(ends);
    expect((revised as { events: { id: number }[] }).events.map(({ id }) => id)).toEqual(
      Array.from({ length: events }, (_, at) => events - at),
    );
    expect(openedCle(revised)).toMatchObject({ ...notice, ...change, changes: '', before: expect.any(Array) as object });
  });

  test.each([
    ['an event that the form has no field for', { id: 9, type: 'released', effective: NOW, published: NOW }],
    ['a member that is not known', { id: 9, type: 'endOfLife', effective: NOW, published: NOW, references: [] }],
    ['other versions', { id: 9, type: 'endOfLife', effective: NOW, published: NOW, versions: [{ range: 'vers:generic/<2' }] }],
  ])('but with %s it is not opened', (_what, event) => {
    const document = cleOf(notice, NOW) as { events: object[] };
    expect(openedCle({ ...document, events: [event, ...document.events] })).toBeUndefined();
  });
});
