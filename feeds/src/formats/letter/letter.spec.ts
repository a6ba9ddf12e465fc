import { read } from '../../formats.js';
import { letterDocument, type Letter, type LetterKind, type LetterProduct } from '../../letters/letter.js';

const product: LetterProduct = {
  ...{ name: 'Sazanami 310', modelNumber: null, versions: 'all', from: null, to: null, fixedIn: null },
  ...{ serialNumbers: [], serialRanges: [] },
};
const letter: Letter = {
  ...{ cameBy: 'letter', kind: 'recall', maker: 'Kasugai Meditec', receivedOn: '2026-11-20', number: 'KM-15', issuedOn: null },
  ...{ title: 'A correction', summary: 'It may stop.', whatToDo: 'We come.', language: 'en', cves: [], severity: '', cvss: '' },
  ...{ products: [product], ends: [], address: null },
};
const readLetter = (changed: object, withdrawn = false) =>
  read(
    new TextEncoder().encode(
      letterDocument({
        id: '4b8f2f0e-5a68',
        letter: { ...letter, ...changed },
        attachments: [],
        withdrawn,
        revisions: [{ at: '2026-11-20T02:00:00.000Z', by: 'Tanaka', changes: 'first' }],
      }),
    ),
  );
const said = (changed: object) => {
  const { items, remarks } = readLetter(changed);
  return { vulnerability: items[0]?.vulnerabilities[0], products: items[0]?.products ?? [], advisory: items[0], remarks };
};

describe('A letter', () => {
  test.each<[kind: LetterKind, whatToDo: string, status: string, remedy: string | undefined, why: string]>([
    ['affected_fixed', 'Install 2.0.', 'known_affected', 'vendor_fix', 'a version mends it'],
    ['affected_unfixed', 'Unplug it.', 'known_affected', 'mitigation', 'no version does, but something can be done'],
    ['affected_unfixed', '', 'known_affected', 'none_available', 'nothing can be done'],
    ['recall', 'We come.', 'known_affected', 'vendor_fix', 'the maker corrects it'],
    ['not_affected', '', 'known_not_affected', undefined, ''],
    ['under_investigation', '', 'under_investigation', undefined, ''],
  ])('of the kind %s with "%s" says %s, remedy %s (%s)', (kind, whatToDo, status, remedy) => {
    const { vulnerability, remarks } = said({ kind, whatToDo });
    expect([vulnerability?.statuses, vulnerability?.remediations[0]?.category, remarks]).toEqual([
      [{ status, productIds: ['P1'] }],
      remedy,
      [],
    ]);
  });

  test.each<[changed: Partial<LetterProduct>, version: unknown, why: string]>([
    [{ versions: 'all' }, ['all', 'vers:all/*'], 'in so many words'],
    [{ versions: 'unstated' }, ['none'], 'it says nothing, which is never "all"'],
    [{ versions: 'unstated', serialNumbers: ['SZ3-1'] }, ['all', ''], 'but where it names its devices one by one'],
    [{ versions: 'one', to: '1.4' }, ['words', '1.4', false], ''],
    [{ versions: 'up_to', to: '1.4' }, ['words', 'vers:generic/<=1.4', true], ''],
    [{ versions: 'before', to: '2.0' }, ['words', 'vers:generic/<2.0', true], ''],
    [{ versions: 'between', from: '1.0', to: '1.4' }, ['words', 'vers:generic/>=1.0|<=1.4', true], ''],
    [{ versions: 'written', to: 'Ver.1.2以前' }, ['words', 'Ver.1.2以前', true], 'as the letter has it'],
  ])('about %j has the versions %j (%s)', (changed, version) => {
    const [first] = said({ products: [{ ...product, ...changed }] }).products;
    const found = first?.version;
    expect(
      found && [found.kind, 'raw' in found && found.raw, found.kind === 'words' && found.isRange].filter((each) => each !== false),
    ).toEqual((version as unknown[]).filter((each) => each !== false));
  });

  test('speaks for its maker, under a namespace of its own, and by its number where it names no CVE', () => {
    const { advisory, vulnerability } = said({});
    expect([advisory?.publisher, advisory?.trackingId, vulnerability?.id]).toEqual([
      { name: 'Kasugai Meditec', namespace: 'urn:mimamori:letter:4b8f2f0e-5a68', category: 'other' },
      'KM-15',
      'KM-15',
    ]);
    expect(said({ number: null }).advisory?.trackingId).toBe('L-20261120-4B8F');
  });

  test('has no score where it gives none, and a doubt for a vector that is none', () => {
    expect(said({}).vulnerability?.scores).toEqual([]);
    const { vulnerability, remarks } = said({ cvss: 'high' });
    expect([vulnerability?.scores, remarks.map(({ code }) => code)]).toEqual([[], ['letter.cvss-not-understood']]);
  });

  test('that was taken back says so', () => {
    expect(readLetter({}, true).items[0]?.withdrawn).toBe(true);
  });
});
