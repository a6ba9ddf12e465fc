import { compareDigits } from './notation/digits.js';
import { coversByParts } from './notation/covering.js';
import { isSameText } from './notation/keyed.js';
import { rememberedVersion } from './notation/remembered.js';
import type { Order, VersionScheme } from '../versions.js';

interface Parts {
  readonly main: readonly string[];
  readonly preRelease: readonly string[] | null;
  readonly build: readonly string[] | null;
}

const VERSION = /^([\da-z.*_]+)(?:-([\da-z.*_]*))?(?:\+([\da-z.*_-]+))?$/;

/**
 * VERS scheme `conan` (Conan 2, Version): items between dots, zeros at the end say nothing, pre-releases older (a bare dash, 2-, is older than all of
 * them), builds newer. Conan compares
 * a number with a mixed item (9d) as text, which puts 10 before 9d; an order is given only where the text and its number agree.
 */
export const conan: VersionScheme = {
  id: 'conan',
  compare(a, b) {
    if (isSameText(a, b)) return 0;
    const [left, right] = [partsOf(a), partsOf(b)];
    return left && right ? compareParts(left, right) : undefined;
  },
  covers(release, version) {
    if (isSameText(release, version)) return true;
    return partsOf(version) ? coversByParts(release, version) : undefined;
  },
};

const partsOf = rememberedVersion<Parts>((text) => {
  const [, main, preRelease, build] = VERSION.exec(text.trim().toLowerCase()) ?? [];
  if (main === undefined || !/\d/.test(main)) return undefined;
  return {
    main: itemsOf(main),
    preRelease: preRelease === undefined ? null : itemsOf(preRelease),
    build: build === undefined ? null : itemsOf(build),
  };
});

function itemsOf(text: string): readonly string[] {
  const items = text === '' ? [] : text.split('.');
  return items.slice(0, items.findLastIndex((item) => !/^0+$/.test(item)) + 1);
}

function compareParts(a: Parts, b: Parts): Order | undefined {
  const main = compareLists(a.main, b.main);
  if (main !== 0) return main;
  if ((a.preRelease === null) !== (b.preRelease === null)) return a.preRelease === null ? 1 : -1;
  return compareOptional(a.preRelease, b.preRelease, () => compareOptional(a.build, b.build, () => 0));
}

function compareOptional(a: readonly string[] | null, b: readonly string[] | null, otherwise: () => Order | undefined): Order | undefined {
  if (a === null || b === null) return a === b ? otherwise() : a === null ? -1 : 1;
  const order = compareLists(a, b);
  return order === 0 ? otherwise() : order;
}

function compareLists(a: readonly string[], b: readonly string[]): Order | undefined {
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    const [left, right] = [a[index], b[index]];
    if (left === undefined || right === undefined) return left === undefined ? -1 : 1;
    const order = compareItems(left, right);
    if (order !== 0) return order;
  }
  return 0;
}

function compareItems(a: string, b: string): Order | undefined {
  const [left, right] = [a, b].map((item) => /^\d+$/.test(item));
  if (left && right) return compareDigits(a, b);
  const byText = a === b ? 0 : a < b ? -1 : 1;
  if (left === right || !/^\d/.test(a) || !/^\d/.test(b)) return byText;
  const byNumber = compareDigits(/^\d+/.exec(a)?.[0] ?? '0', /^\d+/.exec(b)?.[0] ?? '0');
  return byNumber === byText || byNumber === 0 ? byText : undefined;
}
