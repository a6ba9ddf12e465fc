import { knownManufacturer, knownManufacturers, manufacturerKeys, meetMakers, nameKeys, namedManufacturers, sameName } from './names.js';

/** first | second | same, not or unknown | why */
const manufacturerFacts = `
㈱島津製作所 | 株式会社 島津製作所 | same | the form written as one letter
ﾃﾙﾓ(株) | テルモ株式会社 | same | half-width kana
ＧＥヘルスケア・ジャパン㈱ | GEヘルスケアジャパン | same | full-width letters, middle dot
キャノンメディカルシステムズ | キヤノンメディカルシステムズ株式会社 | same | small kana
エー・アンド・デイ | エーアンドデイ | same | the sound mark inside words
架空電子工業(有) | 有限会社架空電子工業 | same | an unknown company is compared by form
Kakuu Electronics Co., Ltd. | KAKUU ELECTRONICS | same | legal form in two parts
Kakuu Electronics K.K. | K.K. Kakuu Electronics | same | Japanese form in Latin, at either end
Reiji Geräte GmbH & Co. KG | Reiji Geraete | same | ä written ae
Reiji Geräte AG | Reiji Gerate | same | ä written a
Innokas YhtymÃ¤ Oy | Innokas Yhtymä Oy | same | UTF-8 that was read as Latin-1
Mihon® Devices | Mihon Devices Inc. | same | registered mark
Northern Example Works (NEW) | Northern Example Works | same | abbreviation in brackets
東芝メディカルシステムズ | Canon Medical Systems Corporation | same | renamed in 2018, and translated
日本光電工業株式会社 | Nihon Kohden Corp. | same | translation
フクダ電子 | Fukuda Denshi Co., Ltd. | same | translation
ドレーゲルジャパン株式会社 | Draeger Japan Ltd. | same | the Japanese company of a group, in both languages
日立ヘルスケア | 富士フイルムヘルスケア | same | renamed in 2021
General Electric (GE) | GE HealthCare | unknown | a group and its former part
CareFusion | Becton, Dickinson and Company | unknown | taken over: who is meant depends on the year
フィリップス・ジャパン | Philips | unknown | the Japanese company and the maker
Mindray Japan | マインドレイ | unknown | a country behind a known maker
Gambro | Vantive | unknown | a product line passed on
日立製作所 | 富士フイルム | unknown | imaging went over, laboratories did not
例示医療機器 | Philips | unknown | nobody knows the first
ニプロ | ニプロファーマ | unknown | longer is not the same
Hamilton Medical | Hamilton Company | unknown | sister companies
B. Braun | BD | not | two makers without anything between them
Terumo | 日本光電 | not | two makers without anything between them
`;

const productFacts = `
Vivid™ E95 | Vivid E95 | same | a mark, which NFKC would turn into letters
MX―700 | MX 700 | same | a dash of its own kind
ＢＳＭ－６５０１ | BSM6501 | same | full-width
ベッドサイドモニター BSM-6501 | ベッドサイドモニタ BSM-6501 | same | trailing sound mark
型式Ⅲ | 型式III | same | Roman numeral as one letter
Philips IntelliVue MX450 | IntelliVue MX450 | same | the maker before the product
インテリビュー MX450 | IntelliVue MX450 | same | a brand whose katakana is a known fact
Central Example Station (CES) | Central Example Station | same | abbreviation
KE-Mon 300 | KE Mon300 | same | hyphens and blanks
IntelliVue MX700 | IntelliVue MX800 | not | numbers differ
Vivid E9 | Vivid E95 | not | numbers differ
Signa 3.0T | Signa 30T | not | a dot between digits counts
KE-Mon 300 (K30001) | KE-Mon 300 | unknown | a number more may be the model number
Agilia Link+ | Agilia Link | unknown | a plus may mean another product
Symbia E | Symbia T | unknown | letters alone prove nothing
`;

const answers = { same: true, not: false, unknown: undefined } as const;

describe.each([
  ['manufacturer', manufacturerFacts],
  ['product', productFacts],
] as const)('the same %s', (kind, text) => {
  test.each(factsOf(text))('%s and %s: %s (%s)', (a, b, answer) => {
    const expected = answers[answer as keyof typeof answers];
    expect(sameName(kind, a, b)).toBe(expected);
    expect(sameName(kind, b, a)).toBe(expected);
  });

  test.each(['', ' ', '()', '株式会社', '!?', '\ud800'])('%j is no name, and nothing fails', (rubbish) => {
    expect(sameName(kind, rubbish, 'Philips')).not.toBe(true);
    expect(() => sameName(kind, rubbish, rubbish)).not.toThrow();
  });
});

