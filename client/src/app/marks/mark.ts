import { Component, computed, inject, input } from '@angular/core';
import type { SeverityView } from '../api/types';
import type { Because, FindingState, Verdict } from '../api/types-of-findings';
import type { LifecycleStage } from '../api/types-of-inventory';
import { Words } from '../words/words';
import { bandLook, isNotMentionedAfterEos, severityText, stateLook, statusLook, verdictLook, type Look } from './marks';

/** A state told by word, shape and colour together. Give it one of the four. */
@Component({
  selector: 'app-mark',
  template: `<span class="mark" [class]="look().className"
    ><span class="shape" aria-hidden="true">{{ look().shape }}</span
    >{{ word() }}</span
  >`,
})
export class Mark {
  readonly severity = input<SeverityView | null>();
  readonly verdict = input<Verdict>();
  /** The reasons of the verdict. */
  readonly because = input<readonly Because[]>([]);
  readonly status = input<LifecycleStage>();
  readonly state = input<FindingState>();
  private readonly words = inject(Words).now;

  private readonly told = computed<readonly [Look, string]>(() => {
    const { codes } = this.words();
    const [verdict, status, state, severity] = [this.verdict(), this.status(), this.state(), this.severity() ?? null];
    if (verdict !== undefined && isNotMentionedAfterEos(verdict, this.because()))
      return [verdictLook('undetermined'), codes.notMentionedAfterEos];
    if (verdict !== undefined) return [verdictLook(verdict), codes.verdicts[verdict] ?? verdict];
    if (status !== undefined) return [statusLook(status), codes.lifecycleStatuses[status] ?? status];
    if (state !== undefined) return [stateLook(state), codes.findingStates[state] ?? state];
    return [bandLook(severity?.band ?? 'unknown'), severityText(severity, this.words())];
  });
  protected readonly look = computed(() => this.told()[0]);
  protected readonly word = computed(() => this.told()[1]);
}
