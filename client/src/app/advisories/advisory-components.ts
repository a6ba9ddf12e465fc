import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Session } from '../accounts/session';
import { AdvisoriesApi } from '../api/advisories-api';
import { asking } from '../api/asking';
import type { ComponentState, MatchedVulnerability } from '../api/types-of-advisories';
import { reasonRows } from '../findings/reasons';
import { Mark } from '../marks/mark';
import { DoneStrip } from '../shell/done-strip';
import { PageState } from '../shell/page-state';
import { Words } from '../words/words';
import { marksBefore } from './marks-before';

const states: readonly ComponentState[] = ['none', 'in_progress', 'done'];

/** The components of SBOMs that an advisory concerns, and how far people are with each (CSAF SBOM matching system). */
@Component({
  selector: 'app-advisory-components',
  imports: [RouterLink, Mark, PageState],
  templateUrl: './advisory-components.html',
  styleUrl: './advisory-components.css',
})
export class AdvisoryComponents {
  private readonly desk = inject(AdvisoriesApi);
  private readonly done = inject(DoneStrip);
  protected readonly session = inject(Session);
  protected readonly speech = inject(Words);
  protected readonly words = this.speech.now;
  readonly advisory = input.required<string>();

  protected readonly states = states;
  protected readonly components = asking(this.advisory, (id) => this.desk.components(id));
  private readonly items = computed(() => this.components.value()?.items ?? []);
  /** Another advisory has other components. */
  protected readonly chosen = linkedSignal<string, ReadonlySet<string>>({ source: this.advisory, computation: () => new Set() });
  protected readonly isAll = computed(() => this.items().length > 0 && this.items().every(({ id }) => this.chosen().has(id)));
  protected readonly isMarking = signal(false);

  protected choose(id: string, isChosen: boolean): void {
    this.chosen.update((chosen) => new Set(isChosen ? [...chosen, id] : [...chosen].filter((one) => one !== id)));
  }

  protected chooseAll(isChosen: boolean): void {
    this.chosen.set(new Set(isChosen ? this.items().map(({ id }) => id) : []));
  }

  protected stateOf(vulnerability: MatchedVulnerability): ComponentState {
    return vulnerability.mark?.state ?? 'none';
  }

  protected lookOf(state: ComponentState): string {
    return { none: 'outlined', in_progress: 'medium', done: 'good' }[state];
  }

  protected reasonsOf(vulnerability: MatchedVulnerability): readonly string[] {
    return reasonRows(vulnerability.because, this.words()).map(({ sentence }) => sentence);
  }

  protected async markChosen(state: ComponentState): Promise<void> {
    if (await this.mark([...this.chosen()], state)) this.chosen.set(new Set());
  }

  protected async markOne(component: string, chosen: string, vulnerability: string): Promise<void> {
    const state = states.find((one) => one === chosen);
    if (state !== undefined) await this.mark([component], state, vulnerability);
  }

  private async mark(ids: readonly string[], state: ComponentState, vulnerability?: string): Promise<boolean> {
    const before = marksBefore(this.items(), ids, vulnerability);
    const advisory = this.advisory();
    this.isMarking.set(true);
    try {
      await this.desk.markComponents(advisory, [{ components: ids, state, ...(vulnerability === undefined ? {} : { vulnerability }) }]);
      this.done.say(
        () => this.words().advisoryDesk.marked(ids.length, this.words().codes.remediationStates[state]),
        async () => {
          await this.desk.markComponents(advisory, before);
          this.components.reload();
        },
      );
      return true;
    } catch (thrown) {
      this.done.complain(thrown);
      return false;
    } finally {
      this.isMarking.set(false);
      this.components.reload();
    }
  }
}
