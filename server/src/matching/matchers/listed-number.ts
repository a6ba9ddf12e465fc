import { holds, matchesWildcard, readWildcard, type Wildcard } from '#feeds/vocabulary/wildcard.js';
import { strongest, type IdentifierMeeting } from './identifier-meeting.js';

type Kind = 'serial_number' | 'model_number' | 'sku';

/**
 * Serial numbers that a statement lists (CSAF patterns) against that of the device. Codes: `serial_number_listed` (true),
 * `serial_number_not_listed` (false), and as doubts `serial_number_unknown` (the ledger has none), `serial_number_alike` (only separators or
 * leading zeros differ, which spreadsheets lose) and `serial_number_pattern_not_understood`.
 */
export function meetSerialNumbers(patterns: readonly string[], serialNumber: string | null): IdentifierMeeting {
  return meetListed('serial_number', patterns, serialNumber);
}

/** The same for model numbers, with codes `model_number_…`. */
export function meetModelNumbers(patterns: readonly string[], modelNumber: string | null): IdentifierMeeting {
  return meetListed('model_number', patterns, modelNumber);
}

/** The same for stock keeping units and catalogue numbers, with codes `sku_…`. */
export function meetSkus(patterns: readonly string[], sku: string | null): IdentifierMeeting {
  return meetListed('sku', patterns, sku);
}

function meetListed(kind: Kind, patterns: readonly string[], number: string | null): IdentifierMeeting {
  const all = patterns.join(', ');
  const found = number?.trim() ?? '';
  if (patterns.length === 0) return { meets: undefined, code: `${kind}_not_stated`, sought: '', found };
  if (found === '') return { meets: undefined, code: `${kind}_unknown`, sought: all, found };
  const best = strongest(patterns.map((pattern) => meetOne(kind, pattern, found)));
  return best && best.meets !== false ? best : { meets: false, code: `${kind}_not_listed`, sought: all, found };
}

function meetOne(kind: Kind, pattern: string, found: string): IdentifierMeeting {
  const meeting = (meets: boolean | undefined, what: string) => ({ meets, code: `${kind}_${what}`, sought: pattern, found });
  const wildcard = readWildcard(pattern);
  if (wildcard === undefined) return meeting(undefined, 'pattern_not_understood');
  if (matchesWildcard(pattern, found) || holds(written(wildcard, asRead), asRead(found))) return meeting(true, 'listed');
  return isAlike(wildcard, found) ? meeting(undefined, 'alike') : meeting(false, 'not_listed');
}

/** Width and case of letters say nothing: ledgers are typed by people, on Japanese keyboards. */
function asRead(text: string): string {
  return text.normalize('NFKC').toUpperCase();
}

/** A pattern may be nothing but wildcards, or become so without its separators; then everything would be alike. */
function isAlike(wildcard: Wildcard, found: string): boolean {
  const bare = written(wildcard, bareSign);
  if (![...bare.before, ...(bare.after ?? [])].some((sign) => sign !== null)) return false;
  const text = [...asRead(found)].map(bareSign).join('');
  return holds(bare, text) || holds({ ...bare, before: withoutZeros(bare.before) }, text.replace(/^0+(?=.)/, ''));
}

function bareSign(sign: string): string {
  return asRead(sign).replace(/[\s\p{Pd}ー−/._]/gu, '');
}

function withoutZeros(signs: readonly (string | null)[]): readonly (string | null)[] {
  const first = signs.findIndex((sign) => sign !== '0');
  return first === -1 ? signs.slice(-1) : signs.slice(first);
}

/** The literal signs of a pattern in another spelling; one sign may become none or several. Wildcards stay. */
function written({ before, after }: Wildcard, spell: (sign: string) => string): Wildcard {
  const each = (signs: readonly (string | null)[]) => signs.flatMap((sign) => (sign === null ? [null] : [...spell(sign)]));
  return { before: each(before), after: after && each(after) };
}
