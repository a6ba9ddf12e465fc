import type { Connection } from '../inventory/device.js';
import type { VerdictKind } from '../matching/finding.js';
import type { StandingDecision } from './decision-effects.js';
import { stateAfter } from './decision-effects.js';
import type { MorningItem } from './review.contract.js';
import type { FindingState } from './transitions.js';

export type Severity = NonNullable<MorningItem['severity']>;
export type MorningReason = MorningItem['reason'];

/** One finding with what the morning list must know of its device: a row as a store joins it, never a graph. */
export interface FindingRow {
  readonly id: string;
  readonly deviceId: string;
  readonly deviceModelId: string;
  readonly manufacturer: string;
  readonly model: string;
  readonly softwareVersion: string | null;
  readonly department: string | null;
  readonly lifeSupport: boolean;
  readonly connection: Connection;
  readonly vulnerability: string;
  readonly title: string;
  readonly verdict: VerdictKind;
  /** The fact about the device that is missing (`version_unknown`), where the verdict is undetermined for want of one; else null. */
  readonly doubt: string | null;
  readonly severity: Severity;
  readonly knownExploited: boolean;
  readonly fixAvailable: boolean;
  readonly advisories: readonly { readonly id: string; readonly publisher: string; readonly trackingId: string }[];
  /** When the newest document that tells of it was revised; null when none says so. */
  readonly toldAt: string | null;
  readonly state: FindingState;
  readonly decision: StandingDecision | null;
  readonly openedAt: string;
  readonly changedAt: string;
}

/** How a finding asks to act this morning. */
export interface Asking {
  readonly reason: MorningReason;
  readonly dueOn: string | null;
  readonly state: FindingState;
}

/**
 * Whether and why a finding asks to act: undefined when it does not, because matching closed it or says "not affected", or because a
 * decision rests. Without a decision it asks from the day it was opened, whoever looked at it: `new` after the last completed review (or
 * when nobody ever reviewed), `changed` when it changed after it, else `due`. The stored state of a finding is not asked, save for
 * `closed`: what is held becomes open by the passing of days, and no job needs to have run for it.
 */
export function askingOf(finding: FindingRow, lastReviewAt: string | null, today: string): Asking | undefined {
  if (finding.state === 'closed' || finding.verdict === 'not_affected') return undefined;
  const { decision } = finding;
  if (decision === null) return undecided[newsOf(finding, lastReviewAt)];
  const { asksToAct, timing, dueOn, state } = stateAfter(decision, today);
  if (!asksToAct) return undefined;
  if (timing === 'overdue') return { reason: 'overdue', dueOn, state };
  if (decision.stale) return { reason: 'changed', dueOn, state };
  const isNews = timing === 'resting' && isLater(finding.changedAt, decision.at) && newsOf(finding, lastReviewAt) !== 'due';
  return { reason: isNews ? 'changed' : 'due', dueOn, state };
}

/** Most findings are these: made once, not once a finding. */
const undecided: Readonly<Record<News, Asking>> = {
  new: { reason: 'new', dueOn: null, state: 'open' },
  changed: { reason: 'changed', dueOn: null, state: 'open' },
  due: { reason: 'due', dueOn: null, state: 'open' },
};

/**
 * Whether a finding belongs to the backlog: everything that tells of it is older than the hospital's first import, and nobody decided about
 * it yet. What is known to be exploited does not wait there, nor what carries no date: that it is old would be a guess.
 */
export function isBacklog(finding: FindingRow, firstImportAt: string | null): boolean {
  if (firstImportAt === null || finding.knownExploited || finding.decision !== null || finding.toldAt === null) return false;
  return isLater(firstImportAt, finding.toldAt);
}

type News = Exclude<MorningReason, 'overdue'>;

function newsOf(finding: FindingRow, lastReviewAt: string | null): News {
  if (lastReviewAt === null || isLater(finding.openedAt, lastReviewAt)) return 'new';
  return isLater(finding.changedAt, lastReviewAt) ? 'changed' : 'due';
}

/** Instants as the database keeps them (UTC, milliseconds) sort as text; others are read. What is no instant is later than nothing. */
export function isLater(a: string, b: string): boolean {
  const isKeptForm = a.length === 24 && b.length === 24 && a.endsWith('Z') && b.endsWith('Z');
  return isKeptForm ? a > b : Date.parse(a) > Date.parse(b);
}
