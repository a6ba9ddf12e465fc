import type { SerialRange } from './advisory.js';
import { readSerials } from './letters/serials.js';
import { hasCheckDigit } from './vocabulary/gs1.js';

/** Which units of a product a recall means, as far as its words tell for certain. */
export interface RecalledUnits {
  /** Every unit, in so many words. */
  readonly all: boolean;
  /** These serial numbers and ranges, and no other; empty where the words say something else or more. */
  readonly serialNumbers: readonly string[];
  readonly serialRanges: readonly SerialRange[];
  /** Device identifiers (GTIN, 14 digits) that stand in the text. */
  readonly gtins: readonly string[];
}

const NAMES_IDENTIFIERS = /\b(?:UDI(?:-DI)?|GTIN|JAN|DI)\b/i;
/** `UDI-DI: 04987…`, `GTIN 04987…`, `(01)04987…`, and lists of them. */
const IDENTIFIERS =
  /(?:\b(?:primary |package )?(?:UDI(?:-DI)?|GTIN|JAN|DI)\b(?: numbers?| codes?)?|\(01\))[\s:#=.]*(?:\(01\))?\d{12,14}(?:\s*[,;]\s*\d{12,14})*[\s,;.]*/gi;
const ALL_UNITS =
  /^(?:all|全(?:ての)?)\s*(?:affected )?(?:lots?|lot numbers?|serial numbers?|serials|units|devices|lots and serial numbers|serial numbers and lots|serial and lot numbers|lot and serial numbers|ロット|製造番号|シリアル番号|製品)\s*(?:distributed)?[.。]?$/i;
const SERIAL_LABEL = /^(?:serial\s*(?:numbers?|nos?\.?|#s?)|s\/ns?|製造番号|シリアル(?:番号|ナンバー)?)\s*[:.#：]*\s*(?<list>[\s\S]*)$/i;
/** What stands beside the numbers and says nothing of which units are meant: how many there are, when they were shipped, which model it is. */
const BESIDE = /^(?:数量|出荷数量?|対象数量|製造数量|出荷(?:時期|年月日|期間)|型式|型番|quantity|model)\s*[:：]/i;
const SERIAL = /^(?=[^\s]*\d)[A-Z\d][A-Z\d-]{3,29}$/i;
const MOST_SERIALS = 5000;

/**
 * Reads the codes of a recall (openFDA `code_info`, PMDA 対象ロット、数量及び出荷時期): prose in which lots, serial numbers, dates and device identifiers
 * stand as the firm wrote them. Only what can be meant in one way is taken: a text that holds anything beside a plain list of serial numbers is for
 * people, since a number that is left out would clear a device that is recalled. How the numbers of a range are counted is asked when a device is held
 * against it. Linear in the text.
 */
export function readUnits(text: string): RecalledUnits {
  const plain = text.normalize('NFKC').trim();
  const gtins = gtinsIn(plain);
  const rest = plain.replaceAll(IDENTIFIERS, ' ').trim();
  return { all: ALL_UNITS.test(rest), ...serialsIn(rest), gtins };
}

/** Numbers of 12 to 14 digits with the check digit of GS1, in a text that speaks of such identifiers. */
export function gtinsIn(text: string): readonly string[] {
  if (!NAMES_IDENTIFIERS.test(text) && !text.includes('(01)')) return [];
  const numbers = text.match(/(?<!\d)\d{12,14}(?!\d)/g) ?? [];
  const bracketed = [...text.matchAll(/\(01\)(\d{14})/g)].map(([, number = '']) => number);
  return [...new Set([...bracketed, ...numbers].filter(hasCheckDigit).map((number) => number.padStart(14, '0')))];
}

type Serials = Pick<RecalledUnits, 'serialNumbers' | 'serialRanges'>;
const NONE: Serials = { serialNumbers: [], serialRanges: [] };

function serialsIn(text: string): Serials {
  const list = listIn(text);
  if (list === null) return NONE;
  const { serialNumbers, serialRanges, unclear } = readSerials(list);
  const ends = serialRanges.flatMap(({ from, to }) => [from ?? '', to ?? '']);
  const isPlain = unclear.length === 0 && [...serialNumbers, ...ends].every((number) => SERIAL.test(number));
  return isPlain && serialNumbers.length + ends.length <= MOST_SERIALS
    ? { serialNumbers: [...new Set(serialNumbers)], serialRanges }
    : NONE;
}

/** The numbers behind their label, one part each; null where a line stands that is neither of them nor beside them. */
function listIn(text: string): string | null {
  const parts: string[] = [];
  let isListing = false;
  for (const line of text.split(/\n/).map((each) => each.trim())) {
    const list = SERIAL_LABEL.exec(line)?.groups?.['list'];
    const isBeside = list === undefined && BESIDE.test(line);
    if (list === undefined && !isBeside && !isListing && line !== '') return null;
    if (list !== undefined) isListing = true;
    if (isBeside) isListing = false;
    else parts.push(list ?? line);
  }
  const written = parts
    .join('\n')
    .replaceAll(/\s(?:through|thru|to)\s/gi, '～')
    .replaceAll(/(?<=\d)\.?(?=\s*$)|\sand\s/gi, ',');
  // Blanks part numbers as commas do, but for those around the sign of a range.
  return parts.length === 0 ? null : written.replaceAll(/(?<=[A-Z\d])[ ]+(?=[A-Z\d]*\d)(?!\s*[-–—~～])/gi, ',');
}
