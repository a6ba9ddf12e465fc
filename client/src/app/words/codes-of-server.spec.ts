import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { en } from './en';
import { ja } from './ja';

/** The server's sources, from the root of the project, where Jest is started. */
const server = join(process.cwd(), 'server/src');
const source = (file: string): string => readFileSync(join(server, file), 'utf8');

/** Everything the pattern holds in its first group that took part, each once. */
function found(text: string, pattern: RegExp): readonly string[] {
  return [...new Set([...text.matchAll(pattern)].map((match) => match.slice(1).find((group) => group !== undefined) ?? ''))];
}
const quoted = (text: string): readonly string[] => found(text, /'(\w+)'/g);
/** The texts within a part of a source. A part that is not there gives none, which the specs below hold for a fault. */
const quotedWithin = (text: string, part: RegExp): readonly string[] => [...text.matchAll(part)].flatMap((match) => quoted(match[1] ?? ''));
const named = (codes: readonly string[]): readonly string[] => codes.map((code) => `name.${code}`);

function matchingSources(): readonly string[] {
  return readdirSync(join(server, 'matching'), { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.spec.ts') && !file.startsWith('fixtures'),
  );
}

/** `cpe_<attribute>_open` and `cpe_<attribute>_unknown` are composed there of lists and of words for their entries. */
function codesOfCpe(): readonly string[] {
  const text = source('matching/matchers/cpe.ts').split('export function meetCpeVersion')[0] ?? '';
  const whole = source('matching/matchers/cpe.ts');
  const words = new Map([...whole.matchAll(/^ {2}(\w+): '(\w+)',$/gm)].map((match) => [match[1] ?? '', match[2] ?? '']));
  const narrowing = quotedWithin(text, /const NARROWING[^=]*= (\[[^\]]*\])/g).map((name) => `${words.get(name) ?? name}_unknown`);
  const naming = quotedWithin(text, /naming = \((\[[^\]]*\])/g).map((name) => `${name}_open`);
  const plain = found(text, /meeting\((?:true|undefined), '(\w+)'\)/g);
  return [...plain, ...naming, ...narrowing].map((code) => `cpe_${code}`);
}

function codesOfListedNumbers(): readonly string[] {
  const text = source('matching/matchers/listed-number.ts');
  const codes = [...found(text, /meeting\((?:true|undefined), '(\w+)'\)/g), ...found(text, /undefined, code: `\$\{kind\}_(\w+)`/g)];
  // Of the three kinds of listed numbers only serial numbers are asked about (judge-serials.ts).
  return codes.map((code) => `serial_number_${code}`);
}

