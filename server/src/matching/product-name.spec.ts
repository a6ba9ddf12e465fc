import { meetProduct, similarity, type NamedModel, type NamedProduct } from './product-name.js';

/** product of the advisory ; version words | name of the model ; model number ; generic name | meeting | code | why */
const facts = `
KE-Mon 300 | KE-Mon 300 | same | same_name | written alike
Kakuu KE-Mon 300 | KE-Mon 300 | same | same_name | the maker before the product
KE-Mon300 | KE Mon 300 | same | same_name | blanks and hyphens
KE-Mon 300 firmware | KE-Mon 300 | same | same_name | the device's own software
Example Central Station (ECS) | Example Central Station | same | same_name | abbreviation of the name itself
Example Information Center iX (EIC iX) | EIC iX セントラルモニタ | same | same_name | the ledger uses the short form and adds the kind
K300 | 架空モニタ300 ; K300 | same | same_name | the model number is the whole name
300 | 架空モニタ300 ; 300 | different | other_name | a bare number is no name
Kestrel 8015 Drive unit | ケストレル Drive ユニット ; 8015 | points | model_number_contained | katakana that no fact knows is not taken for Kestrel
Kestrel Drive | ケストレル | different | other_name | katakana that no fact knows says nothing
Alaris 8015 PC unit | BD アラリス PCユニット ; 8015 | same | same_model_number | number and name agree
Alaris PC Unit Model 8015 | BD アラリス PCユニット ; 8015 | same | same_model_number | in whatever order
Alaris PC Unit Model 8000 | BD アラリス PCユニット ; 8015 | similar | similar_name | another number of the same build
Alaris Point-of-Care Unit (PCU) Model 8015 | BD アラリス PCユニット ; 8015 | points | model_number_contained | the number, and only part of the name
Alaris GH | BD アラリス PCユニット ; 8015 | similar | similar_name | another product of the family
Alaris Systems Manager | BD アラリス システムズマネージャー | same | same_name | katakana words that are known
Medfusion 4000 Wireless Syringe Infusion Pump | メドフュージョン4000 ; 4000 ; 注射筒輸液ポンプ | same | same_model_number | only describing words are more
Falcon F50 Automated Ventilator | Falcon F50 ; ; 成人用人工呼吸器 | same | same_brand_and_number | only describing words are more
Falcon F50 Infusion Pump | Falcon F50 ; ; 成人用人工呼吸器 | points | name_with_more_words | another kind of device under the name
Falcon F50 (Bluetooth only) | Falcon F50 | points | name_with_more_words | narrowed to something that the ledger does not say
IntelliVue MX40 Patient Worn Monitor (WLAN only) | インテリビュー MX40 (WLAN) | same | same_brand_and_number | narrowed as the ledger says
Falcon F50 Control Software | Falcon F50 | points | software_of_model | a program with versions of its own
IntelliVue MX450 | インテリビュー MX450 ; 866062 | same | same_name | katakana of a brand
IntelliVue MX400 | インテリビュー MX40 ; 865350 | similar | similar_name | MX400 is not MX40
CT660 | Optima CT660 | points | number_of_name | only the number of the name
LOGIQ 9 | LOGIQ E9 | similar | similar_name | E9 is not 9
LOGIQ | LOGIQ E9 | points | family_of_model | a family
Vivid products, not including EchoPAC | Vivid E95 | points | family_of_model | a family, and an exception that is not this one
LOGIQ, not including LOGIQ 100 Pro | LOGIQ 100 Pro | different | family_excludes | the exception itself
LOGIQ, not including LOGIQ 100 Pro | LOGIQ E9 | points | family_of_model | not the exception
Vivid 7 | Vivid E95 | similar | similar_name | another model
B450 | CARESCAPE モニター B650 ; B650 | different | other_name | another model
Revolution CT | Revolution EVO ; ; 全身用X線CT診断装置 | similar | similar_name | CT is part of the name here
Ultrasound EPIQ/Affiniti | EPIQ 7 ; 795200 ; 汎用超音波画像診断装置 | points | family_member_listed | a kind, and two families
PageWriter TC10 TC20 TC70 Cardiographs | ページライター TC70 ; 860315 ; 多機能心電計 | same | family_member_listed | listed by name
PageWriter TC10 TC20 Cardiographs | ページライター TC70 ; 860315 ; 多機能心電計 | similar | similar_name | not in the list
IntelliVue patient monitor MX400-MX850 | インテリビュー MX450 | points | family_member_in_range | between the ends
IntelliVue patient monitor MX400-MX850 | インテリビュー MX40 | similar | similar_name | 40 is below 400
IntelliVue Patient Monitors MX (MX400-550) | インテリビュー MX450 | points | family_member_in_range | letters only at the first end
IntelliVue Patient Monitors MP Series (includingMP2/X2/MP30/MX700/800) | インテリビュー MX800 | points | family_member_listed | letters carried on, blank forgotten
Innova IGS 5x0 | Innova IGS 540 | points | family_member_in_range | x for any digit
MedStation 4000 T2 | MedStation 4000 | points | brand_and_number | one name, not a list of two
Efficia CM Series | エフィシア CM120 | points | series_of_model | the letters name the series
GE Carestation ; 620 | 650 | Carestation 620 | points | model_number_in_version | the model stands where a version should
Handheld devices ; Accu-Chek Inform II | アキュチェック インフォームII ; Accu-Chek Inform II | points | name_in_version | the whole name stands where a version should
FCR Capsula X ; CR-IR 357 | FCR CAPSULA X ; CR-IR 357 | points | model_number_in_version | same name, but what looks like a version is none
SpaceCom | スペースステーション (SpaceCom2内蔵) | points | component_of_family | built in, as the ledger says
Agilia Connect WiFi module of the pumps | アジリア VP MC WiFi ; Z018690 ; 汎用輸液ポンプ | points | component_of_family | a part for pumps of the family
Agilia Partner maintenance software | アジリア VP MC WiFi ; Z018690 ; 汎用輸液ポンプ | similar | similar_name | a program beside the pumps
Agilia Link+ | アジリア リンク+ | same | same_name | plus in both
PET/CT Systems Windows 7-Based | Raven ; Raven (Windows 7) ; X線CT組合せ型ポジトロンCT装置 | points | kind_and_platform | no name at all, but kind and platform
Falcon Workplace Windows XP-Based | Falcon Workplace (Windows 7) | similar | similar_name | another platform
Windows 7 | Raven ; Raven (Windows 7) ; X線CT組合せ型ポジトロンCT装置 | different | other_name | an operating system is no device
Database Manager | Systems Manager | different | other_name | a common word
Prismaflex | プリズマフレックス | same | same_name | a brand of one word
PrisMax | プリズマフレックス ; Prismaflex | different | other_name | begins alike, is another
Falkon F50 | Falcon F50 | similar | similar_name | misspelt: a person decides
3.0T Signa Hdxt | Signa HDxt 3.0T | same | same_name | other order
1.5T Signa Hdx | Signa HDxt 3.0T | similar | similar_name | other field strength
T1 Ventilator | ハミルトンT1 ; 161006 ; 成人用人工呼吸器 | same | same_brand_and_number | the maker's first word stands before the name
`;

