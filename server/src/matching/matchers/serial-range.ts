import type { SerialRange } from '#feeds/advisory.js';
import type { IdentifierMeeting } from './identifier-meeting.js';

/**
 * The serial number of a device against a range of a statement (both ends inside). No standard says how makers count, so only an order that
 * shows in the numbers themselves is used: everything but the digits is equal, and the digits differ in one place, or lie between the ends
 * whichever place counts first. Codes, behind `serial_number_`:
 *
 * | code | meets | |
 * |---|---|---|
 * | `in_range`, `outside_range` | true, false | |
 * | `unknown` | undefined | the ledger has none |
 * | `range_alike` | undefined | inside, were it written so: leading zeros, separators or the letters before the number differ |
 * | `range_order_not_clear` | undefined | which of them lie between cannot be told from the numbers: the letters of the ends differ |
 */
export function meetSerialRange({ from, to }: SerialRange, serialNumber: string | null): IdentifierMeeting {
  const found = serialNumber?.trim() ?? '';
  const sought = `${from ?? ''}～${to ?? ''}`;
  const meeting = (meets: boolean | undefined, what: string) => ({ meets, code: `serial_number_${what}`, sought, found });
  if (found === '') return meeting(undefined, 'unknown');
  const device = numberOf(found);
  const ends = [from, to].map((end) => (end === null ? null : numberOf(end)));
  const [low, high] = [ends[0] ?? null, ends[1] ?? null];
  if ([low, high].some((end) => end?.text === device.text)) return meeting(true, 'in_range');
  if (!isOrdered(low, high)) return meeting(undefined, 'range_order_not_clear');
  const form = low ?? high;
  if (form === null) return meeting(undefined, 'range_order_not_clear');
  if (device.letters !== form.letters) return likeRange(device, low, high, meeting);
  const answer = isBetween(device.digits, low, high);
  if (answer === undefined) return meeting(undefined, 'range_order_not_clear');
  if (!answer) return meeting(false, 'outside_range');
  return isWrittenAlike(device, low, high) ? meeting(true, 'in_range') : meeting(undefined, 'range_alike');
}

/** False for a range whose ends certainly stand the wrong way round, which is a slip of the pen. */
export function isOrderedRange({ from, to }: SerialRange): boolean {
  if (from === null || to === null) return true;
  const [low, high] = [numberOf(from), numberOf(to)];
  return low.letters !== high.letters || isBetween(low.digits, null, high) !== false;
}

type Meeting = (meets: boolean | undefined, what: string) => IdentifierMeeting;

/** A number of another form, which may be one of the range all the same: people copy what they see on a label. */
function likeRange(device: SerialText, low: SerialText | null, high: SerialText | null, meeting: Meeting): IdentifierMeeting {
  const spellings: readonly ((text: SerialText) => SerialText)[] = [withoutSeparators, withoutPrefix];
  const isInside = spellings.some((spell) => {
    const [own, from, to] = [spell(device), low && spell(low), high && spell(high)];
    return own.letters === (from ?? to)?.letters && isBetween(own.digits, from, to) !== false;
  });
  return isInside ? meeting(undefined, 'range_alike') : meeting(false, 'outside_range');
}

interface SerialText {
  readonly text: string;
  /** With a `#` for every run of digits. */
  readonly letters: string;
  readonly digits: readonly string[];
}

/** Width and case of letters say nothing: ledgers are typed by people, on Japanese keyboards. All hyphens are one. */
function numberOf(written: string): SerialText {
  const text = written
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\p{Pd}−ー]/gu, '-')
    .trim();
  return { text, letters: text.replace(/\d+/g, '#'), digits: text.match(/\d+/g) ?? [] };
}

/** Whether the two ends are of one form and the second not before the first; one end alone is, as long as it has digits. */
function isOrdered(low: SerialText | null, high: SerialText | null): boolean {
  const end = low ?? high;
  if (end === null || end.digits.length === 0) return false;
  if (low === null || high === null) return true;
  return low.letters === high.letters && isBetween(low.digits, null, high) !== false;
}

/** Undefined where it depends on which place of the digits counts first. In what both ends have in common, the device has to agree. */
function isBetween(digits: readonly string[], low: Ends, high: Ends): boolean | undefined {
  const all = digits.map((_, at) => at);
  const isFixed = (at: number): boolean => low !== null && high !== null && isSame(low.digits[at], high.digits[at]);
  if (all.some((at) => isFixed(at) && !isSame(digits[at], low?.digits[at]))) return false;
  const places = all.filter((at) => !isFixed(at));
  const answers = [places, places.toReversed()].map(
    (order) => (low === null || compareIn(order, low.digits, digits) <= 0) && (high === null || compareIn(order, digits, high.digits) <= 0),
  );
  // Of three places there are more orders than these two.
  return answers[0] === answers[1] && places.length <= 2 ? answers[0] : undefined;
}

type Ends = Pick<SerialText, 'digits'> | null;

function isSame(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && BigInt(one) === BigInt(other);
}

function compareIn(order: readonly number[], one: readonly string[], other: readonly string[]): number {
  for (const at of order) {
    const [left, right] = [BigInt(one[at] ?? 0), BigInt(other[at] ?? 0)];
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}

function withoutSeparators({ text }: SerialText): SerialText {
  return numberOf(text.replace(/[\s/._-]/g, ''));
}

/** The digits at its end, where nothing else has any: the ledger, or the letter, may have left the letters before them out. */
function withoutPrefix(serial: SerialText): SerialText {
  return /^[^#]*#$/.test(serial.letters) ? { ...serial, letters: '#' } : serial;
}

/**
 * Digits of the width of an end, or counted on without leading zeros. Spreadsheets drop leading zeros, so `12` may be the `00012` of the
 * label, and then it is a person who knows.
 */
function isWrittenAlike(device: SerialText, low: SerialText | null, high: SerialText | null): boolean {
  return device.digits.every((digits, at) => {
    const ends = [low?.digits[at], high?.digits[at]].filter((end) => end !== undefined);
    const isPadded = [digits, ...ends].some((each) => each.length > 1 && each.startsWith('0'));
    return isPadded ? ends.every((end) => end.length === digits.length) : true;
  });
}
