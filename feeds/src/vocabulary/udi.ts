import {
  GROUP_SEPARATOR,
  type Gs1Reading,
  hasCheckDigit,
  readBracketed,
  readDigitalLink,
  readElementString,
  readShortDate,
} from './gs1.js';
import { readHibc } from './hibc.js';

/** A unique device identifier as it was read. What could not be read is null; `raw` is always what was written. */
export interface Udi {
  readonly raw: string;
  readonly system: 'gs1' | 'hibc';
  /** Without any issue. An identifier with an issue still tells what it tells, but is no ground for a match by itself. */
  readonly valid: boolean;
  readonly issue: UdiIssue | null;
  /** UDI-DI in the words of its system: the GTIN in 14 digits, or labeler, product and unit of HIBC. */
  readonly deviceIdentifier: string | null;
  readonly gtin14: string | null;
  readonly serial: string | null;
  readonly lot: string | null;
  readonly manufacturedOn: string | null;
  readonly expiresOn: string | null;
  readonly softwareVersion: string | null;
  /** Everything else, as written: application identifier and value. */
  readonly others: readonly { readonly identifier: string; readonly value: string }[];
  /** What had to be put right before it could be read. */
  readonly repairs: readonly UdiRepair[];
}

export type UdiIssue =
  | 'gtin_length'
  | 'check_digit'
  | 'check_character'
  | 'bad_date'
  | 'bad_length'
  | 'bad_character'
  | 'mixed_width'
  | 'unknown_identifier'
  | 'contradiction'
  | 'no_gtin'
  | 'no_device_identifier';

export type UdiRepair = 'full_width' | 'separator_as_text' | 'keyboard_layout' | 'padded';

/** The worst first: what is wrong with the device identifier outweighs what is wrong with the rest. */
const GRAVITY: readonly UdiIssue[] = [
  'gtin_length',
  'check_digit',
  'bad_date',
  'mixed_width',
  'bad_length',
  'bad_character',
  'contradiction',
  'unknown_identifier',
  'no_gtin',
];
/** Two-digit years without `today`: the window of GS1 laid around this year, 1976 to 2075. No clock is read. */
const FIXED_YEAR = 2025;
/** FNC1 as scanners and people write it out. */
const SEPARATORS = /␝|\{(?:GS|FNC1)\}|<(?:GS|FNC1)>|\[(?:GS|FNC1)\]|\\x1d|\\u001d|_x001d_|<0x1d>|\^/gi;

/**
 * Reads a UDI as a ledger or a scanner gives it: GS1 element strings with and without brackets, with the symbology identifier in front,
 * the separator as a character or as text, full-width characters, GS1 Digital Link, a bare GTIN or JAN code (8, 12, 13 or 14 digits), HIBC.
 * `today` ('YYYY-MM-DD') decides the century of two-digit years. Undefined when the text is no UDI of any of these kinds; never throws.
 */
export function parseUdi(text: string, today?: string): Udi | undefined {
  if (typeof text !== 'string') return undefined;
  const { message, prefix, repairs } = unwrapped(text);
  if (message === '') return undefined;
  const thisYear = today === undefined ? FIXED_YEAR : Number(today.slice(0, 4));
  const hibc = readHibc(message, thisYear);
  if (hibc) return fromHibc(text, hibc, repairs);
  // On a Japanese keyboard an American scanner types `~` for `+`; the check character tells whether that is what happened.
  const retyped = message.startsWith('~') ? readHibc(`+${message.slice(1)}`, thisYear) : undefined;
  if (retyped?.issue === null) return fromHibc(text, retyped, [...repairs, 'keyboard_layout']);
  const digits = message.replace(/[\s-]/g, '');
  if (/^\d{8,15}$/.test(digits)) return fromDigits(text, digits, repairs);
  const reading = readBracketed(message, thisYear) ?? readDigitalLink(message, thisYear) ?? elementString(message, prefix, thisYear);
  return reading && fromGs1(text, reading, repairs, thisYear);
}

function unwrapped(text: string): { message: string; prefix: string; repairs: UdiRepair[] } {
  const repairs: UdiRepair[] = [];
  const narrow = text.normalize('NFKC').trim();
  if (/[！-～]/.test(text)) repairs.push('full_width');
  const separated = narrow.replace(SEPARATORS, GROUP_SEPARATOR);
  if (separated !== narrow) repairs.push('separator_as_text');
  // AIM symbology identifier; a scanner set to the American layout types `[` on a Japanese keyboard.
  const prefix = /^[\][]([A-Za-z]\d)/.exec(separated);
  if (separated.startsWith('[') && prefix) repairs.push('keyboard_layout');
  return { message: prefix ? separated.slice(3).trimStart() : separated, prefix: prefix?.[1] ?? '', repairs };
}

