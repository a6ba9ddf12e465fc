import type { PublishedStatus, VulnerabilityStatement } from '#feeds/advisory.js';
import { examine, rawOf, type Examination } from './examine-product.js';
import type { StatementStatus, VerdictKind } from './finding.js';
import type { Because } from './matching.contract.js';
import type { MetModel, MetProduct } from './meet-products.js';
import { OLDER_THAN_LISTED, isOlderThanListed } from './older-than-listed.js';

export interface Judgement {
  readonly verdict: VerdictKind;
  readonly doubt: string | null;
  readonly because: readonly Because[];
  readonly statement: StatementStatus;
  /** The products of the document that this rests on. */
  readonly productIds: readonly string[];
}

type Group = 'affected' | 'not_affected' | 'fixed' | 'under_investigation';

/** CSAF's groups of product status (matching.md 1.2); `recommended` and `unknown` say nothing about being affected. */
const GROUPS: Readonly<Record<PublishedStatus, Group | null>> = {
  known_affected: 'affected',
  first_affected: 'affected',
  last_affected: 'affected',
  fixed: 'fixed',
  first_fixed: 'fixed',
  known_not_affected: 'not_affected',
  under_investigation: 'under_investigation',
  recommended: null,
  unknown: null,
};

interface Examined {
  readonly met: MetProduct;
  readonly group: Group;
  readonly status: PublishedStatus;
  readonly examination: Examination;
}

/**
 * One vulnerability of one document, on one release of a model whose products were met (matching.md 1.2 and 5.1).
 *
 * | what the document says of the installed version | verdict |
 * |---|---|
 * | in a version that is affected and in one that is not, or is fixed | undetermined: it contradicts itself |
 * | affected | affected; undetermined while the name is not certain |
 * | not affected, fixed | not_affected |
 * | under investigation | undetermined |
 * | may be in a version that is affected or under investigation | undetermined, with the fact that is missing |
 * | outside of all that is affected | not_affected, and no word of the publisher |
 * | neither: other versions are fixed, or only the ends of what is affected are named | undetermined |
 * | nothing: other versions are not affected, or under investigation | none: it does not speak of this version |
 *
 * Where products that certainly mean the model have a status, those that only point to it add nothing but doubt.
 */
export function judgeProducts(vulnerability: VulnerabilityStatement, meeting: MetModel, installed: string | null): Judgement | undefined {
  const examined = preferred(examineAll(vulnerability, meeting, installed));
  if (examined.length === 0) return withoutStatus(vulnerability, meeting);
  const answering = (answer: Examination['answer'], ...groups: readonly Group[]) =>
    examined.filter((each) => groups.includes(each.group) && each.examination.answer === answer);
  const [hit, cleared] = [answering('inside', 'affected'), answering('inside', 'not_affected', 'fixed')];
  const isCertain = examined.some(({ met }) => met.certain);
  if (hit.length > 0 && !isCertain) return undetermined('name_to_confirm', hit, 'affected');
  if (hit.length > 0 && cleared.length > 0) return undetermined('document_contradicts_itself', [...hit, ...cleared], 'affected');
  if (hit.length > 0) return definite('affected', hit, 'affected');
  // Whether or not this device is meant, the document does not call it affected; but it is no word about this very product.
  if (cleared.length > 0) return definite('not_affected', cleared, isCertain ? wordOf(cleared) : 'none');
  const investigated = answering('inside', 'under_investigation');
  if (investigated.length > 0) return undetermined('under_investigation', investigated, 'under_investigation');
  const open = answering('undetermined', 'affected', 'under_investigation');
  if (open.length > 0) return undetermined(doubtOf(open), open, 'none');
  return outsideOfAll(examined, answering('undetermined', 'not_affected', 'fixed'), installed);
}

/** Nothing that is affected holds this version. Only a whole description of what is affected makes "not affected" of that. */
function outsideOfAll(examined: readonly Examined[], unclear: readonly Examined[], installed: string | null): Judgement | undefined {
  const affected = examined.filter(({ group }) => group === 'affected');
  const isWhole = affected.every(({ status }) => status === 'known_affected') || affected.some(isRange);
  if (affected.length > 0) return isWhole ? outside(examined, installed) : undetermined('only_ends_of_range_stated', affected, 'none');
  if (unclear.length > 0) return undetermined(doubtOf(unclear), unclear, 'none');
  return examined.some(({ group }) => group === 'fixed') ? undetermined('version_not_mentioned', examined, 'none') : undefined;
}

