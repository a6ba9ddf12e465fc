import type { Advisory, VulnerabilityStatement } from '#feeds/advisory.js';
import { remediationFingerprint } from '#feeds/remediation-fingerprint.js';
import { authorityOf } from './authority.js';
import type { Authority, KeptVerdict, UnmetCandidate } from './finding.js';
import type { FleetNames, FleetRelease } from './fleet.js';
import { isMark } from './keys-of-advisory.js';
import type { Because } from './matching.contract.js';
import { judgeProducts, type Judgement } from './judge-products.js';
import { meetProducts, type MetModel } from './meet-products.js';
import { modelsOf } from './models-of-fleet.js';

export type JudgedVerdict = Omit<KeptVerdict, 'id' | 'advisoryId' | 'deviceId'>;

export interface JudgedAdvisory {
  readonly verdicts: readonly JudgedVerdict[];
  /** The models that its products mean or may mean. */
  readonly met: readonly MetModel[];
  /** Products of makers in the fleet that met no model for certain. */
  readonly unmet: readonly { readonly manufacturerId: string; readonly product: string; readonly candidates: readonly UnmetCandidate[] }[];
}

/**
 * What one document says of each release in the fleet, by product. A draft never alerts, and a withdrawn document speaks of nothing.
 * Cost: products times models of the same maker; versions are examined once a release and product.
 */
export function judgeAdvisory(advisory: Advisory, releases: readonly FleetRelease[], names: FleetNames): JudgedAdvisory {
  if (saysNothing(advisory)) return { verdicts: [], met: [], unmet: [] };
  const { met, unmet } = meetProducts(advisory, modelsOf(releases), names);
  const byModel = new Map(met.map((each) => [each.modelId, each]));
  const verdicts: JudgedVerdict[] = [];
  for (const release of releases) {
    const meeting = byModel.get(release.modelId);
    // A word about serial numbers is judged device by device (judge-serials.ts).
    if (meeting && !limitsSerials(meeting)) verdicts.push(...judgeMeeting(advisory, release, meeting, names));
  }
  return { verdicts, met, unmet };
}

/** The names that are open, without a verdict on any release: they rest on all models of a maker, not only on those that changed. */
export function unmetOf(advisory: Advisory, releases: readonly FleetRelease[], names: FleetNames): JudgedAdvisory['unmet'] {
  return saysNothing(advisory) ? [] : meetProducts(advisory, modelsOf(releases), names).unmet;
}

export function limitsSerials({ products }: MetModel): boolean {
  return products.some(({ product: { identifiers } }) => identifiers.serialNumbers.length + (identifiers.serialRanges?.length ?? 0) > 0);
}

/** A catalogue of marks (KEV) names products too, but says of none that it is affected: it concerns no device by itself. */
function saysNothing(advisory: Advisory): boolean {
  return advisory.withdrawn || advisory.status === 'draft' || isMark(advisory);
}

/** What the document says of a release whose model it means. */
export function judgeMeeting(advisory: Advisory, release: FleetRelease, meeting: MetModel, names: FleetNames): JudgedVerdict[] {
  const authority = authorityOf(advisory, release.model, names);
  const ids = new Set(meeting.products.map(({ product }) => product.id));
  const spoken = advisory.vulnerabilities.filter(({ statuses }) => statuses.some(({ productIds }) => productIds.some((id) => ids.has(id))));
  // Products that stand in the tree but in no status: nobody said what that means, so a person looks.
  const told = spoken.length > 0 ? spoken : advisory.vulnerabilities;
  return told.flatMap((vulnerability) => verdictOf(advisory, vulnerability, release, meeting, authority) ?? []);
}

function verdictOf(
  advisory: Advisory,
  vulnerability: VulnerabilityStatement,
  release: FleetRelease,
  meeting: MetModel,
  authority: Authority,
): JudgedVerdict | undefined {
  const judgement: Judgement | undefined = judgeProducts(vulnerability, meeting, release.softwareVersion);
  if (!judgement) return undefined;
  const productIds = judgement.productIds.length > 0 ? judgement.productIds : meeting.products.map(({ product }) => product.id);
  return {
    releaseId: release.releaseId,
    vulnerability: vulnerability.id,
    verdict: judgement.verdict,
    via: 'product',
    because: [...judgement.because, ...letterReason(advisory)],
    doubt: judgement.doubt,
    authority,
    statement: judgement.statement,
    fingerprint: remediationFingerprint(advisory, vulnerability.id, productIds),
    fixAvailable: hasFix(vulnerability, productIds),
  };
}

/** What somebody here wrote down from paper is told apart from what the maker published. */
function letterReason({ letter }: Advisory): readonly Because[] {
  return letter ? [{ code: `letter.${letter.cameBy}`, sought: letter.receivedOn, found: letter.recordedBy, pointer: null }] : [];
}

function hasFix({ remediations }: VulnerabilityStatement, productIds: readonly string[]): boolean {
  return remediations.some(
    (fix) => fix.category === 'vendor_fix' && (fix.productIds.length === 0 || fix.productIds.some((id) => productIds.includes(id))),
  );
}
