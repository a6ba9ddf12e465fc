import type { Order } from '../../versions.js';

/**
 * Orders two runs of digits by value. Leading zeros mean nothing (2024.03 is 2024.3). As text, because build numbers and commit times are
 * longer than a number can hold exactly.
 */
export function compareDigits(a: string, b: string): Order {
  const [left, right] = [withoutLeadingZeros(a), withoutLeadingZeros(b)];
  if (left.length !== right.length) return left.length < right.length ? -1 : 1;
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

function withoutLeadingZeros(digits: string): string {
  return digits.replace(/^0+(?=\d)/, '');
}
