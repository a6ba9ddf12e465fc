import { type JsonPlace, memberOf, placeAt } from '../../../json-place.js';
import type { RemarkBook } from '../../../remark-book.js';
import { objectsAt, textAt } from './places.js';

const NOBODY = '00000000-0000-0000-0000-000000000000';
const EVERYBODY = 'ffffffff-ffff-ffff-ffff-ffffffffffff';
const PUBLIC = 'Public';
const NOT_SHARED = 'No sharing allowed';

/** 6.1.12, 15, 28, and of CSAF 2.1 38 to 41, 54 and 55: language, translation, who may see it, under which licence. */
export function testHead(root: JsonPlace, isNewer: boolean, remarks: RemarkBook): void {
  const document = memberOf(root, 'document');
  const [language, original] = [textAt(document, 'lang'), textAt(document, 'source_lang')];
  for (const [name, tag] of Object.entries({ lang: language, source_lang: original }))
    if (tag !== '' && !isLanguage(tag)) remarks.note(`/document/${name}`, 'test-language', { language: tag.slice(0, 100) });
  if (textAt(document, 'publisher', 'category') === 'translator' && original === '')
    remarks.note('/document/source_lang', 'test-translator');
  if (original !== '' && original === language) remarks.note('/document/source_lang', 'test-translation-same-language', { language });
  if (!isNewer) return;
  testSharing(document, remarks);
  testLicence(document, remarks);
}

/** BCP 47. The registry of languages and regions is that of the Unicode data that the program runs with. */
function isLanguage(tag: string): boolean {
  // Codes that the standards leave to everybody are known to nobody, and allowed.
  if (/^(?:x|i|q[a-t][a-z])(?:-|$)/i.test(tag)) return true;
  try {
    const { language, region } = new Intl.Locale(tag);
    const isKnown = (code: string, type: 'language' | 'region'): boolean =>
      new Intl.DisplayNames('en', { type, fallback: 'none' }).of(code) !== undefined;
    return isKnown(language, 'language') && (region === undefined || /^(?:AA|Q[M-Z]|X[A-Z]|ZZ)$/.test(region) || isKnown(region, 'region'));
  } catch {
    return false;
  }
}

function testSharing(document: JsonPlace, remarks: RemarkBook): void {
  const group = placeAt(document, 'distribution', 'sharing_group');
  const id = textAt(group, 'id').toLowerCase();
  const name = textAt(group, 'name');
  if (id === '') return;
  const isClear = textAt(document, 'distribution', 'tlp', 'label') === 'CLEAR';
  if ((id === EVERYBODY) !== isClear)
    remarks.note(`${group.pointer}/id`, isClear ? 'test-sharing-group-not-public' : 'test-sharing-group-public');
  const expected = id === EVERYBODY ? PUBLIC : id === NOBODY ? NOT_SHARED : null;
  const isReserved = [PUBLIC, NOT_SHARED].includes(name);
  if (expected === null ? isReserved : name !== expected)
    remarks.note(`${group.pointer}/name`, 'test-sharing-group-name', { name: name.slice(0, 100) });
}

/** The grammar of SPDX 3.0.1, annex B: identifiers with WITH, AND, OR and brackets. Which identifiers there are only its list tells. */
function testLicence(document: JsonPlace, remarks: RemarkBook): void {
  const expression = textAt(document, 'license_expression');
  if (expression === '') return;
  const identifier = String.raw`(?:(?:DocumentRef-[A-Za-z\d.-]+:)?LicenseRef-[A-Za-z\d.-]+|(?!(?:[Ll]icense|[Dd]ocument)[Rr]ef-)[A-Za-z\d][A-Za-z\d.-]*\+?)`;
  const one = `${identifier}(?:\\s+WITH\\s+${identifier})?`;
  if (!new RegExp(`^${one}(?:\\s+(?:AND|OR)\\s+${one})*$`).test(expression.replaceAll(/[()]/g, ' ').trim()))
    return remarks.note('/document/license_expression', 'test-licence', { expression: expression.slice(0, 200) });
  if (!/^(?:en\b|$)/i.test(textAt(document, 'lang')) || !/LicenseRef-(?!scancode-)/.test(expression)) return;
  const texts = objectsAt(document, 'notes').filter((note) => textAt(note, 'title') === 'License');
  if (texts.length !== 1 || !texts.every((note) => textAt(note, 'category') === 'legal_disclaimer'))
    remarks.note('/document/notes', 'test-licence-text');
}
