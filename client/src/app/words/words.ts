import { computed, effect, inject, Injectable, signal } from '@angular/core';
import { Clock } from '../api/clock';
import type { ClientProblem } from '../api/refused';
import type { Language, Params } from '../api/types';
import { dayOf, daysBetween, eraOfFiscalYear, eraYearOf, instantText, timeText } from './dates';
import { en } from './en';
import { ja, type Dictionary } from './ja';
import { spoken } from './spoken';

const kept = 'mimamori.language';

/** The language of the screen, and what depends on it. */
@Injectable({ providedIn: 'root' })
export class Words {
  private readonly clock = inject(Clock);
  readonly language = signal<Language>(localStorage.getItem(kept) === 'en' ? 'en' : 'ja');
  readonly now = computed<Dictionary>(() => (this.language() === 'en' ? en : ja));

  constructor() {
    // Before the first request: the server words its messages by Accept-Language, which the caller takes from here.
    document.documentElement.lang = this.language();
    effect(() => {
      document.documentElement.lang = this.language();
      localStorage.setItem(kept, this.language());
    });
  }

  /** `今日 07:02`, `昨日 08:41`, else the day and time. */
  when(instant: string | null): string {
    if (instant === null) return '';
    const age = daysBetween(dayOf(instant), this.clock.today());
    if (age === 0) return this.now().everywhere.today(timeText(instant));
    if (age === 1) return this.now().everywhere.yesterday(timeText(instant));
    return instantText(instant);
  }

  /** `2026-11-22（令和8年）`, where people plan. */
  planned(day: string | null): string {
    return day === null ? this.now().everywhere.notStated : this.now().everywhere.dayWithEra(day, eraYearOf(day));
  }

  fiscalYear(year: number): string {
    return this.now().everywhere.fiscalYear(year, eraOfFiscalYear(year));
  }

  inDays(day: string): string {
    return this.now().everywhere.inDays(daysBetween(this.clock.today(), day));
  }

  /** The server calls the ledger without a name `main`. */
  ledger(name: string): string {
    return name === 'main' ? this.now().imports.mainLedger : name;
  }

  problem(problem: ClientProblem): string {
    return problemSentence(this.now(), problem);
  }

  remark(code: string, message = ''): string {
    return remarkSentence(this.now(), code, message);
  }
}

/** A sentence for every problem: our words, else the server's own sentence, else the code. */
export function problemSentence(words: Dictionary, problem: ClientProblem): string {
  const params: Params = problem.retryAfter === null ? problem.params : { seconds: problem.retryAfter, ...problem.params };
  const bySituation = spoken(words.sentences.errors, `http.${problem.status}`, words.everywhere.unknownError);
  return spoken(
    words.sentences.errors,
    problem.code,
    () => problem.message ?? `${bySituation}${words.everywhere.inBrackets(problem.code)}`,
    params,
  );
}

/** What a remark says: our words, else the server's sentence, else the code. */
export function remarkSentence(words: Dictionary, code: string, message = ''): string {
  const sentence = spoken(words.sentences.remarks, code, () => '');
  if (sentence !== '') return sentence;
  return message !== '' && message !== code ? message : words.everywhere.unknownCode(code);
}
