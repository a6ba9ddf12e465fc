/**
 * Puts two versions of one document in order as far as that is the same in every scheme: by an epoch and by the numbers at their head. Undefined
 * where only the scheme could tell (letters, pre-releases, build numbers). It serves to sort the events of a range and to see that a range
 * is upside down; whether a device lies inside is decided by matching, which knows the schemes.
 */
export function certainOrder(a: string, b: string): -1 | 0 | 1 | undefined {
  if (a === b) return 0;
  const [left, right] = [headOf(a), headOf(b)];
  if (left === null || right === null) return undefined;
  for (let index = 0; index < Math.min(left.numbers.length, right.numbers.length); index += 1) {
    const order = compared(left.numbers[index] ?? '0', right.numbers[index] ?? '0');
    if (order !== 0) return order;
  }
  if (left.rest !== '' || right.rest !== '') return undefined;
  const longer = left.numbers.length - right.numbers.length;
  const further = (longer > 0 ? left : right).numbers.slice(Math.min(left.numbers.length, right.numbers.length));
  if (further.every((number) => /^0+$/.test(number))) return 0;
  return longer > 0 ? 1 : -1;
}

/** The epoch stands before all numbers; a version without one has 0 (dpkg, rpm). */
function headOf(version: string): { numbers: readonly string[]; rest: string } | null {
  const match = /^\s*(?:(\d{1,18}):)?[vV]?(\d{1,40}(?:\.\d{1,40}){0,20})(.*)$/s.exec(version.slice(0, 300));
  if (match === null) return null;
  const [, epoch = '0', numbers = '', rest = ''] = match;
  return { numbers: [epoch, ...numbers.split('.')], rest: rest.trim() };
}

function compared(a: string, b: string): -1 | 0 | 1 {
  const [left, right] = [a.replace(/^0+(?=\d)/, ''), b.replace(/^0+(?=\d)/, '')];
  if (left === right) return 0;
  if (left.length !== right.length) return left.length < right.length ? -1 : 1;
  return left < right ? -1 : 1;
}
