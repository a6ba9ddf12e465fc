import type { ProductStatement, PublishedStatus, SerialRange, VersionStatement, VulnerabilityStatement } from '../../advisory.js';
import { blankProduct, withoutIdentifiers } from '../../blank-statements.js';
import { isPresent, type JsonPlace, memberOf, objectsOf, textOf, textsOf } from '../../json-place.js';
import { affectedVersions } from '../../notices/notice.js';
import { rangeOf } from '../../notices/product-branches.js';
import type { LetterKind } from '../../letters/letter.js';
import type { RemarkBook } from '../../remark-book.js';

/** Products with what the letter says of each. */
export interface LetterProducts {
  readonly products: readonly ProductStatement[];
  readonly statuses: VulnerabilityStatement['statuses'];
}

const statusOf: Readonly<Record<LetterKind, PublishedStatus | null>> = {
  affected_fixed: 'known_affected',
  affected_unfixed: 'known_affected',
  recall: 'known_affected',
  not_affected: 'known_not_affected',
  under_investigation: 'under_investigation',
  lifecycle: null,
};

/** The products of a letter; where it names the version that mends one, that version is a product of its own. */
export function letterProducts(said: JsonPlace, maker: string, kind: LetterKind, remarks: RemarkBook): LetterProducts {
  const status = statusOf[kind];
  const products: ProductStatement[] = [];
  const named = new Map<PublishedStatus, string[]>();
  const add = (product: ProductStatement, status: PublishedStatus | null): void => {
    products.push(product);
    if (status !== null) named.set(status, [...(named.get(status) ?? []), product.id]);
  };
  for (const [at, place] of objectsOf(memberOf(said, 'products'), remarks).entries()) {
    const name = filledOrNull(place, 'name', remarks);
    if (name === null) {
      remarks.doubt(memberOf(place, 'name').pointer, 'product-not-named');
      continue;
    }
    const known = {
      ...blankProduct(`P${at + 1}`, `${maker} ${name}`, place.pointer),
      vendor: maker,
      product: name,
      identifiers: identifiersOf(place, remarks),
    };
    const { serialNumbers, serialRanges = [] } = known.identifiers;
    add({ ...known, version: versionOf(place, serialNumbers.length + serialRanges.length > 0, remarks) }, status);
    const fixedIn = status === 'known_affected' ? filledOrNull(place, 'fixedIn', remarks) : null;
    if (fixedIn !== null) add({ ...known, id: `P${at + 1}F`, version: oneVersion(fixedIn, `${place.pointer}/fixedIn`) }, 'fixed');
  }
  return { products, statuses: [...named].map(([status, productIds]) => ({ status, productIds })) };
}

/** Silence about versions is never "all", unless the letter names its devices one by one: then it says of them whatever runs on them. */
function versionOf(place: JsonPlace, isBySerial: boolean, remarks: RemarkBook): VersionStatement {
  const versions = filledOrNull(place, 'versions', remarks);
  const [from, to] = [filledOrNull(place, 'from', remarks), filledOrNull(place, 'to', remarks)];
  const { pointer } = memberOf(place, versions === 'all' ? 'versions' : 'to');
  if (versions === 'unstated') return isBySerial ? { kind: 'all', raw: '', pointer: `${place.pointer}/serialRanges` } : { kind: 'none' };
  if (versions === 'one' && to !== null) return oneVersion(to, pointer);
  if (versions === 'written' && to !== null) return { kind: 'words', scheme: 'generic', raw: to, isRange: true, pointer };
  const known = affectedVersions.find((each) => each === versions);
  const isWhole = known === 'all' || (to !== null && (known !== 'between' || from !== null));
  const raw = known !== undefined && isWhole ? rangeOf({ versions: known, from, to }) : null;
  if (raw === null) {
    remarks.doubt(memberOf(place, 'versions').pointer, 'versions-not-understood');
    return { kind: 'none' };
  }
  return known === 'all' ? { kind: 'all', raw, pointer } : { kind: 'words', scheme: 'generic', raw, isRange: true, pointer };
}

function oneVersion(raw: string, pointer: string): VersionStatement {
  return { kind: 'words', scheme: 'generic', raw, isRange: false, pointer };
}

function identifiersOf(place: JsonPlace, remarks: RemarkBook): ProductStatement['identifiers'] {
  const number = filledOrNull(place, 'modelNumber', remarks);
  return {
    ...withoutIdentifiers,
    // Stars and question marks of a model number stand for anything unless they are escaped (CSAF 3.1.3.3.5).
    modelNumbers: number === null ? [] : [number.replace(/[\\*?]/g, '\\$&')],
    serialNumbers: textsOf(memberOf(place, 'serialNumbers'), remarks),
    serialRanges: objectsOf(memberOf(place, 'serialRanges'), remarks).flatMap((range): SerialRange[] => {
      const [from, to] = [filledOrNull(range, 'from', remarks), filledOrNull(range, 'to', remarks)];
      if (from !== null || to !== null) return [{ from, to }];
      remarks.doubt(range.pointer, 'serial-range-without-ends');
      return [];
    }),
  };
}

/** A text that says something, else null. */
export function filledOrNull(place: JsonPlace, name: string, remarks: RemarkBook): string | null {
  const member = memberOf(place, name);
  if (member.value === null || !isPresent(member)) return null;
  return textOf(member, remarks)?.trim() || null;
}
