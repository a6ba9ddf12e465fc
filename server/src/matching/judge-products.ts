import type { PublishedStatus, VersionStatement, VulnerabilityStatement } from '#feeds/advisory.js';
import type { StatementStatus, VerdictKind } from './finding.js';
import type { Because } from './matching.contract.js';
import type { MetModel, MetProduct } from './meet-products.js';
import { examineVersion, type VersionExamination } from './ranges.js';

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

/** What the examination of a version tells; doubts of our own come on top of those of the expressions. */
type Examination = Omit<VersionExamination, 'doubt'> & { readonly doubt: string | null };

interface Examined {
  readonly met: MetProduct;
  readonly group: Group;
  readonly status: PublishedStatus;
  readonly examination: Examination;
}

/** One vulnerability of one document, on one release of a model whose products were met. */
export function judgeProducts(vulnerability: VulnerabilityStatement, meeting: MetModel, installed: string | null): Judgement {
  const examined = examineAll(vulnerability, meeting, installed);
  if (examined.length === 0) return withoutStatus(vulnerability, meeting);
  const ofGroup = (group: Group, answer: VersionExamination['answer']) =>
    examined.filter((each) => each.group === group && each.examination.answer === answer);
  const [hit, cleared, investigated] = [
    ofGroup('affected', 'inside'),
    [...ofGroup('not_affected', 'inside'), ...ofGroup('fixed', 'inside')],
    ofGroup('under_investigation', 'inside'),
  ];
  if (hit.length > 0 && cleared.length > 0) return undetermined('document_contradicts_itself', [...hit, ...cleared], 'affected');
  if (hit.length > 0) return named(hit, 'affected', 'affected');
  if (cleared.length > 0) return named(cleared, 'not_affected', cleared.some(({ group }) => group === 'fixed') ? 'fixed' : 'not_affected');
  if (investigated.length > 0) return undetermined('under_investigation', investigated, 'under_investigation');
  const open = examined.filter(
    ({ examination, group }) => examination.answer === 'undetermined' && (group === 'affected' || group === 'under_investigation'),
  );
  if (open.length > 0) return undetermined(doubtOf(open), open, 'none');
  return { verdict: 'not_affected', doubt: null, because: because(examined), statement: 'none', productIds: idsOf(examined) };
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

function examine(met: MetProduct, installed: string | null): Examination {
  const version = met.product.version;
  if (version.kind === 'all') return examination('inside', 'vers:all/*', null);
  // No version stated is never "all versions"; and where the version field holds the model, it says nothing of versions either.
  if (version.kind === 'none' || met.by === 'model_number_in_version')
    return examination('undetermined', rawOf(version), 'no_version_stated');
  return examineVersion({ raw: version.raw, scheme: version.scheme, isRange: version.isRange }, installed);
}

function rawOf(version: VersionStatement): string {
  return version.kind === 'none' ? '' : version.raw;
}

function examination(answer: VersionExamination['answer'], understoodAs: string, doubt: string | null): Examination {
  return { answer, understoodAs, comparisons: [], doubt, namesModel: false };
}

/** The name alone is not certain: the document would concern this device if it is the one that is meant. */
function named(examined: readonly Examined[], verdict: VerdictKind, statement: StatementStatus): Judgement {
  const certain = examined.some(({ met }) => met.certain);
  if (!certain && verdict === 'affected') return undetermined('name_to_confirm', examined, statement);
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
const MOST_REASONS = 24;

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

function versionReasons({ product }: MetProduct, found: Examination): Because[] {
  const pointer = product.version.kind === 'none' ? product.pointer : product.version.pointer;
  const compared = found.comparisons.map(({ left, operator, right, result, scheme }) => ({
    code: result === true ? 'compared.holds' : result === false ? 'compared.fails' : 'compared.cannot',
    sought: `${operator} ${right} (${scheme})`,
    found: left,
    pointer,
  }));
  const whole = {
    code: found.doubt === null ? `version.${found.answer}` : `version.${found.doubt}`,
    sought: found.understoodAs || rawOf(product.version),
    found: rawOf(product.version),
    pointer,
  };
  return [whole, ...compared];
}

function idsOf(examined: readonly { readonly met: MetProduct }[]): string[] {
  return [...new Set(examined.map(({ met }) => met.product.id))];
}
