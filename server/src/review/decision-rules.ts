import { isDay } from '#feeds/vocabulary/day.js';
import type { NewDecision } from './review.contract.js';

/** What the rules need to know of a finding that is decided about. */
export interface FindingToDecide {
  readonly id: string;
  readonly deviceId: string;
  /** What the maker itself says of this product and vulnerability (`not_affected`, `fixed` …); null when it says nothing. */
  readonly makerStatement: string | null;
}

/** Why a decision is not taken; `pointer` is a JSON pointer (RFC 6901) into what was sent. */
export interface DecisionProblem {
  readonly pointer: string;
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/**
 * What is wrong with a decision, all of it at once; empty when it can be taken.
 *
 * `fixed` asks who did it, when, and the version now installed on each device: without it the next matching would find the old version
 * again. `not_affected` asks for the maker's own word on every finding, else for reasons (手引書 6.4: the decision is recorded with its
 * grounds). `accepted` and `held` ask for the day until which they hold, so that neither lasts forever unseen; a risk is accepted for a year
 * at most. The other decisions may name a day on which they come back.
 *
 * @param findings the findings as they are known; those that the decision does not name are not looked at
 * @param today the day on the wall of the hospital
 */
export function decisionProblems(decision: NewDecision, findings: readonly FindingToDecide[], today: string): readonly DecisionProblem[] {
  const named = new Set(decision.findings);
  const decided = findings.filter((finding) => named.has(finding.id));
  return [
    ...unknownFindings(decision, decided),
    ...untilProblems(decision, today),
    ...(decision.status === 'fixed' ? fixedProblems(decision, decided, today) : []),
    ...(decision.status === 'not_affected' ? reasonProblems(decision, decided) : []),
  ];
}

/** 院内判断: the hospital says "not affected" and no statement of the maker stands behind it. */
export function isOwnJudgement(status: NewDecision['status'], finding: Pick<FindingToDecide, 'makerStatement'>): boolean {
  return status === 'not_affected' && finding.makerStatement !== 'not_affected' && finding.makerStatement !== 'fixed';
}

function unknownFindings(decision: NewDecision, findings: readonly FindingToDecide[]): readonly DecisionProblem[] {
  const known = new Set(findings.map((finding) => finding.id));
  return decision.findings.flatMap((id, index) =>
    known.has(id) ? [] : [{ pointer: `/findings/${index}`, code: 'decision.finding-unknown' }],
  );
}

function reasonProblems(decision: NewDecision, findings: readonly FindingToDecide[]): readonly DecisionProblem[] {
  if (isWritten(decision.justification) || isWritten(decision.comment)) return [];
  if (!findings.some((finding) => isOwnJudgement(decision.status, finding))) return [];
  return [{ pointer: '/justification', code: 'decision.reason-missing' }];
}

function untilProblems({ status, until }: NewDecision, today: string): readonly DecisionProblem[] {
  const pointer = '/until';
  if (until === undefined) return status === 'accepted' || status === 'held' ? [{ pointer, code: 'decision.until-missing' }] : [];
  if (!isDay(until)) return [{ pointer, code: 'decision.until-not-a-day' }];
  if (until <= today) return [{ pointer, code: 'decision.until-not-in-future' }];
  const latest = aYearAfter(today);
  if (status === 'accepted' && until > latest) return [{ pointer, code: 'decision.until-too-far', params: { latest } }];
  return [];
}

function fixedProblems(decision: NewDecision, findings: readonly FindingToDecide[], today: string): readonly DecisionProblem[] {
  const problems: DecisionProblem[] = [];
  const { fixedOn, fixedBy, newVersions = {} } = decision;
  if (fixedOn === undefined) problems.push({ pointer: '/fixedOn', code: 'decision.fixed-on-missing' });
  else if (!isDay(fixedOn)) problems.push({ pointer: '/fixedOn', code: 'decision.fixed-on-not-a-day' });
  else if (fixedOn > today) problems.push({ pointer: '/fixedOn', code: 'decision.fixed-on-in-future' });
  if (!isWritten(fixedBy)) problems.push({ pointer: '/fixedBy', code: 'decision.fixed-by-missing' });
  const devices = new Set(findings.map((finding) => finding.deviceId));
  for (const device of devices) {
    if (!Object.hasOwn(newVersions, device) || !isWritten(newVersions[device]))
      problems.push(ofVersion(device, 'decision.new-version-missing'));
  }
  for (const device of Object.keys(newVersions)) {
    if (!devices.has(device)) problems.push(ofVersion(device, 'decision.new-version-of-other-device'));
  }
  return problems;
}

function ofVersion(deviceId: string, code: string): DecisionProblem {
  return { pointer: `/newVersions/${deviceId.replaceAll('~', '~0').replaceAll('/', '~1')}`, code };
}

function isWritten(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== '';
}

/** The same day of the next year; 29 February becomes the 28th. */
function aYearAfter(day: string): string {
  const next = String(Number(day.slice(0, 4)) + 1).padStart(4, '0');
  return day.endsWith('-02-29') ? `${next}-02-28` : `${next}${day.slice(4)}`;
}
