import type { Advisory, ProductStatement, Publisher, PublishedStatus } from './advisory.js';
import { blankProduct, withoutIdentifiers } from './blank-statements.js';
import { cpeWords } from './cpe-words.js';
import type { RemarkBook } from './remark-book.js';
import { readInstant } from './vocabulary/instant.js';

/** Whether an entry is told in short (feeds and lists) or in full: two documents, since the short one must never overwrite the versions of the full. */
export type Telling = 'overview' | 'detail';

/**
 * Entries of JVN (JVN#, JVNVU#, JVNTA) and of JVN iPedia (JVNDB) are two catalogues; IPA and JPCERT/CC run both as coordinators.
 */
export function publisherOfEntry(id: string, telling: Telling): Publisher {
  if (!/^JVNDB-/i.test(id)) return { name: 'JVN', namespace: 'https://jvn.jp', category: 'coordinator' };
  const namespace = telling === 'detail' ? 'https://jvndb.jvn.jp' : 'https://jvndb.jvn.jp/overview';
  return { name: 'JVN iPedia', namespace, category: 'coordinator' };
}

/** What the marks at the head of a title or description say. They mirror CVE's REJECT, UNSUPPORTED and RESERVED. */
export interface Marks {
  /** ** 削除 **: taken back. */
  readonly withdrawn: boolean;
  /** ** サポート外 **: of a product that its maker no longer supports, which is evidence of its end of support. */
  readonly unsupported: boolean;
  /** ** 未確定 **: nobody has confirmed it yet. */
  readonly unsettled: boolean;
}

const head = /^\s*(?:\*\*\s*(?:削除|サポート外|未確定)\s*\*\*\s*)+/;

export function marksIn(texts: readonly (string | null)[], pointer: string, remarks: RemarkBook): Marks {
  const found = texts.map((text) => head.exec(text ?? '')?.[0] ?? '').join(' ');
  const marks = {
    withdrawn: found.includes('削除'),
    unsupported: found.includes('サポート外'),
    unsettled: found.includes('未確定'),
  };
  if (marks.withdrawn) remarks.note(pointer, 'withdrawn');
  if (marks.unsupported) remarks.note(pointer, 'unsupported-product');
  if (marks.unsettled) remarks.doubt(pointer, 'unsettled');
  return marks;
}

/** What an entry says of its products: an unsettled one leaves the question open, which is neither affected nor free. */
export function statusOfEntry(marks: Marks): PublishedStatus {
  return marks.unsettled ? 'under_investigation' : 'known_affected';
}

export function noteOfMarks(marks: Marks, pointer: string): Advisory['notes'] {
  return marks.unsupported ? [{ category: 'end_of_support', title: null, text: '** サポート外 **', pointer }] : [];
}

/** A product as JVN names it: display names beside a CPE that mostly has no version. `misc` is a placeholder for a vendor without a name. */
export function productOfEntry(
  id: string,
  named: { readonly vendor: string | null; readonly product: string | null; readonly cpes: readonly string[] },
  pointer: string,
  remarks: RemarkBook,
): ProductStatement {
  const words = named.cpes.map((cpe) => cpeWords(cpe));
  const cpes = named.cpes.filter((_, index) => words[index]?.vendor !== 'misc');
  if (cpes.length < named.cpes.length) remarks.note(pointer, 'cpe-placeholder');
  if (words.some((each) => each === null)) remarks.doubt(pointer, 'cpe-not-understood', { cpe: named.cpes.join(' ').slice(0, 200) });
  const product = named.product ?? words[0]?.product ?? null;
  const vendor = named.vendor ?? (words[0]?.vendor === 'misc' ? null : (words[0]?.vendor ?? null));
  const name = product !== null && vendor !== null && product.toLowerCase().startsWith(vendor.toLowerCase()) ? product : null;
  const shown = name ?? [vendor, product].filter((part) => part !== null).join(' ');
  const version = words.find((each) => each !== null && each.version !== null && each.version !== '-')?.version;
  return {
    ...blankProduct(id, shown || (named.cpes[0] ?? id), pointer),
    vendor,
    product,
    version:
      version === undefined || version === null
        ? { kind: 'none' }
        : { kind: 'words', scheme: 'generic', raw: version, isRange: false, pointer },
    identifiers: { ...withoutIdentifiers, cpes },
  };
}

/** JVN writes Japanese time with its offset, with or without seconds. Null, with a doubt, for a text that is no instant. */
export function entryInstant(text: string | null, pointer: string, remarks: RemarkBook): string | null {
  if (text === null || text.trim() === '') return null;
  const instant = readInstant(text);
  if (instant === undefined) remarks.doubt(pointer, 'date-not-understood', { text: text.slice(0, 100) });
  return instant?.at ?? null;
}

/** An address that names its entry: `…/JVNDB-2026-000001.html`, `…/vu/JVNVU99999999/`. */
export function idInAddress(address: string): string | null {
  const found = /(JVNDB-\d{4}-\d{6})|(JVN(?:VU|TA)?)#?(\d{8})/i.exec(address);
  if (found === null) return null;
  const [, ipedia, prefix = '', number = ''] = found;
  return ipedia ?? `${prefix.toUpperCase()}#${number}`;
}
