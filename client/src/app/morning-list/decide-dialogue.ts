import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { Clock } from '../api/clock';
import type { FindingView } from '../api/types-of-findings';
import { Dialogue } from '../shell/dialogue';
import { Words } from '../words/words';
import { makersWord, objectionsTo, publisherClearing, type DecisionForm, type Objection } from './decision-form';

/** Asks what a decision must say: why it is not affected, until when it is held or accepted, or when, by whom and to what it was fixed. */
@Component({
  selector: 'app-decide-dialogue',
  imports: [Dialogue],
  templateUrl: './decide-dialogue.html',
  styleUrl: './decide-dialogue.css',
})
export class DecideDialogue {
  private readonly clock = inject(Clock);
  protected readonly words = inject(Words).now;
  readonly form = input.required<DecisionForm>();
  readonly findings = input.required<readonly FindingView[]>();
  readonly isSending = input(false);
  readonly decided = output<DecisionForm>();
  readonly closed = output();

  protected readonly makersWord = makersWord;
  protected readonly filled = linkedSignal(this.form);
  protected readonly isShownMissing = signal(false);
  protected readonly publisher = computed(() => publisherClearing(this.findings()));
  protected readonly ownReasons = computed(() => {
    const { justifications } = this.words().codes;
    return Object.entries(justifications).filter(([code]) => code !== makersWord);
  });
  protected readonly devices = computed(() => [...new Map(this.findings().map((finding) => [finding.deviceId, finding])).values()]);
  private readonly objections = computed(() =>
    objectionsTo(
      this.filled(),
      this.devices().map((finding) => finding.deviceId),
      this.clock.today(),
    ),
  );

  protected objection(...kinds: readonly Objection[]): string {
    const kind = this.isShownMissing() ? kinds.find((one) => this.objections().includes(one)) : undefined;
    const { deciding, everywhere } = this.words();
    if (kind === undefined) return '';
    if (kind === 'comment') return deciding.commentNeeded;
    if (kind === 'untilPast') return deciding.untilPast;
    return kind === 'fixedFuture' ? deciding.fixedFuture : everywhere.required;
  }

  protected fill(part: Partial<DecisionForm>): void {
    this.filled.update((form) => ({ ...form, ...part }));
  }

  protected fillVersion(deviceId: string, version: string): void {
    this.fill({ newVersions: { ...this.filled().newVersions, [deviceId]: version } });
  }

  protected fillAllVersions(version: string): void {
    this.fill({ newVersions: Object.fromEntries(this.devices().map((finding) => [finding.deviceId, version])) });
  }

  protected submit(event: Event): void {
    event.preventDefault();
    this.isShownMissing.set(true);
    if (this.objections().length === 0) this.decided.emit(this.filled());
  }
}
