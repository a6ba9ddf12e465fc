import type { Band, SeverityView } from '../api/types';
import type { Because, FindingState, Verdict } from '../api/types-of-findings';
import type { LifecycleStage } from '../api/types-of-inventory';
import { markCell } from '../grid/cells';
import type { Dictionary } from '../words/ja';

/** How a state looks: a shape and a colour, beside its word. Shapes differ, so that colour is never needed to tell them apart. */
export interface Look {
  readonly shape: string;
  readonly className: string;
}

const bands: Readonly<Record<Band, Look>> = {
  critical: { shape: '▲', className: 'critical' },
  high: { shape: '●', className: 'high' },
  medium: { shape: '◆', className: 'medium' },
  low: { shape: '▽', className: 'low' },
  none: { shape: '○', className: 'plain' },
  unknown: { shape: '－', className: 'outlined' },
};

const verdicts: Readonly<Record<Verdict, Look>> = {
  affected: { shape: '■', className: 'critical' },
  not_affected: { shape: '□', className: 'good' },
  undetermined: { shape: '？', className: 'medium' },
};

const statuses: Readonly<Record<LifecycleStage, Look>> = {
  supported: { shape: '━', className: 'good' },
  limited_support: { shape: '╍', className: 'medium' },
  extended: { shape: '╋', className: 'medium' },
  eos_passed: { shape: '×', className: 'critical' },
  eol_passed: { shape: '？', className: 'high' },
  unknown: { shape: '－', className: 'outlined' },
  inconsistent: { shape: '！', className: 'high' },
};

const states: Readonly<Record<FindingState, Look>> = {
  open: { shape: '○', className: 'high' },
  held: { shape: '∥', className: 'plain' },
  decided: { shape: '✓', className: 'good' },
  closed: { shape: '－', className: 'outlined' },
};

export function bandLook(band: Band): Look {
  return bands[band] ?? bands.unknown;
}

export function verdictLook(verdict: Verdict): Look {
  return verdicts[verdict] ?? verdicts.undetermined;
}

export function statusLook(status: LifecycleStage): Look {
  return statuses[status] ?? statuses.unknown;
}

export function stateLook(state: FindingState): Look {
  return states[state] ?? states.open;
}

/**
 * "Not affected" for no better reason than that the version is older than all that is listed, on a device past EOS: makers no longer examine
 * such versions, so that it must not be told as 影響なし.
 */
export function isNotMentionedAfterEos(verdict: Verdict, because: readonly Because[]): boolean {
  return verdict === 'not_affected' && because.some(({ code }) => code === 'version.not_mentioned_after_eos');
}

/** 緊急 9.8: the word, and the score where there is one. */
export function severityText(severity: SeverityView | null, words: Dictionary): string {
  const word = words.codes.severity[severity?.band ?? 'unknown'] ?? words.codes.severity.unknown;
  return severity?.score === null || severity?.score === undefined ? word : `${word} ${severity.score.toFixed(1)}`;
}

export function severityCell(severity: SeverityView | null, words: Dictionary): HTMLElement {
  const look = bandLook(severity?.band ?? 'unknown');
  return markCell(look.className, look.shape, severityText(severity, words));
}

export function verdictCell(verdict: Verdict, words: Dictionary): HTMLElement {
  const look = verdictLook(verdict);
  return markCell(look.className, look.shape, words.codes.verdicts[verdict] ?? verdict);
}

/** With the day until which support is extended, where it is. */
export function statusCell(status: LifecycleStage, words: Dictionary, until: string | null = null): HTMLElement {
  const look = statusLook(status);
  const word = words.codes.lifecycleStatuses[status] ?? status;
  return markCell(look.className, look.shape, until === null ? word : words.lifecycle.until(word, until));
}

/** Ranks for sorting: the worst last, so that a descending sort shows it first. */
const ranks: Readonly<Record<Band, number>> = { unknown: 0, none: 1, low: 2, medium: 3, high: 4, critical: 5 };

/** A number that grows with severity; what is not known ranks below what is. */
export function severityRank(severity: SeverityView | null): number {
  return severity === null ? -1 : ranks[severity.band] * 100 + (severity.score ?? 0);
}