const MAKER_OF: Readonly<Record<string, string>> = { ハミルトンT1: 'Hamilton Medical AG', 'Carestation 620': 'General Electric (GE)' };

describe('a product of an advisory and a model of the hospital', () => {
  test.each(rowsOf(facts))('%s and %s: %s, %s (%s)', (sought, found, kind, by) => {
    const [published = '', versionWords = null] = sought.split(' ; ');
    const [name = '', modelNumber, genericName] = found.split(/ ?; ?/u);
    const manufacturer = MAKER_OF[name] ?? (sought.includes('Alaris') ? 'BD' : 'Kakuu');
    const meeting = meetProduct(
      product(published, { versionWords, vendor: manufacturer }),
      model(name, { manufacturer, modelNumber: modelNumber || null, genericName: genericName || null }),
    );
    expect({ kind: meeting.kind, by: meeting.by }).toEqual({ kind, by });
  });

  test('says what was sought and found', () => {
    expect(meetProduct(product('Falcon F50 Control Software'), model('Falcon F50', { modelNumber: 'KV-0050' }))).toEqual({
      kind: 'points',
      by: 'software_of_model',
      sought: 'Falcon F50 Control Software',
      found: 'Falcon F50 (KV-0050)',
    });
  });

  test('meet behind the family of the product tree', () => {
    expect(meetProduct(product('MX450', { families: ['IntelliVue'] }), model('インテリビュー MX450'))).toMatchObject({
      kind: 'same',
      by: 'same_name',
    });
  });

  test('meet by another name of the model', () => {
    expect(meetProduct(product('Falcon F50'), model('架空はやぶさ', { otherNames: ['Falcon F50'] }))).toMatchObject({
      kind: 'same',
      by: 'same_name',
    });
  });

  test.each([['KV-00*'], ['KV-0?50'], ['KV-0050']])("point to each other by the document's own model number %s", (pattern) => {
    expect(meetProduct(product('Some pump', { modelNumbers: [pattern] }), model('架空はやぶさ', { modelNumber: 'KV-0050' }))).toMatchObject(
      { kind: 'points', by: 'model_number_helper' },
    );
  });

  test.each(['', '()', '™', 'not including', '((((', '/////', '*', '\\'])('with the name %j never fail and never meet', (rubbish) => {
    expect(meetProduct(product(rubbish), model('Falcon F50')).kind).toBe('different');
    expect(meetProduct(product('Falcon F50'), model(rubbish, { modelNumber: rubbish })).kind).toBe('different');
  });
});

test('a name as long as a hostile document can make it is read in no time', () => {
  const long = ['a/', '1-', '(', 'mx1 ', 'not including ', 'ー', 'windows '].map((part) => part.repeat(20_000));
  const started = performance.now();
  for (const name of long) meetProduct(product(name), model('Falcon F50'));
  expect(performance.now() - started).toBeLessThan(2_000);
});

describe('candidates for a name', () => {
  test('come in the order of their likeness', () => {
    const names = ['Falcon F70', 'Raven 3', 'Falcon F50', 'Falcon F50 Pro'];
    const order = [...names].sort((a, b) => similarity('Falcon F50 Ventilator', [b]) - similarity('Falcon F50 Ventilator', [a]));
    expect(order).toEqual(['Falcon F50', 'Falcon F50 Pro', 'Falcon F70', 'Raven 3']);
  });
  test('are wholly like only when written alike', () => {
    expect(similarity('Falcon F50', ['falcon f-50'])).toBe(1);
    expect(similarity('Falcon F50 X', ['Falcon F50'])).toBeLessThan(1);
    expect(similarity('Falcon F50', [])).toBe(0);
  });
});

function product(name: string, more: Partial<NamedProduct> = {}): NamedProduct {
  return { name, vendor: 'Kakuu', families: [], product: name, versionWords: null, modelNumbers: [], ...more };
}

function model(name: string, more: Partial<NamedModel> = {}): NamedModel {
  return { manufacturer: 'Kakuu', name, modelNumber: null, genericName: null, ...more };
}

/** A bar between blanks parts columns; one inside the version words of the first column is kept by counting from the right. */
function rowsOf(text: string): string[][] {
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const parts = line.split(' | ');
      return [parts.slice(0, -4).join(' | '), ...parts.slice(-4)];
    });
}
