import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Advisory } from '../../advisory.js';
import { isObject, type JsonObject } from '../../json-place.js';
import type { Reading } from '../../reading.js';
import { myjvnOka } from './myjvn-oka.js';

function fixture(name: string): JsonObject {
  const json: unknown = JSON.parse(readFileSync(join(import.meta.dirname, 'fixtures', name), 'utf8'));
  if (!isObject(json)) throw new Error(name);
  return json;
}

function readingOf(json: unknown): Reading<Advisory> {
  return myjvnOka.read({ text: '', json });
}

function told({ remarks }: Reading<Advisory>): readonly string[] {
  return remarks.map(({ gravity, code, pointer }) => `${gravity} ${code} ${pointer}`);
}

describe('A full entry', () => {
  test('takes its versions from the extension, and its identifiers from the tree', () => {
    const [advisory] = readingOf(fixture('detail.json')).items;
    expect(
      advisory?.products.map(({ version, identifiers }) => [version.kind === 'none' ? 'none' : version.raw, identifiers.cpes.length]),
    ).toEqual([
      ['>= 2.1.0, < 2.4', 1],
      ['病院向け 1.9 以前', 1],
      ['defaultStatus: unknown', 1],
    ]);
    const [affected] = advisory?.vulnerabilities[0]?.statuses ?? [];
    expect(affected).toEqual({ status: 'known_affected', productIds: ['jvn_extension/1', 'jvn_extension/1/2'] });
  });

  test('without the extension says nothing of versions', () => {
    const { jvn_extension: _, ...rest } = fixture('detail.json');
    expect(readingOf(rest).items[0]?.products.map((product) => product.version.kind)).toEqual(['none']);
  });

  test('is one document with its VULDEF form, and another than its overview', () => {
    const identity = (name: string) =>
      readingOf(fixture(name)).items.map(({ publisher, trackingId }) => `${publisher.namespace ?? ''} ${trackingId}`);
    expect(identity('detail.json')).toEqual(['https://jvndb.jvn.jp JVNDB-2026-900001']);
    expect(identity('overview.json')).toEqual(['https://jvndb.jvn.jp/overview JVNDB-2026-900001']);
  });

  test('packed into a STIX bundle reads as it stands alone, with its place', () => {
    const bundle = {
      $schema: 'https://jvndb.jvn.jp/schema/myjvn_vuldef_1.0.stix.json',
      type: 'bundle',
      objects: [{ type: 'identity' }, { 'VULDEF-Document': [fixture('detail.json')] }],
    };
    const reading = readingOf(bundle);
    expect(reading.items).toEqual([
      { ...readingOf(fixture('detail.json')).items[0], products: expect.anything(), pointer: '/objects/1/VULDEF-Document/0' },
    ]);
    expect(told(reading)).toEqual(['note myjvn-oka.entry-without-cve /objects/1/VULDEF-Document/0/vulnerabilities/0']);
  });

  test.each<[string, string, object]>([
    ['taken back', '** 削除 ** x', { withdrawn: true, products: [] }],
    [
      'unsettled',
      '** 未確定 ** x',
      { status: 'interim', vulnerabilities: [{ statuses: [{ status: 'under_investigation' }, { status: 'unknown' }] }] },
    ],
  ])('that is %s', (_name, text, expected) => {
    const detail = fixture('detail.json');
    const document = { ...(isObject(detail.document) ? detail.document : {}), notes: [{ category: 'description', text }] };
    expect(readingOf({ ...detail, document }).items[0]).toMatchObject(expected);
  });

  test('without identity is refused where it lacks it', () => {
    expect(told(readingOf({ $schema: 'https://jvndb.jvn.jp/schema/myjvn_vuldef_1.0.csaf.json', document: { title: 'x' } }))).toEqual(
      expect.arrayContaining(['refusal csaf.required-missing /document/tracking']),
    );
  });
});

test.each<[string, unknown, readonly string[]]>([
  [
    'of products',
    { $schema: 'https://jvndb.jvn.jp/schema/jvnpid_1.0.json', 'jvn-product-dictionary': {} },
    ['refusal myjvn-oka.list-without-advisories '],
  ],
  [
    'without hits',
    { $schema: 'https://jvndb.jvn.jp/schema/myjvn_feed_1.0.json', feed: { entry: [] }, status: { retCd: 0, totalRes: 0 } },
    ['note myjvn-oka.answer-is-empty /status'],
  ],
  [
    'that is an error',
    { $schema: 'https://jvndb.jvn.jp/schema/myjvn_feed_1.0.json', status: { retCd: 1, errCd: 'E' } },
    ['refusal myjvn-oka.answer-is-error /status'],
  ],
])('A list %s', (_name, json, expected) => {
  expect(told(readingOf(json))).toEqual(expected);
});

test.each<[string, unknown, boolean]>([
  ['by its schema', { $schema: 'https://jvndb.jvn.jp/schema/myjvn_feed_1.0.json?20260101' }, true],
  ['by its category', { document: { category: 'myjvn_security_advisory' } }, true],
  ['not CSAF', { document: { category: 'csaf_base', csaf_version: '2.0' } }, false],
])('recognises %s: %s', (_name, json, expected) => {
  expect(myjvnOka.recognises({ text: '', json })).toBe(expected);
});
