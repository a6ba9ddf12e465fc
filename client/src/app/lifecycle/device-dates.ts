import { Component, computed, inject, input, output, signal } from '@angular/core';
import { Session } from '../accounts/session';
import { asking } from '../api/asking';
import { Clock } from '../api/clock';
import { LifecycleApi } from '../api/lifecycle-api';
import type { DeviceDetail } from '../api/types-of-inventory';
import type { StatementView } from '../api/types-of-lifecycle';
import { DoneStrip } from '../shell/done-strip';
import { Freshness } from '../shell/freshness';
import { FormDialogue } from '../shell/form-dialogue';
import type { FormField, FormValues } from '../shell/form-fields';
import { PageState } from '../shell/page-state';
import { Words } from '../words/words';
import { newStatement, statementFields } from './statement-fields';
import { endText, originText, pairsText, whoseText } from './statement-text';
import { MapStatement } from './map-statement';

/** EOL and EOS of one device: whose word each is, in which document, what was said before, and who was told. */
@Component({
  selector: 'app-device-dates',
  imports: [PageState, FormDialogue, MapStatement],
  templateUrl: './device-dates.html',
  styleUrl: './device-dates.css',
})
export class DeviceDatesPart {
  protected readonly api = inject(LifecycleApi);
  private readonly done = inject(DoneStrip);
  private readonly freshness = inject(Freshness);
  private readonly clock = inject(Clock);
  protected readonly mayRecord = inject(Session).mayRecord;
  protected readonly speech = inject(Words);
  protected readonly words = this.speech.now;
  readonly device = input.required<DeviceDetail>();
  readonly changed = output();

  private readonly id = computed(() => this.device().id);
  protected readonly dates = asking(this.id, (id) => this.api.deviceDates(id));
  protected readonly asked = signal<'statement' | 'telling' | undefined>(undefined);
  protected readonly mapped = signal<StatementView | undefined>(undefined);
  protected readonly rows = computed(() => {
    const dates = this.dates.value();
    const words = this.words();
    if (dates === undefined) return [];
    return (['eol', 'eos'] as const).map((field) => {
      const date = dates[field];
      return {
        field,
        name: words.codes.fields[field],
        day: date.day ?? words.letters.untold,
        origin: originText(date, this.speech.when(date.at), words),
        asWritten: date.asWritten !== null && date.asWritten !== date.day ? date.asWritten : null,
        announced: date.announced !== null && date.announced !== date.day ? date.announced : null,
      };
    });
  });
  protected readonly statementFields = computed(() => statementFields(this.words(), this.clock.today()));
  protected readonly tellingFields = computed(() => () => tellingFields(this.words().dates, this.clock.today()));

  protected readonly state = async (values: FormValues): Promise<void> => {
    await this.api.state(newStatement(this.id(), values));
    this.recorded(this.words().dates.recorded);
  };

  protected readonly tell = async (values: FormValues): Promise<void> => {
    const { toldTo = '', means = '', toldOn = '' } = values;
    await this.api.tell({ deviceId: this.id(), toldTo, means, toldOn });
    this.recorded(this.words().dates.told);
  };

  protected endOf(statement: StatementView): string {
    return endText(statement, this.words());
  }

  protected whoseOf(statement: StatementView): string {
    return whoseText(statement, this.words());
  }

  protected readonly pairsOf = (pairs: Parameters<typeof pairsText>[0]): string => pairsText(pairs, this.words());

  protected holdsOf({ holds }: StatementView): string {
    const { codes, dates, everywhere } = this.words();
    return dates.holds(holds.map((field) => codes.fields[field]).join(everywhere.join));
  }

  protected recorded(sentence: string): void {
    this.asked.set(undefined);
    this.mapped.set(undefined);
    this.done.say(() => sentence);
    this.dates.reload();
    void this.freshness.look();
    this.changed.emit();
  }
}

function tellingFields(dates: { toldTo: string; means: string; toldOn: string }, today: string): readonly FormField[] {
  return [
    { name: 'toldTo', label: dates.toldTo, kind: 'text', isRequired: true },
    { name: 'means', label: dates.means, kind: 'text', isRequired: true },
    { name: 'toldOn', label: dates.toldOn, kind: 'day', isRequired: true, start: today },
  ];
}
