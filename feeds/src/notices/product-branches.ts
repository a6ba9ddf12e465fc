import type { NoticeProduct } from './notice.js';

export const affectedId = (at: number): string => `P${at + 1}`;
export const fixedId = (at: number): string => `P${at + 1}F`;

/** The branch of the versions that are spoken of, with its product. */
export function affectedBranch(maker: string, product: NoticeProduct, at: number): object {
  const range = rangeOf(product);
  const name = range ?? product.to ?? '';
  return branch(range === null ? 'product_version' : 'product_version_range', name, maker, product, affectedId(at));
}

/** The branch of the version that mends it. */
export function fixedBranch(maker: string, product: NoticeProduct, at: number): object {
  return branch('product_version', product.fixedIn ?? '', maker, product, fixedId(at));
}

function branch(category: string, version: string, maker: string, { name, modelNumber }: NoticeProduct, id: string): object {
  const helper = modelNumber === null ? {} : { product_identification_helper: { model_numbers: [escapedNumber(modelNumber)] } };
  return { category, name: version, product: { name: `${maker} ${name} ${version}`, product_id: id, ...helper } };
}

/** A range as VERS, which CSAF 3.1.2.2 asks for; null for one version, which is none. */
export function rangeOf({ versions, from, to }: Pick<NoticeProduct, 'versions' | 'from' | 'to'>): string | null {
  const upper = encodedVersion(to ?? '');
  if (versions === 'one') return null;
  if (versions === 'all') return 'vers:all/*';
  if (versions === 'before') return `vers:generic/<${upper}`;
  if (versions === 'up_to') return `vers:generic/<=${upper}`;
  return `vers:generic/>=${encodedVersion(from ?? '')}|<=${upper}`;
}

/** What a range says, as in the form; undefined for a text that rangeOf does not write. */
export function versionsOf(category: string, name: string): Pick<NoticeProduct, 'versions' | 'from' | 'to'> | undefined {
  if (category === 'product_version') return { versions: 'one', from: null, to: name };
  if (name === 'vers:all/*') return { versions: 'all', from: null, to: null };
  const [, sign, lower, upper = ''] = /^vers:generic\/(?:(<=?)|>=([^|]+)\|<=)([^<>=|]+)$/.exec(name) ?? [];
  if (upper === '') return undefined;
  const to = decodedVersion(upper);
  if (lower !== undefined) return { versions: 'between', from: decodedVersion(lower), to };
  return { versions: sign === '<' ? 'before' : 'up_to', from: null, to };
}

/** In a range the signs of VERS (ECMA-427 draft, clause 5.3.3.2) and everything that no URI holds are percent-encoded. */
function encodedVersion(version: string): string {
  return version
    .toWellFormed()
    .replace(/[^\w.~$&'()+,;:@/-]/gu, (sign) =>
      /[!*]/.test(sign) ? `%${sign.charCodeAt(0).toString(16).toUpperCase()}` : encodeURIComponent(sign),
    );
}

function decodedVersion(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Stars and question marks of a model number stand for anything unless they are escaped (CSAF 3.1.3.3.5). */
function escapedNumber(number: string): string {
  return number.replace(/[\\*?]/g, '\\$&');
}

export function plainNumber(number: string): string {
  return number.replace(/\\(.)/g, '$1');
}
