import { Component, computed, inject, input, output, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Session } from '../accounts/session';
import { asking } from '../api/asking';
import { Api } from '../api/api';
import { Clock } from '../api/clock';
import { DeterminationApi } from '../api/determination-api';
import type { DutyView } from '../api/types-of-determination';
import type { DeviceDetail } from '../api/types-of-inventory';
import { DoneStrip } from '../shell/done-strip';
import { FormDialogue } from '../shell/form-dialogue';
import type { FormValues } from '../shell/form-fields';
import { PageState } from '../shell/page-state';
import { Words } from '../words/words';
import { acknowledgementFields, dutyFields, newAcknowledgement, newDuty, newStep, stepFields } from './after-fields';

/** What is directed and owed around the end of support, and the acknowledgements that a device is used on. */
@Component({
  selector: 'app-after-support',
  imports: [RouterLink, PageState, FormDialogue],
  templateUrl: './after-support.html',
  styleUrl: './judgement-part.css',
})
export class AfterSupportPart {
  private readonly router = inject(Router);
  private readonly api = inject(DeterminationApi);
  private readonly inventory = inject(Api);
  private readonly clock = inject(Clock);
  private readonly done = inject(DoneStrip);
  private readonly session = inject(Session);
  protected readonly mayRecord = this.session.mayRecord;
  protected readonly maySign = this.session.maySign;
  protected readonly words = inject(Words).now;
  readonly device = input.required<DeviceDetail>();
  readonly changed = output();

  private readonly id = computed(() => this.device().id);
  protected readonly after = asking(this.id, (id) => this.api.afterSupport(id));
  protected readonly asked = signal<'duty' | 'acknowledgement' | undefined>(undefined);
  protected readonly stepped = signal<DutyView | undefined>(undefined);
  /** The devices of the model, asked for when an acknowledgement is written. */
  protected readonly siblings = asking(
    () => (this.asked() === 'acknowledgement' ? this.device().model : undefined),
    (q) => this.inventory.devices({ q }),
  );
  protected readonly dutyFields = computed(() => dutyFields(this.words()));
  protected readonly stepFields = computed(() => {
    const duty = this.stepped();
    return duty === undefined ? () => [] : stepFields(duty, this.words(), this.clock.today());
  });
  protected readonly acknowledgementFields = computed(() => {
    const { modelId, id } = this.device();
    const own = (this.siblings.value()?.items ?? []).filter((one) => one.modelId === modelId && one.active);
    const choices = own.map((one) => ({
      value: one.id,
      word: [one.ledgerNumber ?? one.serialNumber ?? '—', one.department, one.softwareVersion].filter((part) => part).join(' '),
    }));
    return acknowledgementFields(choices, id, this.clock.today(), this.words());
  });

  protected readonly direct = async (values: FormValues): Promise<void> => {
    await this.api.addDuty(newDuty(this.id(), values));
    this.recorded();
  };

  protected readonly step = async (values: FormValues): Promise<void> => {
    await this.api.step(this.stepped()?.id ?? '', newStep(values));
    this.recorded();
  };

  protected readonly acknowledge = async (values: FormValues): Promise<void> => {
    const { id } = await this.api.acknowledge(newAcknowledgement(values));
    this.done.say(() => this.words().acknowledgement.made);
    await this.router.navigate(['/lifecycle/acknowledgements', id]);
  };

  protected lastOf({ steps }: DutyView): DutyView['steps'][number] | undefined {
    return steps.at(-1);
  }

  protected isOpen(duty: DutyView): boolean {
    const last = this.lastOf(duty)?.kind;
    if (last === 'done') return duty.kind === 'disconnect';
    return last === undefined || last === 'requested' || last === 'check_failed';
  }

  private recorded(): void {
    this.asked.set(undefined);
    this.stepped.set(undefined);
    this.done.say(() => this.words().after.saved);
    this.after.reload();
    this.changed.emit();
  }
}