/** Any text could begin with two digits: without GTIN it is taken for GS1 only when the scanner said so. */
function elementString(message: string, prefix: string, thisYear: number): Gs1Reading | undefined {
  const isMarked = /^(C1|d2|Q3|e0|J1)$/.test(prefix) || message.startsWith(GROUP_SEPARATOR);
  const reading = readElementString(message, thisYear);
  const hasGtin = reading.elements.some(({ identifier }) => identifier === '01');
  return hasGtin || (isMarked && reading.elements.length > 0) ? reading : undefined;
}

function fromGs1(raw: string, { elements, issues }: Gs1Reading, repairs: readonly UdiRepair[], thisYear: number): Udi {
  const found = (identifier: string) => elements.find((element) => element.identifier === identifier)?.value ?? null;
  const day = (text: string | null) => (text === null ? null : (readShortDate(text, thisYear) ?? null));
  const all: readonly UdiIssue[] = isMixedWidth(raw) ? [...issues, 'mixed_width'] : issues;
  const issue = GRAVITY.find((one) => all.includes(one)) ?? null;
  // When the GTIN has another length than the standard's, nobody knows which digits belong to it, and so nothing behind it can be trusted.
  if (issue === 'gtin_length') return made(raw, 'gs1', issue, {}, repairs);
  const gtin14 = /^\d{14}$/.test(found('01') ?? '') ? found('01') : null;
  return made(
    raw,
    'gs1',
    issue,
    {
      deviceIdentifier: gtin14,
      gtin14,
      serial: found('21'),
      lot: found('10'),
      manufacturedOn: day(found('11')),
      expiresOn: day(found('17') ?? found('7003')),
      softwareVersion: found('8012'),
      others: elements.filter(({ identifier }) => !['01', '21', '10', '11', '17', '8012'].includes(identifier)),
    },
    repairs,
  );
}

/** A GTIN or JAN code alone; shorter ones are padded to 14 digits (General Specifications 3.3.2). */
function fromDigits(raw: string, digits: string, repairs: readonly UdiRepair[]): Udi | undefined {
  const isGtin = [8, 12, 13, 14].includes(digits.length);
  const isRight = isGtin && hasCheckDigit(digits);
  // Eight digits are more often a day or a serial number than a GTIN-8; only the check digit can tell.
  if (digits.length === 8 && !isRight) return undefined;
  if (isMixedWidth(raw)) return made(raw, 'gs1', 'mixed_width', {}, repairs);
  // 01 and less than fourteen digits is an element string that was cut off, unless it is right as a whole.
  if (!isRight && (!isGtin || digits.startsWith('01'))) return made(raw, 'gs1', 'gtin_length', {}, repairs);
  const gtin14 = digits.padStart(14, '0');
  const padded: readonly UdiRepair[] = digits.length < 14 ? [...repairs, 'padded'] : repairs;
  return made(raw, 'gs1', isRight ? null : 'check_digit', { deviceIdentifier: gtin14, gtin14 }, padded);
}

function fromHibc(raw: string, read: NonNullable<ReturnType<typeof readHibc>>, repairs: readonly UdiRepair[]): Udi {
  const { labeler, product, unitOfMeasure, quantity, issue, ...facts } = read;
  const others = [
    { identifier: 'labeler', value: labeler },
    { identifier: 'product', value: product },
    { identifier: 'unitOfMeasure', value: unitOfMeasure },
    { identifier: 'quantity', value: quantity === null ? null : String(quantity) },
  ].flatMap(({ identifier, value }) => (value === null ? [] : [{ identifier, value }]));
  const deviceIdentifier = labeler === null ? null : `+${labeler}${product ?? ''}${unitOfMeasure ?? ''}`;
  return made(raw, 'hibc', issue, { ...facts, deviceIdentifier, others }, repairs);
}

/** An input method makes all digits wide; wide ones among narrow ones are a trace of somebody's correction by hand. */
function isMixedWidth(raw: string): boolean {
  return /[０-９]/.test(raw) && /[0-9]/.test(raw);
}

function made(raw: string, system: Udi['system'], issue: UdiIssue | null, facts: Partial<Udi>, repairs: readonly UdiRepair[]): Udi {
  return {
    raw,
    system,
    valid: issue === null,
    issue,
    deviceIdentifier: null,
    gtin14: null,
    serial: null,
    lot: null,
    manufacturedOn: null,
    expiresOn: null,
    softwareVersion: null,
    others: [],
    repairs,
    ...facts,
  };
}
