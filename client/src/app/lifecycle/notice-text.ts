import type { LifecycleNotice } from '../api/types-of-lifecycle';
import type { Dictionary } from '../words/ja';
import { spoken } from '../words/spoken';

/** What a rule notices, as a sentence; a code without words is told as such. */
export function noticeText({ code, params }: Pick<LifecycleNotice, 'code' | 'params'>, words: Dictionary): string {
  const { codes, dates, life, everywhere } = words;
  const named: Record<string, string | number> = { ...params };
  const { connection, ownership, supplied } = params;
  if (typeof connection === 'string') named['connection'] = spoken(codes.connections, connection, (one) => one);
  if (typeof ownership === 'string') named['ownership'] = spoken(codes.ownerships, ownership, (one) => one);
  if (typeof supplied === 'string') {
    // `end_of_parts:2031-03-31 end_of_repair:2033-03-31`: what ends, and when.
    const each = supplied.split(' ').map((part) => part.split(':'));
    named['supplied'] = each.map(([kind = '', until = '']) => `${spoken(dates.kinds, kind, (one) => one)} ${until}`).join(everywhere.comma);
  }
  return spoken(life.notices, code, everywhere.unknownCode, named);
}

/** `A 6.6.1` is a clause of the guide of 2021, `B Q10` a question of the answers of 2024. */
export function clauseText(clauses: readonly string[], { life, everywhere }: Dictionary): string {
  return clauses.map((clause) => clause.replace(/^A /, `${life.guide} `).replace(/^B /, `${life.questions} `)).join(everywhere.comma);
}

/** Whom to ask, or where to do what a notice speaks of. */
export function placeOfNotice(rule: string): 'letter' | 'plan' | 'components' | 'judgement' | 'dates' | null {
  return places[rule] ?? null;
}

const places: Readonly<Record<string, 'letter' | 'plan' | 'components' | 'judgement' | 'dates'>> = {
  'end-of-support-not-told': 'letter',
  'dates-missing': 'letter',
  'no-limited-support-period': 'letter',
  'limited-support-plan-missing': 'letter',
  'security-state-not-told': 'letter',
  'procurement-does-not-fit': 'plan',
  'end-of-support-approaches': 'plan',
  'component-ends-first': 'components',
  'component-end-unknown': 'components',
  'supplier-ended': 'components',
  'acknowledgement-due': 'judgement',
  'control-lapsed': 'judgement',
  'disconnect-directed': 'judgement',
  'legacy-judgement-due': 'judgement',
  'legacy-suspected': 'judgement',
  'end-of-support-passed': 'judgement',
  'networked-after-end-of-support': 'judgement',
  'support-extended': 'judgement',
  'told-dates-changed': 'dates',
  'end-of-support-before-end-of-life': 'dates',
};
