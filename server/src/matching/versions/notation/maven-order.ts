import { compareDigits } from './digits.js';
import type { Item } from './maven-items.js';
import type { Order } from '../../versions.js';

/** Known words in their order; the release stands between snapshot and service pack. Unknown words are newer, by the alphabet. */
const WORDS = ['alpha', 'beta', 'milestone', 'rc', 'snapshot', '', 'sp'];
const SAME_AS: Readonly<Record<string, string>> = { cr: 'rc', ga: '', final: '', release: '' };

/** Two lists, place by place; the shorter is filled up with nothing. */
export function compareItems(a: readonly Item[], b: readonly Item[]): Order {
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    const [left, right] = [a[index], b[index]];
    const order = left ? compareItem(left, right) : right ? turned(compareItem(right, undefined)) : 0;
    if (order !== 0) return order;
  }
  return 0;
}

/** Number over list over words: 1.1 > 1-1 > 1-sp. */
function compareItem(item: Item, other: Item | undefined): Order {
  if (!other) return compareToNothing(item);
  if (item.kind === 'number') return other.kind === 'number' ? compareDigits(item.digits, other.digits) : 1;
  if (other.kind === 'number') return -1;
  if (item.kind === 'list') return other.kind === 'list' ? compareItems(item.items, other.items) : compareListToWord(item.items, other);
  if (other.kind === 'list') return turned(compareListToWord(other.items, item));
  return compareWords(item.word, other.word) || compareNumbersOfWords(item, other);
}

function compareToNothing(item: Item): Order {
  if (item.kind === 'number') return isZero(item.digits) ? 0 : 1;
  if (item.kind === 'list') return firstOf(item.items.map(compareToNothing));
  const order = compareWords(item.word, '');
  if (order !== 0 || item.kind === 'word') return order;
  return isZero(item.digits) ? 0 : 1;
}

/** The word is compared with the first item, the others with nothing. */
function compareListToWord(items: readonly Item[], word: Item): Order {
  const [first, ...others] = items;
  return first ? firstOf([compareItem(first, word), ...others.map(compareToNothing)]) : turned(compareToNothing(word));
}

/** rc1 is newer than rc; the words of a release (ga, final) say nothing, so that the number decides against 0. */
function compareNumbersOfWords(item: Item, other: Item): Order {
  if (item.kind === 'combination' && other.kind === 'combination') return compareDigits(item.digits, other.digits);
  if (item.kind === 'combination') return compareWords(item.word, '') === 0 && isZero(item.digits) ? 0 : 1;
  if (other.kind === 'combination') return turned(compareNumbersOfWords(other, item));
  return 0;
}

function compareWords(a: string, b: string): Order {
  const [left, right] = [SAME_AS[a] ?? a, SAME_AS[b] ?? b];
  const [place, otherPlace] = [placeOf(left), placeOf(right)];
  if (place !== otherPlace) return place < otherPlace ? -1 : 1;
  return left === right ? 0 : left < right ? -1 : 1;
}

function placeOf(word: string): number {
  const place = WORDS.indexOf(word);
  return place < 0 ? WORDS.length : place;
}

function isZero(digits: string): boolean {
  return /^0+$/.test(digits);
}

function firstOf(orders: readonly Order[]): Order {
  return orders.find((order) => order !== 0) ?? 0;
}

function turned(order: Order): Order {
  return order === 0 ? 0 : order === 1 ? -1 : 1;
}
