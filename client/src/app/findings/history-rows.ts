import type { DecisionView, FindingEvent } from '../api/types-of-findings';
import type { Dictionary } from '../words/ja';
import { spoken } from '../words/spoken';

export interface HistoryRow {
  readonly at: string;
  readonly what: string;
  readonly change: string;
  readonly by: string;
  readonly details: readonly string[];
}

/** The events of a finding as sentences, newest first. */
export function historyRows(events: readonly FindingEvent[], words: Dictionary): readonly HistoryRow[] {
  return [...events]
    .sort((a, b) => b.at.localeCompare(a.at))
    .map((event) => ({
      at: event.at,
      what: spoken(words.codes.findingEvents, event.kind, words.everywhere.unknownCode),
      change: changeText(event, words),
      by: event.by ?? words.findings.byMatching,
      details: [...decisionLines(event.decision, words), ...closingLine(event, words)],
    }));
}

/** What was decided, line by line; nothing when nothing was. */
export function decisionLines(decision: DecisionView | null, words: Dictionary): readonly string[] {
  if (decision === null) return [];
  const { codes, findings } = words;
  return [
    `${spoken(codes.decisionStatuses, decision.status, (code) => code)}${decision.ownJudgement ? words.everywhere.inBrackets(words.deciding.ownJudgement) : ''}`,
    decision.justification === null ? '' : spoken(codes.justifications, decision.justification, (code) => code),
    decision.comment ?? '',
    decision.until === null ? '' : findings.until(decision.until),
    decision.fixedOn === null ? '' : findings.fixed(decision.fixedOn, decision.fixedBy ?? '', decision.newVersion ?? ''),
  ].filter((line) => line !== '');
}

function closingLine({ kind, cause = '' }: FindingEvent, words: Dictionary): readonly string[] {
  const sentence = kind === 'closed' ? spoken(words.sentences.closings, cause.split(':')[0] ?? '', () => '') : '';
  return sentence === '' ? [] : [sentence];
}

function changeText(event: FindingEvent, words: Dictionary): string {
  const [from, to] = [event.from, event.to].map((code) => (code === null ? '' : wordOfState(code, words)));
  if (from === '' && to === '') return '';
  return from === '' ? (to ?? '') : `${from} → ${to ?? ''}`;
}

function wordOfState(code: string, words: Dictionary): string {
  const { verdicts, findingStates, decisionStatuses } = words.codes;
  return spoken({ ...decisionStatuses, ...findingStates, ...verdicts }, code, (unknown) => unknown);
}