/** Outside by being older than everything that is listed is told apart: after EOS it means that nobody looked. */
function outside(examined: readonly Examined[], installed: string | null): Judgement {
  const judgement = definite('not_affected', examined, 'none');
  const compared = examined.flatMap(({ examination: { comparisons } }) => comparisons.map(({ right }) => right));
  const versions = examined.map(({ met }) => met.versioned.version);
  if (!isOlderThanListed(versions, compared, installed)) return judgement;
  const reason: Because = {
    code: OLDER_THAN_LISTED,
    sought: rawOf(versions[0] ?? { kind: 'none' }),
    found: installed ?? '',
    pointer: null,
  };
  return { ...judgement, because: [reason, ...judgement.because].slice(0, MOST_REASONS) };
}

function preferred(examined: readonly Examined[]): readonly Examined[] {
  const certain = examined.filter(({ met }) => met.certain);
  return certain.length > 0 ? certain : examined;
}

function examineAll({ statuses }: VulnerabilityStatement, meeting: MetModel, installed: string | null): Examined[] {
  return statuses.flatMap(({ status, productIds }) => {
    const group = GROUPS[status];
    if (group === null) return [];
    return meeting.products
      .filter(({ product }) => productIds.includes(product.id))
      .map((met) => ({ met, group, status, examination: examine(met, installed) }));
  });
}

/** One word (first_affected) names one version; a range describes all. */
function isRange({ status, met: { versioned } }: Examined): boolean {
  const { version } = versioned;
  return status === 'known_affected' && (version.kind === 'intervals' || (version.kind === 'words' && version.isRange));
}

function wordOf(cleared: readonly Examined[]): StatementStatus {
  return cleared.some(({ group }) => group === 'fixed') ? 'fixed' : 'not_affected';
}

function definite(verdict: VerdictKind, examined: readonly Examined[], statement: StatementStatus): Judgement {
  return { verdict, doubt: null, because: because(examined), statement, productIds: idsOf(examined) };
}

function undetermined(doubt: string, examined: readonly Examined[], statement: StatementStatus): Judgement {
  return { verdict: 'undetermined', doubt, because: because(examined, doubt), statement, productIds: idsOf(examined) };
}

/** The missing fact that would settle it: a version that nobody wrote down before anything else. */
function doubtOf(open: readonly Examined[]): string {
  const doubts = open.map(({ examination: { doubt } }) => doubt ?? 'version_not_comparable');
  return doubts.includes('version_unknown') ? 'version_unknown' : (doubts[0] ?? 'version_not_comparable');
}

function withoutStatus(vulnerability: VulnerabilityStatement, meeting: MetModel): Judgement {
  const because_: Because[] = meeting.products.flatMap((met) => [
    nameReason(met),
    { code: 'status.none', sought: vulnerability.id, found: '', pointer: met.product.pointer },
  ]);
  return {
    verdict: 'undetermined',
    doubt: 'product_without_status',
    because: because_.slice(0, MOST_REASONS),
    statement: 'none',
    productIds: idsOf(meeting.products.map((met) => ({ met }))),
  };
}

/** Documents list hundreds of versions one by one; the first reasons tell enough. */
export const MOST_REASONS = 24;

function because(examined: readonly Examined[], doubt: string | null = null): Because[] {
  const steps = examined.flatMap(({ met, status, examination: found }) => [
    nameReason(met),
    { code: `status.${status}`, sought: status, found: met.product.name, pointer: met.product.pointer },
    ...versionReasons(met, found),
  ]);
  const told = doubt === null ? steps : [{ code: `doubt.${doubt}`, sought: '', found: '', pointer: null }, ...steps];
  const once = new Map(told.map((reason) => [`${reason.code} ${reason.sought} ${reason.found}`, reason]));
  return [...once.values()].slice(0, MOST_REASONS);
}

function nameReason({ by, sought, found, product }: MetProduct): Because {
  return { code: `name.${by}`, sought, found, pointer: product.pointer };
}

function versionReasons({ versioned: product }: MetProduct, found: Examination): Because[] {
  const pointer = product.version.kind === 'none' ? product.pointer : product.version.pointer;
  const compared = found.comparisons.map(({ left, operator, right, result, scheme }) => ({
    code: result === true ? 'compared.holds' : result === false ? 'compared.fails' : 'compared.cannot',
    sought: `${operator} ${right} (${scheme})`,
    found: left,
    pointer,
  }));
  const whole = {
    code: found.doubt !== null ? `version.${found.doubt}` : isEvery(product, found) ? 'version.every_version' : `version.${found.answer}`,
    sought: found.understoodAs || rawOf(product.version),
    found: rawOf(product.version),
    pointer,
  };
  return [whole, ...compared];
}

/** Every version is meant, whatever is installed: of a recall nothing was compared. */
function isEvery({ version }: MetProduct['versioned'], { answer }: Examination): boolean {
  return version.kind === 'all' && answer === 'inside';
}

function idsOf(examined: readonly { readonly met: MetProduct }[]): string[] {
  return [...new Set(examined.map(({ met }) => met.product.id))];
}
