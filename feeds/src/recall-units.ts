import { hasCheckDigit } from './vocabulary/gs1.js';

/** Which units of a product a recall means, as far as its words tell for certain. */
export interface RecalledUnits {
  /** Every unit, in so many words. */
  readonly all: boolean;
  /** These serial numbers and no other; empty where the words say something else or more. */
  readonly serialNumbers: readonly string[];
  /** Device identifiers (GTIN, 14 digits) that stand in the text. */
  readonly gtins: readonly string[];
}

const NAMES_IDENTIFIERS = /\b(?:UDI(?:-DI)?|GTIN|JAN|DI)\b/i;
/** `UDI-DI: 04987…`, `GTIN 04987…`, `(01)04987…`, and lists of them. */
const IDENTIFIERS =
  /(?:\b(?:primary |package )?(?:UDI(?:-DI)?|GTIN|JAN|DI)\b(?: numbers?| codes?)?|\(01\))[\s:#=.]*(?:\(01\))?\d{12,14}(?:\s*[,;]\s*\d{12,14})*[\s,;.]*/gi;
const ALL_UNITS =
  /^(?:all|全(?:ての)?)\s*(?:affected )?(?:lots?|lot numbers?|serial numbers?|serials|units|devices|lots and serial numbers|serial numbers and lots|serial and lot numbers|lot and serial numbers|ロット|製造番号|シリアル番号|製品)\s*(?:distributed)?[.。]?$/i;
const SERIALS = /^(?:serial\s*(?:numbers?|nos?\.?|#s?)|s\/ns?|製造番号|シリアル番号)\s*[:.#：]*\s*(?<list>[\s\S]+)$/i;
const SERIAL = /^(?=[^\s]*\d)[A-Z\d][A-Z\d-]{3,29}$/i;
const MOST_SERIALS = 5000;

/**
 * Reads the codes of a recall (openFDA `code_info`, PMDA 対象ロット、数量及び出荷時期): prose in which lots, serial numbers, dates and device identifiers
 * stand as the firm wrote them. Only what can be meant in one way is taken: a text that holds anything beside a plain list of serial numbers is for
 * people, since a number that is left out would clear a device that is recalled. Linear in the text.
 */
export function readUnits(text: string): RecalledUnits {
  const plain = text.normalize('NFKC').trim();
  const gtins = gtinsIn(plain);
  const rest = plain.replaceAll(IDENTIFIERS, ' ').trim();
  return { all: ALL_UNITS.test(rest), serialNumbers: serialsIn(rest), gtins };
}

/** Numbers of 12 to 14 digits with the check digit of GS1, in a text that speaks of such identifiers. */
export function gtinsIn(text: string): readonly string[] {
  if (!NAMES_IDENTIFIERS.test(text) && !text.includes('(01)')) return [];
  const numbers = text.match(/(?<!\d)\d{12,14}(?!\d)/g) ?? [];
  const bracketed = [...text.matchAll(/\(01\)(\d{14})/g)].map(([, number = '']) => number);
  return [...new Set([...bracketed, ...numbers].filter(hasCheckDigit).map((number) => number.padStart(14, '0')))];
}

function serialsIn(text: string): readonly string[] {
  const list = SERIALS.exec(text)?.groups?.['list'];
  if (list === undefined) return [];
  const written = list.split(/[\s,;、]+/).filter((word) => word !== '' && !/^and$/i.test(word));
  const numbers = written.map((word) => word.replace(/\.$/, ''));
  return numbers.length <= MOST_SERIALS && numbers.every((word) => SERIAL.test(word)) ? [...new Set(numbers)] : [];
}
