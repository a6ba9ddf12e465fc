import { Component, computed, inject, input, output } from '@angular/core';
import { AskedField } from '../shell/asked-field';
import type { FormField } from '../shell/form-fields';
import { Words } from '../words/words';
import type { Secrets } from './credentials';

/** With what a server that answers only its members is asked. */
@Component({
  selector: 'app-source-secrets',
  imports: [AskedField],
  template: `
    <div class="form-row">
      @for (field of fields(); track field.name) {
        <app-asked-field
          [field]="field"
          [control]="prefix() + '-' + field.name"
          [value]="secrets()[field.name]"
          (typed)="tell(field.name, $event)"
        />
      }
    </div>
  `,
})
export class SourceSecrets {
  private readonly words = inject(Words).now;
  /** Of the ids of its controls. */
  readonly prefix = input.required<string>();
  readonly secrets = input.required<Secrets>();
  readonly told = output<Partial<Secrets>>();
  protected tell(name: keyof Secrets, value: string): void {
    this.told.emit({ [name]: value });
  }

  protected readonly fields = computed((): readonly (FormField & { readonly name: keyof Secrets })[] => {
    const { user, password, token } = this.words().sources;
    return [
      { name: 'user', label: user, kind: 'text', longest: 200 },
      { name: 'password', label: password, kind: 'secret', longest: 4000 },
      { name: 'token', label: token, kind: 'secret', longest: 4000 },
    ];
  });
}