const versionDoubts = found(source('matching/expressions/reading.ts').split('VersionDoubt =')[1]?.split(';')[0] ?? '', /'(\w+)'/g);
const conditions = quotedWithin(source('matching/meet-products.ts'), /readonly condition: ([^;]+);/g);
const examined = found(source('matching/examine-product.ts'), /(?:'undetermined', \w+(?:\([^)]*\))?, '(\w+)'|\? '(\w+_unknown)')/g);
const judged = found(source('matching/judge-products.ts'), /(?:undetermined\('(\w+)'|doubt: '(\w+)'|\?\? '(\w+)')/g);
const weighed = found(source('matching/weigh.ts'), /doubt: '(\w+)'/g);
const ofComponents = found(source('matching/judge-components.ts'), /(?:doubt: '(\w+)'|'(component_version_unknown)')/g);

/** Every code of a step of a reason that the server can give, and where it is made. */
const becauseOf: readonly (readonly [file: string, codes: readonly string[]])[] = [
  [
    'matching/product-name-rules.ts',
    named(found(source('matching/product-name-rules.ts'), /(?:'(?:same|points|similar)', '(\w+)'|\?\? '(other_\w+)')/g)),
  ],
  ['matching/product-name.ts', named(found(source('matching/product-name.ts'), /(?:by: '(\w+)'|asMember\([^']*'(\w+)'\))/g))],
  ['matching/meet-products.ts', named(found(source('matching/meet-products.ts'), /by: '(\w+)'/g))],
  [
    'matching/meet-components.ts',
    named(found(source('matching/meet-components.ts'), /(?:meeting\((?:true|undefined), '(\w+)'\)|\? '(\w+)' : meeting\.code)/g)),
  ],
  ['matching/matchers/purl.ts', named(quotedWithin(source('matching/matchers/purl.ts'), /\{ meets: (?:true|undefined), code: ([^}]*)\}/g))],
  ['matching/matchers/cpe.ts', named(codesOfCpe())],
  ['matching/matchers/listed-number.ts', named(codesOfListedNumbers())],
  [
    'matching/judge-products.ts, the groups of status',
    found(source('matching/judge-products.ts').split('const GROUPS')[1]?.split('};')[0] ?? '', /^ {2}(\w+):/gm).map(
      (status) => `status.${status}`,
    ),
  ],
  ['matching/expressions/reading.ts', versionDoubts.flatMap((doubt) => [`version.${doubt}`, `doubt.${doubt}`])],
  ['matching/meet-products.ts, conditions', conditions.flatMap((doubt) => [`version.${doubt}`, `doubt.${doubt}`])],
  ['matching/examine-product.ts', examined.flatMap((doubt) => [`version.${doubt}`, `doubt.${doubt}`])],
  ['matching/judge-products.ts, doubts', judged.map((doubt) => `doubt.${doubt}`)],
  ['matching/weigh.ts', weighed.map((doubt) => `doubt.${doubt}`)],
  ['matching/judge-components.ts', ofComponents.map((doubt) => `doubt.${doubt}`)],
  ['examinations without a doubt', ['version.inside', 'version.outside', 'version.undetermined']],
  [
    'written out anywhere in matching',
    matchingSources().flatMap((file) => found(source(`matching/${file}`), /'((?:name|status|version|compared|doubt|component)\.\w+)'/g)),
  ],
];

const inventoryFields: readonly (readonly [file: string, fields: readonly string[]])[] = [
  [
    'inventory/device-fields.ts',
    found(source('inventory/device-fields.ts').split('const readers')[1]?.split('satisfies')[0] ?? '', /^ {2}(\w+):/gm),
  ],
  ['inventory/device-identity.ts', quotedWithin(source('inventory/device-identity.ts'), /identityFields = (\[[^\]]*\])/g)],
  ['inventory/parties.ts', found(source('inventory/parties.ts').split('export function takeParties')[0] ?? '', /^ {2}(\w+): '/gm)],
  ['inventory/parties.ts, set by hand', found(source('inventory/parties.ts'), /HOLDER = '(\w+)'/g)],
  ['inventory/change-device.ts, decided of their own', quotedWithin(source('inventory/change-device.ts'), /if \(field === ('\w+')/g)],
];

describe.each([
  ['Japanese', ja],
  ['English', en],
])('the words in %s', (_language, words) => {
  const without = (table: Readonly<Record<string, string>>, codes: readonly string[]): readonly string[] =>
    codes.filter((code) => !Object.hasOwn(table, code));

  it.each(becauseOf)('say every step of a reason of %s', (_file, codes) => {
    expect(codes.length).toBeGreaterThan(0);
    expect(without(words.sentences.because, codes)).toEqual([]);
  });

  it.each(inventoryFields)('name every field that can stand in a conflict: %s', (_file, fields) => {
    expect(fields.length).toBeGreaterThan(0);
    expect(without(words.codes.fields, fields)).toEqual([]);
  });

  it('say by what a row met a device, and why that is doubtful', () => {
    const text = source('inventory/meetings.ts');
    const [ways, doubts] = [quotedWithin(text, /type MeetingWay = ([^;]+);/g), quotedWithin(text, /type MeetingDoubt = ([^;]+);/g)];
    expect([ways.length > 0, doubts.length > 0]).toEqual([true, true]);
    expect(without(words.codes.meetings, ways)).toEqual([]);
    expect(without(words.sentences.remarks, doubts)).toEqual([]);
  });

  it('name every fact that the morning list can ask for', () => {
    const facts = quotedWithin(source('review/open-finding-rows.ts'), /MISSING_FACTS = (\[[^\]]*\])/g);
    expect(facts.length).toBeGreaterThan(0);
    expect(without(words.sentences.facts, facts)).toEqual([]);
  });

  it('never call a version that nobody examined after EOS unaffected', () => {
    const told = [
      words.sentences.because['version.not_mentioned_after_eos'],
      words.sentences.because['doubt.not_mentioned_after_eos'],
      words.codes.notMentionedAfterEos,
    ];
    expect(told.filter((sentence) => /影響なし|not affected|unaffected/i.test(sentence))).toEqual([]);
  });
});

it('finds codes that are known to be given, so that a search of sources that finds too little is seen', () => {
  const all = new Set(becauseOf.flatMap(([, codes]) => codes));
  const known = [
    'component.of_sbom',
    'name.component_name',
    'name.component_name_and_maker',
    'name.component_name_other_maker',
    'name.backport_possible',
    'name.purl_source_named',
    'name.release_not_understood',
    'name.cpe_vendor_open',
    'name.cpe_target_software_unknown',
    'name.serial_number_alike',
    'doubt.component_version_unknown',
    'doubt.backport_possible',
    'doubt.platform_unknown',
    'doubt.documents_contradict',
    'version.not_mentioned_after_eos',
  ];
  expect(known.filter((code) => !all.has(code))).toEqual([]);
});
