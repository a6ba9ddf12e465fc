import { computed, inject, Injectable, linkedSignal, signal, untracked } from '@angular/core';
import { Session } from '../accounts/session';
import { asking } from '../api/asking';
import { Api } from '../api/api';
import { Clock } from '../api/clock';
import type { DecisionStatus } from '../api/types-of-findings';
import type { MorningItem } from '../api/types-of-the-morning';
import { devicesBehind } from '../findings/reasons';
import { DoneStrip } from '../shell/done-strip';
import { Freshness } from '../shell/freshness';
import { Words } from '../words/words';
import { emptyForm, isAsked, newDecision, type DecisionForm } from './decision-form';
import { itemsUnder, nextSelected, type ShownTab } from './morning-rows';

/** The state of one morning at the desk: the list, what is chosen, and what was last decided. Lives as long as the page. */
@Injectable()
export class Desk {
  private readonly api = inject(Api);
  private readonly words = inject(Words).now;
  private readonly done = inject(DoneStrip);
  private readonly clock = inject(Clock);
  private readonly session = inject(Session);
  private readonly freshness = inject(Freshness);

  readonly tab = signal<ShownTab>('act');
  private readonly queue = computed(() => (this.tab() === 'backlog' ? ('backlog' as const) : ('morning' as const)));
  readonly list = asking(this.queue, async (queue) => {
    const list = await this.api.morningList(queue);
    if (queue === 'morning') this.freshness.learn(list);
    return list;
  });
  readonly items = computed(() => itemsUnder(this.tab(), this.list.value()?.items ?? []));

  /** The ids of the entries as the person sees them, filtered and sorted. */
  readonly seen = signal<readonly string[]>([]);
  /** The entry whose panel is shown. When it leaves the list, the one that took its place there. */
  readonly selectedId = linkedSignal<readonly MorningItem[], string | null>({
    source: this.items,
    computation: (items, before) => nextSelected(items, before, untracked(this.seen)),
  });
  readonly item = computed(() => this.items().find((item) => item.id === this.selectedId()));
  private readonly findingIds = computed(() => this.item()?.findings.join(',') ?? '');
  readonly findings = asking(
    () => (this.findingIds() === '' ? undefined : this.findingIds()),
    (ids) => this.api.findingsOf(ids.split(',')),
  );
  /** The findings a decision is made for; all of the entry until a person picks some. */
  readonly chosen = linkedSignal<ReadonlySet<string>>(() => new Set(this.item()?.findings ?? []));
  readonly chosenFindings = computed(() => (this.findings.value() ?? []).filter((finding) => this.chosen().has(finding.id)));

  readonly devices = computed(() => devicesBehind(this.findings.value() ?? []));
  /** Until the findings have come the entry's own count is all that is known. */
  readonly chosenDevices = computed(() => {
    if (this.findings.value() === undefined) return this.item()?.devices ?? 0;
    return devicesBehind(this.chosenFindings()).length;
  });

  /** The question that is open. */
  readonly question = signal<DecisionForm | undefined>(undefined);
  readonly isSending = signal(false);
  private readonly last = signal<{ readonly form: DecisionForm; readonly item: string } | undefined>(undefined);

  /** A, N, F, H, R, I: decides, or asks first what must be known. */
  async decide(status: DecisionStatus): Promise<void> {
    const item = this.item();
    if (item === undefined) return;
    if (item.findings.length === 0) return this.done.say(() => this.words().deciding.noFindings);
    if (!item.openTransitions.includes(status)) return this.done.say(() => this.words().deciding.notOpen);
    const form = emptyForm(status, this.clock.today(), this.session.current()?.displayName ?? '');
    if (isAsked(status)) this.question.set(form);
    else await this.send(form);
  }

  /**
   * S: the last decision for every device of this entry. For another entry than it was made on, its answers are asked again: a reason for
   * one vulnerability need not hold for the next.
   */
  async decideSame(): Promise<void> {
    const last = this.last();
    const item = this.item();
    if (item === undefined) return;
    if (last === undefined) return this.done.say(() => this.words().deciding.sameNothing);
    if (!item.openTransitions.includes(last.form.status)) return this.done.say(() => this.words().deciding.notOpen);
    this.chosen.set(new Set(item.findings));
    if (isAsked(last.form.status) && (last.item !== item.id || last.form.status === 'fixed')) this.question.set(last.form);
    else await this.send(last.form);
  }

  async send(form: DecisionForm): Promise<void> {
    const item = this.item();
    const findings = [...this.chosen()];
    if (item === undefined || findings.length === 0 || this.isSending()) return;
    this.isSending.set(true);
    try {
      const devices = this.chosenDevices();
      const { undo } = await this.api.decide(newDecision(form, findings));
      this.question.set(undefined);
      this.last.set({ form, item: item.id });
      this.done.say(
        () => this.words().deciding.decided(devices, this.words().codes.decisionStatuses[form.status]),
        async () => {
          await this.api.undoDecision(undo);
          this.reload();
        },
      );
      this.reload();
    } catch (thrown) {
      this.done.complain(thrown);
    } finally {
      this.isSending.set(false);
    }
  }

  /** Somebody has seen which device the component came into. */
  async settleHit(): Promise<void> {
    const hit = this.item()?.searchHit ?? null;
    if (hit === null || this.isSending()) return;
    this.isSending.set(true);
    try {
      await this.api.settleHit(hit);
      this.done.say(() => this.words().morning.hitSettled);
      this.reload();
    } catch (thrown) {
      this.done.complain(thrown);
    } finally {
      this.isSending.set(false);
    }
  }

  async completeReview(): Promise<void> {
    const list = this.list.value();
    if (list === undefined || this.isSending()) return;
    this.isSending.set(true);
    try {
      const { seen } = await this.api.completeReview(list.items.map((item) => item.id));
      this.done.say(() => this.words().morning.completed(seen));
      this.reload();
    } catch (thrown) {
      this.done.complain(thrown);
    } finally {
      this.isSending.set(false);
    }
  }

  reload(): void {
    this.list.reload();
    this.findings.reload();
  }
}
