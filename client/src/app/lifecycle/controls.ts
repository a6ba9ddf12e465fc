import { Component, computed, inject, input, output, signal } from '@angular/core';
import { Session } from '../accounts/session';
import { Clock } from '../api/clock';
import { DeterminationApi } from '../api/determination-api';
import type { ControlView } from '../api/types-of-determination';
import type { DeviceDetail } from '../api/types-of-inventory';
import { DoneStrip } from '../shell/done-strip';
import { FormDialogue } from '../shell/form-dialogue';
import type { FormValues } from '../shell/form-fields';
import { spoken } from '../words/spoken';
import { Words } from '../words/words';
import { checkFields, controlFields, newCheck, newControl } from './determination-fields';

const looks: Readonly<Record<ControlView['state'], readonly [className: string, shape: string]>> = {
  in_place: ['good', '✓'],
  unchecked: ['medium', '？'],
  lapsed: ['high', '！'],
  failed: ['critical', '×'],
  removed: ['outlined', '－'],
};

/** The compensating controls of a device: those of the hospital beside those that the maker designates, and when each was checked. */
@Component({
  selector: 'app-controls',
  imports: [FormDialogue],
  templateUrl: './controls.html',
  styleUrl: './judgement-part.css',
})
export class ControlsPart {
  private readonly api = inject(DeterminationApi);
  private readonly clock = inject(Clock);
  private readonly done = inject(DoneStrip);
  protected readonly mayRecord = inject(Session).mayRecord;
  protected readonly words = inject(Words).now;
  readonly device = input.required<DeviceDetail>();
  readonly controls = input.required<readonly ControlView[]>();
  readonly changed = output();

  protected readonly isAdding = signal(false);
  protected readonly checked = signal<ControlView | undefined>(undefined);
  protected readonly controlFields = computed(() => controlFields(this.words()));
  protected readonly checkFields = computed(() => checkFields(this.words(), this.clock.today()));
  protected readonly lookOf = (control: ControlView) => looks[control.state];

  protected readonly add = async (values: FormValues): Promise<void> => {
    await this.api.addControl(newControl(this.device().id, values));
    this.recorded(() => this.words().controls.saved);
  };

  protected readonly check = async (values: FormValues): Promise<void> => {
    await this.api.checkControl(this.checked()?.id ?? '', newCheck(values));
    this.recorded(() => this.words().controls.checked);
  };

  protected lastCheckOf({ checks }: ControlView): string {
    const { controls } = this.words();
    const last = [...checks].sort((one, other) => (one.checkedOn + one.at < other.checkedOn + other.at ? -1 : 1)).at(-1);
    return last === undefined
      ? ''
      : controls.lastCheck(
          last.checkedOn,
          spoken(controls.results, last.result, (code) => code),
          last.by,
        );
  }

  private recorded(sentence: () => string): void {
    this.isAdding.set(false);
    this.checked.set(undefined);
    this.done.say(sentence);
    this.changed.emit();
  }
}