describe('keys', () => {
  test('of a company leave the legal form out, of a product they keep it', () => {
    expect(manufacturerKeys('Kakuu SE')).toEqual(['kakuu']);
    expect(nameKeys('Kakuu SE')).toEqual(['kakuuse']);
  });
  test('are two where a letter has two spellings', () => expect(manufacturerKeys('Dräger')).toEqual(['drager', 'draeger']));
  test('never drop the whole name', () => expect(manufacturerKeys('AG')).toEqual(['ag']));
  test('keep two numbers apart', () => expect(nameKeys('Unit 1 12')).not.toEqual(nameKeys('Unit 11 2')));
});

describe('a known manufacturer', () => {
  /** text | canonical | by | since */
  const links = `
GE横河メディカルシステム㈱ | GE HealthCare | subsidiary | 2009
東芝メディカルシステムズ㈱ | Canon Medical Systems | succession | 2018
ケアフュージョン・ジャパン㈱ | Becton, Dickinson and Company | acquired | 2015
コヴィディエンジャパン株式会社 | Medtronic | acquired | 2015
Phillips | Philips | alias | -
フィリップス | Philips | translation | -
General Electric (GE) | GE HealthCare | parent | -
バリーラブ | Medtronic | brand | -
Nihon Kohden | Nihon Kohden | name | -
Terumo Deutschland GmbH | Terumo | subsidiary | -
`;
  test.each(factsOf(links))('%s is %s, by %s, since %s', (text, canonical, by, since) => {
    expect(knownManufacturer(text)).toEqual({ canonical, by, since: since === '-' ? null : Number(since) });
  });

  test('is nobody where nobody knows the name', () => expect(knownManufacturer('例示医療機器株式会社')).toBeUndefined());

  test('bears the name that the hospital gives it, which the shipped names follow', () => {
    const aliases = new Map([...manufacturerKeys('Vantive'), ...manufacturerKeys('Baxter')].map((key) => [key, 'バクスター']));
    expect(knownManufacturer('ヴァンティブ合同会社', aliases)?.canonical).toBe('バクスター');
    expect(knownManufacturer('Baxter Healthcare Corporation', aliases)?.canonical).toBe('バクスター');
  });

  test('of the hospital alone is known by its alias', () => {
    const aliases = new Map(manufacturerKeys('例示医療機器').map((key) => [key, 'Reiji']));
    expect(knownManufacturer('例示医療機器㈱', aliases)).toEqual({ canonical: 'Reiji', by: 'alias', since: null });
  });
});

describe('a text with several makers', () => {
  test.each([
    ['Becton, Dickinson and Company (BD)', ['Becton, Dickinson and Company'], 'a comma of the name itself'],
    ['Silex Technology and GE Healthcare', ['Silex Technology', 'GE HealthCare'], 'two known makers'],
    ['Philips, Terumo; Nipro Inc.', ['Philips', 'Terumo', 'Nipro'], 'commas and semicolons'],
    ['テルモ、ニプロ', ['Terumo', 'Nipro'], 'Japanese comma'],
  ])('%s', (text, makers) => {
    expect(knownManufacturers(text)?.map(({ canonical }) => canonical)).toEqual(makers);
  });

  test('is not split when a part is unknown, and says who is known', () => {
    expect(knownManufacturers('Baxter, Nobody Knows Us')).toBeUndefined();
    expect(namedManufacturers('Baxter, Nobody Knows Us')).toMatchObject({ known: [{ canonical: 'Baxter' }], complete: false });
  });
});

describe('two makers', () => {
  test.each([
    ['東芝メディカルシステムズ', 'Canon Medical Systems', 'company', 2018],
    ['CareFusion', 'BD', 'maker', 2015],
    ['ICUメディカル', 'Smiths Medical', 'related', 2022],
    ['Philips', 'Capsule Technologies', 'related', 2021],
    ['Terumo', 'Nipro', 'different', null],
  ])('%s and %s: %s (%s)', (a, b, kind, since) => {
    expect(meetMakers(a, b)).toEqual({ kind, since });
    expect(meetMakers(b, a)).toEqual({ kind, since });
  });
  test('of whom one is unknown: nothing can be said', () => expect(meetMakers('Terumo', '例示医療機器')).toBeUndefined());
});

function factsOf(text: string): string[][] {
  return text
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((part) => part.trim()));
}
