import { Component, computed, inject, input, output, signal } from '@angular/core';
import { Session } from '../accounts/session';
import { asking } from '../api/asking';
import { Clock } from '../api/clock';
import type { ConnectionView } from '../api/types-of-unit-cards';
import { UnitCardsApi } from '../api/unit-cards-api';
import { DoneStrip } from '../shell/done-strip';
import { FormDialogue } from '../shell/form-dialogue';
import { filledIn, type FormField, type FormValues } from '../shell/form-fields';
import { PageState } from '../shell/page-state';
import { instantOfMoment, instantText, momentOf } from '../words/dates';
import { Words } from '../words/words';

/** Who from outside connected to a device, when, and on which ground of the contract: a log, to which lines are only added. */
@Component({
  selector: 'app-connections',
  imports: [FormDialogue, PageState],
  templateUrl: './connections.html',
  styleUrl: './unit-card.css',
})
export class Connections {
  private readonly api = inject(UnitCardsApi);
  private readonly clock = inject(Clock);
  private readonly done = inject(DoneStrip);
  protected readonly mayRecord = inject(Session).mayRecord;
  protected readonly speech = inject(Words);
  protected readonly words = this.speech.now;
  readonly device = input.required<string>();
  readonly changed = output();

  protected readonly connections = asking(this.device, (id) => this.api.connections(id));
  protected readonly isAdding = signal(false);
  protected readonly ended = signal<ConnectionView | undefined>(undefined);
  protected readonly instant = instantText;
  protected readonly fields = computed(() => () => this.newFields());
  protected readonly endFields = computed(() => (): readonly FormField[] => [
    { name: 'endedAt', label: this.words().unitCard.endedAt, kind: 'moment', isRequired: true, start: momentOf(this.clock.now()) },
  ]);

  protected readonly connect = async (values: FormValues): Promise<void> => {
    const { startedAt = '', endedAt = '', party = '', purpose = '', contractBasis = '' } = values;
    await this.api.connect(this.device(), {
      startedAt: instantOfMoment(startedAt),
      endedAt: endedAt === '' ? null : instantOfMoment(endedAt),
      ...{ party: party.trim(), purpose: purpose.trim(), contractBasis: contractBasis.trim() },
      ...filledIn(values, 'means'),
    });
    this.recorded();
  };

  protected readonly end = async ({ endedAt = '' }: FormValues): Promise<void> => {
    await this.api.disconnect(this.ended()?.id ?? '', instantOfMoment(endedAt));
    this.recorded();
  };

  private newFields(): readonly FormField[] {
    const words = this.words().unitCard;
    const parties = (this.connections.value()?.items ?? []).map(({ party }) => party);
    return [
      { name: 'startedAt', label: words.startedAt, kind: 'moment', isRequired: true, start: momentOf(this.clock.now()) },
      { name: 'endedAt', label: words.endedAt, kind: 'moment', hint: words.endedHint },
      { name: 'party', label: words.party, kind: 'text', isRequired: true, offered: [...new Set(parties)] },
      { name: 'purpose', label: words.purpose, kind: 'text', isRequired: true },
      { name: 'means', label: words.means, kind: 'text' },
      { name: 'contractBasis', label: words.contractBasis, kind: 'text', isRequired: true },
    ];
  }

  private recorded(): void {
    this.isAdding.set(false);
    this.ended.set(undefined);
    this.done.say(() => this.words().unitCard.connectionSaved);
    this.connections.reload();
    this.changed.emit();
  }
}
