import { Component, computed, inject, input, output } from '@angular/core';
import { asking } from '../api/asking';
import { Api } from '../api/api';
import { Clock } from '../api/clock';
import type { IntakeView } from '../api/types-of-intakes';
import { UnitCardsApi } from '../api/unit-cards-api';
import { DoneStrip } from '../shell/done-strip';
import { FormDialogue } from '../shell/form-dialogue';
import type { FormValues } from '../shell/form-fields';
import { PageState } from '../shell/page-state';
import { Words } from '../words/words';
import { intakeFields, newIntake } from './intake-fields';

/** The questions of 導入時の確認, for a new form or one that is changed. */
@Component({
  selector: 'app-intake-form',
  imports: [FormDialogue, PageState],
  template: `
    <app-page-state [asked]="siblings" />
    @if (siblings.value()) {
      <app-form-dialogue
        [heading]="words().intakeForm.title"
        [hint]="words().intakeForm.hint"
        [fields]="fields()"
        [send]="send"
        (closed)="closed.emit()"
      />
    }
  `,
})
export class IntakeForm {
  private readonly api = inject(UnitCardsApi);
  private readonly inventory = inject(Api);
  private readonly clock = inject(Clock);
  private readonly done = inject(DoneStrip);
  protected readonly words = inject(Words).now;
  readonly model = input.required<{ readonly id: string; readonly name: string }>();
  /** The device from whose page a new form begins. */
  readonly device = input('');
  readonly intake = input<IntakeView>();
  readonly saved = output();
  readonly closed = output();

  protected readonly siblings = asking(
    () => this.model().name,
    (q) => this.inventory.devices({ q }),
  );
  protected readonly fields = computed(() => {
    const own = (this.siblings.value()?.items ?? []).filter(({ modelId, active }) => modelId === this.model().id && active);
    const choices = own.map((one) => ({
      value: one.id,
      word: [one.ledgerNumber ?? one.serialNumber ?? '—', one.department].filter((part) => part).join(' '),
    }));
    return intakeFields(this.intake(), choices, this.device(), this.clock.today(), this.words());
  });

  protected readonly send = async (values: FormValues): Promise<void> => {
    const known = this.intake();
    if (known === undefined) await this.api.addIntake(newIntake(values));
    else await this.api.changeIntake(known.id, { ...newIntake(values), revision: known.revision });
    this.done.say(() => this.words().intakeForm.saved);
    this.saved.emit();
  };
}
