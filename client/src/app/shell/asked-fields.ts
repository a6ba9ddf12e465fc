import { Component, input, output } from '@angular/core';
import { AskedField } from './asked-field';
import type { FormField } from './form-fields';

/** What was typed into one of several questions. */
export interface TypedField {
  readonly name: string;
  readonly value: string;
}

/** Several questions of a form, one after the other, in the layout that stands around them. */
@Component({
  selector: 'app-asked-fields',
  imports: [AskedField],
  template: `
    @for (field of fields(); track field.name) {
      <app-asked-field
        [field]="field"
        [control]="controlOf()(field.name)"
        [value]="values()[field.name] ?? ''"
        [isMissing]="isMissing()(field.name)"
        (typed)="typed.emit({ name: field.name, value: $event })"
      />
    }
  `,
  styles: `
    :host {
      display: contents;
    }
    .wide {
      grid-column: 1 / -1;
    }
  `,
})
export class AskedFields {
  readonly fields = input.required<readonly FormField[]>();
  readonly values = input.required<Readonly<Record<string, string | null | undefined>>>();
  /** The id of the control of a field, to which a summary of what is missing leads. */
  readonly controlOf = input.required<(name: string) => string>();
  readonly isMissing = input<(name: string) => boolean>(() => false);
  readonly typed = output<TypedField>();
}
