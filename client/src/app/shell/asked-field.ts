import { booleanAttribute, Component, computed, inject, input, output } from '@angular/core';
import { Words } from '../words/words';
import type { FormField } from './form-fields';

const LONGEST_TEXT = 500;
const LONGEST_LINES = 2000;
/** The browser's name for what is typed in one line; anything else is plain text. */
const inputTypes: Readonly<Partial<Record<FormField['kind'], string>>> = {
  day: 'date',
  moment: 'datetime-local',
  number: 'number',
  address: 'url',
  secret: 'password',
};

/** One question of a form: its label, whether it must be answered, the control of its kind, what it lacks and what helps to answer it. */
@Component({
  selector: 'app-asked-field',
  templateUrl: './asked-field.html',
  styleUrl: './asked-field.css',
  host: { class: 'field', '[class.wide]': 'field().isWide' },
})
export class AskedField {
  protected readonly words = inject(Words).now;
  readonly field = input.required<FormField>();
  /** The id of the control, to which a summary of what is missing leads. */
  readonly control = input.required<string>();
  readonly value = input('');
  readonly isMissing = input(false, { transform: booleanAttribute });
  readonly typed = output<string>();

  protected readonly type = computed(() => inputTypes[this.field().kind] ?? 'text');
  protected readonly longest = computed(() => this.field().longest ?? (this.field().kind === 'lines' ? LONGEST_LINES : LONGEST_TEXT));
  protected readonly isBlank = computed(() => this.isMissing() && this.field().isRequired === true && this.value().trim() === '');
  /** What is read aloud with the control. */
  protected readonly describedBy = computed(() => {
    const parts = [...(this.isBlank() ? ['missing'] : []), ...(this.field().hint ? ['hint'] : [])];
    return parts.map((part) => `${this.control()}-${part}`).join(' ') || null;
  });
}
