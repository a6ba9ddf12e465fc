import type { DecisionStatus, FindingView, NewDecision } from '../api/types-of-findings';

/** What a person fills in to decide. Empty text is "not given". */
export interface DecisionForm {
  readonly status: DecisionStatus;
  readonly justification: string;
  readonly comment: string;
  readonly until: string;
  readonly fixedOn: string;
  readonly fixedBy: string;
  /** By device id. */
  readonly newVersions: Readonly<Record<string, string>>;
}

export type Objection = 'reason' | 'comment' | 'until' | 'untilPast' | 'fixedOn' | 'fixedFuture' | 'fixedBy' | 'newVersions';

/** The reason that rests on the maker's own word; every other one is the hospital's own judgement. */
export const makersWord = 'manufacturer_statement';

/** None of the reasons that VEX names: then the grounds are written out. */
export const otherReason = 'other';

export function emptyForm(status: DecisionStatus, today: string, person: string): DecisionForm {
  return { status, justification: '', comment: '', until: '', fixedOn: status === 'fixed' ? today : '', fixedBy: person, newVersions: {} };
}

/** Affected and under investigation ask nothing. */
export function isAsked(status: DecisionStatus): boolean {
  return status !== 'affected' && status !== 'under_investigation';
}

/** What is still missing or cannot be. Days are compared as text, which is right for `YYYY-MM-DD`. */
export function objectionsTo(form: DecisionForm, deviceIds: readonly string[], today: string): readonly Objection[] {
  if (form.status === 'not_affected') return notAffected(form);
  if (form.status === 'fixed') return fixed(form, deviceIds, today);
  if (form.status === 'held' || form.status === 'accepted') {
    if (form.until === '') return ['until'];
    return form.until <= today ? ['untilPast'] : [];
  }
  return [];
}

/** What is sent: only what belongs to the status. */
export function newDecision(form: DecisionForm, findings: readonly string[]): NewDecision {
  const comment = form.comment.trim();
  return {
    findings,
    status: form.status,
    ...(comment !== '' && { comment }),
    ...(form.status === 'not_affected' && { justification: form.justification }),
    ...((form.status === 'held' || form.status === 'accepted') && { until: form.until }),
    ...(form.status === 'fixed' && { fixedOn: form.fixedOn, fixedBy: form.fixedBy.trim(), newVersions: trimmed(form.newVersions) }),
  };
}

/** The maker that clears every one of these findings ("not affected" or "fixed"); null when one is without such a statement. */
export function publisherClearing(findings: readonly FindingView[]): string | null {
  const statements = findings.map((finding) => finding.statement);
  const isClearing = statements.every((statement) => statement?.status === 'not_affected' || statement?.status === 'fixed');
  return isClearing ? (statements[0]?.publisher ?? null) : null;
}

function notAffected(form: DecisionForm): readonly Objection[] {
  if (form.justification === '') return ['reason'];
  return form.justification === otherReason && form.comment.trim() === '' ? ['comment'] : [];
}

function fixed(form: DecisionForm, deviceIds: readonly string[], today: string): readonly Objection[] {
  const objections: Objection[] = [];
  if (form.fixedOn === '') objections.push('fixedOn');
  else if (form.fixedOn > today) objections.push('fixedFuture');
  if (form.fixedBy.trim() === '') objections.push('fixedBy');
  if (deviceIds.some((id) => (form.newVersions[id] ?? '').trim() === '')) objections.push('newVersions');
  return objections;
}

function trimmed(versions: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(versions).map(([id, version]) => [id, version.trim()]));
}
