import { type JsonPlace, memberOf, noteStrangers, objectOf, objectsOf, textOf } from '../../json-place.js';
import type { RemarkBook } from '../../remark-book.js';

/** One publisher's part of a record. */
export interface Container {
  readonly place: JsonPlace;
  /** In the ids of products: `cna`, `adp1`. */
  readonly prefix: string;
  /** Whose it is; null for the CNA, which is the record's own author. */
  readonly source: string | null;
}

/** Those behind the bar are known and not carried: no decision here rests on them. */
const known = new Set(
  (
    'affected configurations descriptions exploits impacts metrics problemTypes providerMetadata references rejectedReasons replacedBy solutions ' +
    'tags title workarounds | credits cpeApplicability dateAssigned datePublic source taxonomyMappings timeline'
  ).split(' '),
);

/** The CNA's container first, then those of `adp` in their order. */
export function containersOf(record: JsonPlace, remarks: RemarkBook): readonly Container[] {
  const containers = memberOf(record, 'containers');
  const cna = objectOf(memberOf(containers, 'cna'), remarks);
  if (cna === null) remarks.doubt(memberOf(containers, 'cna').pointer, 'member-missing');
  const all = [
    ...(cna === null ? [] : [{ place: cna, prefix: 'cna', source: null }]),
    ...objectsOf(memberOf(containers, 'adp'), remarks).map((place, index) => ({
      place,
      prefix: `adp${index + 1}`,
      source: sourceOf(place, remarks) ?? `adp${index + 1}`,
    })),
  ];
  for (const { place } of all) noteStrangers(withoutExtensions(place), known, remarks);
  return all;
}

function sourceOf(place: JsonPlace, remarks: RemarkBook): string | null {
  const provider = objectOf(memberOf(place, 'providerMetadata'), remarks);
  return provider === null ? null : textOf(memberOf(provider, 'shortName'), remarks);
}

/** The format lets everybody add members that begin with x_; they have no common meaning. */
function withoutExtensions(place: JsonPlace): JsonPlace {
  const members = Object.entries(place.value as Readonly<Record<string, unknown>>).filter(([name]) => !name.startsWith('x_'));
  return { value: Object.fromEntries(members), pointer: place.pointer };
}
