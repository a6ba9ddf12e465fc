import type { Finding, FindingEvent } from './finding.js';
import type { Weighed } from './weigh.js';

/** What is known of the vulnerability itself: from the documents that tell of it. */
export interface VulnerabilityFacts {
  readonly title: string;
  readonly severityScore: number | null;
  readonly severityVersion: string | null;
  readonly severityVector: string | null;
  readonly severityBand: string;
  readonly knownExploited: boolean;
  readonly toldAt: string | null;
}

export interface FindingChange {
  readonly finding: Finding;
  readonly event: Omit<FindingEvent, 'id'> | null;
}

export interface Occasion {
  readonly at: string;
  readonly cause: string;
  readonly newId: () => string;
}

/**
 * The finding after what matching says now; undefined when nothing changed. Findings are never deleted: what no document says any more is
 * closed with its reason, and opens again when one says it again. A document that clears a device from the start opens nothing. What a
 * person decided stays on the finding all the while; news only ask whether it still holds.
 */
export function reconcile(
  deviceId: string,
  vulnerability: string,
  known: Finding | undefined,
  weighed: Weighed | undefined,
  facts: VulnerabilityFacts,
  occasion: Occasion,
): FindingChange | undefined {
  if (!known) return weighed && weighed.verdict !== 'not_affected' ? opened(deviceId, vulnerability, weighed, facts, occasion) : undefined;
  if (!weighed || weighed.verdict === 'not_affected') return closed(known, weighed, occasion);
  const next: Finding = { ...known, ...factsOf(weighed, facts) };
  const asking: Finding = {
    ...next,
    state: 'open',
    // What was fixed and is still found was not fixed.
    remediationState: known.remediationState === 'done' ? 'none' : known.remediationState,
    closedReason: null,
    changedAt: occasion.at,
  };
  if (known.state === 'closed') return changed(known, asking, 'reopened', occasion);
  if (isNews(known, next)) return changed(known, asking, 'changed', occasion);
  if (isToldAgain(known, next)) return changed(known, next, 'reaffirmed', occasion);
  return sameFacts(known, next) ? undefined : { finding: next, event: null };
}

/** CSAF asset matching system, requirement 8: a revision that leaves the remediation of this product as it was is no new match. */
function isNews(known: Finding, next: Finding): boolean {
  return (
    known.verdict !== next.verdict ||
    known.doubt !== next.doubt ||
    known.fingerprint !== next.fingerprint ||
    (!known.knownExploited && next.knownExploited)
  );
}

function isToldAgain(known: Finding, next: Finding): boolean {
  return next.toldAt !== null && (known.toldAt === null || next.toldAt > known.toldAt);
}

function factsOf(weighed: Weighed, facts: VulnerabilityFacts) {
  const { verdict, via, doubt, fingerprint, fixAvailable } = weighed;
  return { verdict, via, doubt, fingerprint, fixAvailable, ...facts };
}

function opened(
  deviceId: string,
  vulnerability: string,
  weighed: Weighed,
  facts: VulnerabilityFacts,
  { at, cause, newId }: Occasion,
): FindingChange {
  const finding: Finding = {
    id: newId(),
    deviceId,
    vulnerability,
    ...factsOf(weighed, facts),
    state: 'open',
    remediationState: 'none',
    decisionId: null,
    openedAt: at,
    changedAt: at,
    closedReason: null,
  };
  return {
    finding,
    event: { findingId: finding.id, at, by: null, kind: 'opened', from: null, to: weighed.verdict, cause, decisionId: null },
  };
}

function closed(known: Finding, weighed: Weighed | undefined, occasion: Occasion): FindingChange | undefined {
  if (known.state === 'closed') return undefined;
  const reason = weighed ? (weighed.statement === 'fixed' ? 'fixed' : 'not_affected') : 'no_longer_told';
  const verdict = weighed ? weighed.verdict : known.verdict;
  const next: Finding = {
    ...known,
    verdict,
    doubt: null,
    state: 'closed',
    closedReason: reason,
    changedAt: occasion.at,
    fingerprint: weighed?.fingerprint ?? known.fingerprint,
  };
  return changed(known, next, 'closed', { ...occasion, cause: `${reason}: ${occasion.cause}` });
}

function changed(known: Finding, next: Finding, kind: FindingEvent['kind'], { at, cause }: Occasion): FindingChange {
  return {
    finding: next,
    event: { findingId: known.id, at, by: null, kind, from: known.verdict, to: next.verdict, cause, decisionId: null },
  };
}

function sameFacts(one: Finding, other: Finding): boolean {
  return (Object.keys(one) as (keyof Finding)[]).every((field) => one[field] === other[field]);
}
