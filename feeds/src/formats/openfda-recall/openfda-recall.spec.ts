import { describe, expect, test } from '@jest/globals';
import { read, recognise } from '../../formats.js';
import { headingOf, modelNumbersIn } from './described-product.js';

const record = {
  recall_number: 'Z-9001-2099',
  product_type: 'Devices',
  product_description: 'Sazanami 310 Infusion Pump',
  reason_for_recall: 'x',
  recalling_firm: 'Kasugai Meditec',
};

function bytesOf(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

function firstOf(more: Record<string, unknown>) {
  const { items, remarks } = read(bytesOf({ results: [{ ...record, ...more }] }));
  return { item: items[0], codes: remarks.map(({ code }) => code.replace('openfda-recall.', '')) };
}

describe('A recall of openFDA', () => {
  test.each<[classification: string | undefined, band: string | undefined, codes: string[]]>([
    ['Class I', 'critical', []],
    ['Class II', 'medium', []],
    ['Class III', 'low', []],
    ['Not Yet Classified', undefined, []],
    [undefined, undefined, []],
    ['Class IV', undefined, ['class-not-understood']],
  ])('of class %s is urgent as %s, and has no score', (classification, band, codes) => {
    const found = firstOf({ classification });
    const [vulnerability] = found.item?.vulnerabilities ?? [];
    const rating = vulnerability?.assessments?.[0];
    expect([rating?.kind === 'rating' ? rating.rating : undefined, vulnerability?.scores, found.codes]).toEqual([band, [], codes]);
  });

  test.each<[more: Record<string, unknown>, status: string]>([
    [{ status: 'Ongoing' }, 'interim'],
    [{ status: 'Terminated' }, 'final'],
    [{ status: 'Ongoing', termination_date: '20260601' }, 'final'],
    [{}, 'interim'],
  ])('%j is %s', (more, status) => {
    expect(firstOf(more).item?.status).toBe(status);
  });

  test('of a drug or a food is none of ours, and an answer without devices is refused', () => {
    const { items, remarks } = read(bytesOf({ results: [{ ...record, product_type: 'Drugs' }] }));
    expect([items, remarks.map(({ code, gravity }) => `${gravity} ${code}`)]).toEqual([
      [],
      ['note openfda-recall.no-device', 'refusal openfda-recall.nothing-read'],
    ]);
  });

  test('bears the same number in both editions, so that a device is found once', () => {
    const report = firstOf({}).item;
    const [other] = read(
      bytesOf([{ ...record, recall_number: undefined, product_type: undefined, product_res_number: 'Z-9001-2099' }]),
    ).items;
    expect([report, other].map((item) => item?.vulnerabilities[0]?.id)).toEqual(['Z-9001-2099#1', 'Z-9001-2099#1']);
    expect(report?.publisher.namespace).not.toBe(other?.publisher.namespace);
  });

  test.each<[string, unknown]>([
    ['an error', { error: { code: 'NOT_FOUND', message: 'No matches found!' } }],
    ['another answer', { results: [{ product_ndc: 'x' }] }],
  ])('%s is none', (_what, json) => {
    expect(recognise(bytesOf(json))).toBeUndefined();
  });
});

test.each<[description: string, heading: string, numbers: string[]]>([
  ['Sazanami 310 Infusion Pump, Model Number: SZ-310', 'Sazanami 310 Infusion Pump', ['SZ-310']],
  ['Komorebi 7 :   Tokiwagi, 3000 North Road  Model Number: 5131070.    The Komorebi is intended for use', 'Komorebi 7', ['5131070']],
  ['Hoshizora Birthing Bed - Product Usage: is designated to be used by mothers', 'Hoshizora Birthing Bed', []],
  [
    'Sazanami inflation device\n\nReference Numbers: IN4130/K, IN4130/H and IN4230/JPH',
    'Sazanami inflation device',
    ['IN4130/K', 'IN4130/H', 'IN4230/JPH'],
  ],
  ['Sazanami Applicator REF SZ-AP1-080', 'Sazanami Applicator', ['SZ-AP1-080']],
  ['1) Sazanami kit, REF CDS820075V; 2) Komorebi kit', 'Sazanami kit', ['CDS820075V']],
  ['Model Number SZ-310', 'Model Number SZ-310', ['SZ-310']],
  ['', '', []],
])('The product described as "%s" is called "%s"', (description, heading, numbers) => {
  expect([headingOf(description), modelNumbersIn(description)]).toEqual([heading, numbers]);
});

test('A description of any length is read in linear time', () => {
  const began = performance.now();
  for (const text of [
    'A1-'.repeat(50_000),
    `Model ${'A1,'.repeat(50_000)}`,
    ', '.repeat(50_000),
    `Model ${'A1 and '.repeat(20_000)}`,
    ' '.repeat(100_000),
  ]) {
    headingOf(text);
    modelNumbersIn(text);
  }
  expect(performance.now() - began).toBeLessThan(2000);
});
