import type { Assessment, ProductStatement, Remediation, Score } from '../../advisory.js';
import { blankProduct, withoutIdentifiers } from '../../blank-statements.js';
import { openDistinctIds } from '../../distinct-ids.js';
import { isPresent, type JsonPlace, memberOf, noteStrangers, objectOf, objectsOf, textOf } from '../../json-place.js';
import type { RemarkBook } from '../../remark-book.js';
import { severitiesOf } from './severity.js';
import { type AffectedVersions, versionsOf } from './versions.js';

/** Everything that `affected` says, ready for the vulnerabilities of the record. */
export interface AffectedPackages {
  readonly products: readonly ProductStatement[];
  readonly scores: readonly Score[];
  readonly assessments: readonly Assessment[];
  readonly remediations: readonly Remediation[];
}

const known = new Set('package severity ranges versions ecosystem_specific database_specific'.split(' '));

export function packagesOf(record: JsonPlace, remarks: RemarkBook): AffectedPackages {
  const products: ProductStatement[] = [];
  const scores: Score[] = [];
  const assessments: Assessment[] = [];
  const remediations: Remediation[] = [];
  // A record may name one package several times (a range each); every entry is a statement of its own.
  const distinct = openDistinctIds();
  for (const place of objectsOf(memberOf(record, 'affected'), remarks)) {
    noteStrangers(place, known, remarks);
    const named = namedPackage(place, remarks);
    if (named === null) continue;
    const versions = versionsOf(place, named.package?.ecosystem ?? '', remarks);
    const found = versions.statements.map((version) => ({ ...named, id: distinct(named.id), version }));
    const productIds = found.map((product) => product.id);
    const severities = severitiesOf(place, productIds, remarks);
    products.push(...found);
    scores.push(...severities.scores);
    assessments.push(...severities.assessments);
    remediations.push(...fixOf(named, versions, productIds, place));
  }
  return { products, scores, assessments, remediations };
}

/** A record of C or C++ code names no package but the repository of its GIT ranges. */
function namedPackage(place: JsonPlace, remarks: RemarkBook): ProductStatement | null {
  const member = memberOf(place, 'package');
  const found = objectOf(member, remarks);
  if (found === null) return ofRepository(place, remarks);
  const name = textOf(memberOf(found, 'name'), remarks)?.trim() ?? '';
  const ecosystem = textOf(memberOf(found, 'ecosystem'), remarks)?.trim() ?? '';
  const purl = textOf(memberOf(found, 'purl'), remarks)?.trim() ?? '';
  if (name === '' && purl === '') {
    remarks.doubt(member.pointer, 'package-without-name');
    return null;
  }
  if (ecosystem === '') remarks.doubt(memberOf(found, 'ecosystem').pointer, 'member-missing');
  const shown = name === '' ? purl : name;
  return {
    ...blankProduct(ecosystem === '' ? shown : `${ecosystem}/${shown}`, shown, place.pointer),
    product: shown,
    identifiers: { ...withoutIdentifiers, purls: purl === '' ? [] : [purl] },
    ...(ecosystem !== '' && { package: { ecosystem, name: shown } }),
  };
}

function ofRepository(place: JsonPlace, remarks: RemarkBook): ProductStatement | null {
  const repositories = objectsOf(memberOf(place, 'ranges'), remarks).flatMap((range) => textOf(memberOf(range, 'repo'), remarks) ?? []);
  const [uri] = repositories;
  if (uri === undefined) {
    if (!isPresent(memberOf(place, 'package'))) remarks.doubt(place.pointer, 'package-without-name');
    return null;
  }
  const identifiers = { ...withoutIdentifiers, uris: [{ namespace: 'git', uri }] };
  return { ...blankProduct(uri, uri, place.pointer), product: uri, identifiers };
}

/** The versions of `fixed` events are the maker's own word on where it is repaired. */
function fixOf(
  named: ProductStatement,
  { fixed, pointer }: AffectedVersions,
  productIds: readonly string[],
  place: JsonPlace,
): readonly Remediation[] {
  if (fixed.length === 0) return [];
  const details = `${named.name} ${fixed.join(', ')}`;
  return [{ category: 'vendor_fix', details, url: null, at: null, productIds, restart: null, pointer: pointer ?? place.pointer }];
}
