import type { Reference, Score } from '../../advisory.js';
import { type JsonPlace, memberOf, noteStrangers, numberOf, objectOf, objectsOf, textOf } from '../../json-place.js';
import type { RemarkBook } from '../../remark-book.js';
import { type CvssVersion, scoreOf, versionOfVector } from '../../vocabulary/cvss.js';
import { knownMembers } from './members.js';
import { productIdsAt } from './product-groups.js';
import type { ProductTree } from './product-tree.js';

interface Context {
  readonly tree: ProductTree;
  readonly remarks: RemarkBook;
}

const members = ['cvss_v2', 'cvss_v3', 'cvss_v4'] as const;
const newestOf: Readonly<Record<(typeof members)[number], CvssVersion>> = { cvss_v2: '2.0', cvss_v3: '3.1', cvss_v4: '4.0' };

/**
 * CVSS of a vulnerability: `scores` of CSAF 2.0, `metrics` of 2.1, and what CSAF 2.0 cannot hold and publishers therefore put into the address of
 * a calculator among the references.
 * @param stated the products that the statuses name: a vector in a reference is meant for all of them
 */
export function scoresOf(
  vulnerability: JsonPlace,
  references: readonly Reference[],
  stated: readonly string[],
  context: Context,
): readonly Score[] {
  const { remarks } = context;
  const scores = objectsOf(memberOf(vulnerability, 'scores'), remarks).flatMap((place) => {
    noteStrangers(place, knownMembers.score, remarks);
    return scoresIn(place, place, null, context);
  });
  const metrics = objectsOf(memberOf(vulnerability, 'metrics'), remarks).flatMap((place) => {
    noteStrangers(place, knownMembers.metric, remarks);
    const source = textOf(memberOf(place, 'source'), remarks);
    const content = objectOf(memberOf(place, 'content'), remarks);
    if (content === null) return [];
    noteStrangers(content, knownMembers.metricContent, remarks);
    return scoresIn(content, place, source, context).map((score) => ({ ...score, metric: place.pointer }));
  });
  const given = [...scores, ...metrics];
  return [...given, ...hintedScores(references, given, stated)];
}

function scoresIn(content: JsonPlace, scope: JsonPlace, source: string | null, { tree, remarks }: Context): readonly Score[] {
  const products = memberOf(scope, 'products');
  const productIds = productIdsAt(products, tree, remarks);
  if (productIds.length === 0) remarks.doubt(products.pointer, 'without-products');
  return members.flatMap((member) => {
    const place = objectOf(memberOf(content, member), remarks);
    const read = place === null ? null : scoreAt(place, newestOf[member], remarks);
    return read === null ? [] : [{ ...read, source, productIds }];
  });
}

function scoreAt(place: JsonPlace, newest: CvssVersion, remarks: RemarkBook): Omit<Score, 'source' | 'productIds'> | null {
  const vector = textOf(memberOf(place, 'vectorString'), remarks) ?? '';
  const published = numberOf(memberOf(place, 'baseScore'), remarks);
  const written = textOf(memberOf(place, 'version'), remarks);
  const computed = scoreOf(vector);
  if (computed === undefined) {
    const pointer = memberOf(place, 'vectorString').pointer;
    remarks.doubt(pointer, 'vector-not-understood', { vector });
    if (published === null && vector === '') return null;
    return { version: versionOfVector(vector) ?? knownVersion(written) ?? newest, vector, published };
  }
  if (written !== null && written !== computed.version) {
    remarks.note(memberOf(place, 'version').pointer, 'cvss-version-differs-from-vector', { written, vector: computed.version });
  }
  // Of CVSS 4 the number may be that of the base metrics or of the whole vector: publishers use both.
  if (published !== null && published !== computed.score && published !== computed.baseScore) {
    remarks.note(memberOf(place, 'baseScore').pointer, 'score-differs-from-vector', { published, computed: computed.score });
  }
  return { version: computed.version, vector, published };
}

function knownVersion(written: string | null): CvssVersion | undefined {
  return (['2.0', '3.0', '3.1', '4.0'] as const).find((version) => version === written);
}

/**
 * Vectors in addresses such as `…/calculator/4.0#CVSS:4.0/AV:N/…` (CISA does this since 2024), as far as they are of a newer version than
 * the document's own scores; repeated ones of the same version are the same again.
 */
function hintedScores(references: readonly Reference[], given: readonly Score[], stated: readonly string[]): readonly Score[] {
  const newest = given.reduce<string>((version, score) => (score.version > version ? score.version : version), '');
  const vectors = new Set(references.flatMap((reference) => /#(CVSS:[34]\.\d\/[A-Za-z:/]+)$/.exec(reference.url)?.[1] ?? []));
  return [...vectors].flatMap((vector) => {
    const computed = scoreOf(vector);
    if (computed === undefined || computed.version <= newest) return [];
    return [{ version: computed.version, vector, published: null, source: null, productIds: stated }];
  });
}
