import { Component, computed, inject, input, output, signal } from '@angular/core';
import { Session } from '../accounts/session';
import { asking } from '../api/asking';
import { Clock } from '../api/clock';
import { DeterminationApi } from '../api/determination-api';
import type { LegacyAnswers, LegacyState } from '../api/types-of-determination';
import type { DeviceDetail } from '../api/types-of-inventory';
import { DoneStrip } from '../shell/done-strip';
import { FormDialogue } from '../shell/form-dialogue';
import type { FormValues } from '../shell/form-fields';
import { Words } from '../words/words';
import { answersIn, determinationFields, newDetermination } from './determination-fields';

/** 院内判定: whether the device is in the legacy state, by whom, on which grounds, until when; and determining it anew. */
@Component({
  selector: 'app-determinations',
  imports: [FormDialogue],
  templateUrl: './determinations.html',
  styleUrl: './judgement-part.css',
})
export class Determinations {
  private readonly api = inject(DeterminationApi);
  private readonly clock = inject(Clock);
  private readonly done = inject(DoneStrip);
  private readonly session = inject(Session);
  protected readonly maySign = this.session.maySign;
  protected readonly speech = inject(Words);
  protected readonly words = this.speech.now;
  readonly device = input.required<DeviceDetail>();
  readonly state = input.required<LegacyState>();
  readonly changed = output();

  protected readonly isAsking = signal(false);
  protected readonly fields = computed(() =>
    determinationFields(
      this.state(),
      { assessor: this.session.current()?.displayName ?? '', today: this.clock.today(), proposal: this.proposal() },
      this.words(),
    ),
  );
  private readonly answers = signal<LegacyAnswers | undefined>(undefined);
  private readonly proposed = asking(
    () => (this.answers() === undefined ? undefined : JSON.stringify(this.answers())),
    (answers) => this.api.proposed(this.device().id, JSON.parse(answers) as LegacyAnswers),
  );
  protected readonly proposal = computed(() => {
    const proposal = this.proposed.value();
    const { judgement, codes } = this.words();
    if (proposal === undefined) return '';
    return proposal.legacy === null ? judgement.noProposal : judgement.proposal(codes.legacy[proposal.legacy]);
  });

  /** A control of the hospital is named as such: it extends nothing. */
  protected readonly now = computed(() => {
    const { legacy, extendedUntil } = this.state();
    if (legacy === null) return '';
    return legacy === 'not_legacy_with_controls' && extendedUntil === null
      ? this.words().life.controlled
      : this.words().codes.legacy[legacy];
  });

  protected answer(values: FormValues): void {
    this.answers.set(answersIn(values));
  }

  protected begin(): void {
    this.answers.set(undefined);
    this.isAsking.set(true);
  }

  protected readonly send = async (values: FormValues): Promise<void> => {
    const answers = answersIn(values);
    if (answers === undefined) return;
    await this.api.determine(newDetermination(this.device().id, answers, values));
    this.isAsking.set(false);
    this.done.say(() => this.words().judgement.saved);
    this.changed.emit();
  };
}
