import { Component, inject, input, linkedSignal, output, signal } from '@angular/core';
import type { NewSource } from '../api/types-of-sources';
import { Dialogue } from '../shell/dialogue';
import { spoken } from '../words/spoken';
import { Words } from '../words/words';
import { credentialsIn, noSecrets, type Secrets } from './credentials';
import { SourceSecrets } from './source-secrets';

export const newSource: NewSource = { name: '', publisher: '', format: 'auto', address: 'file:', every: 'PT1H', tlp: null, enabled: true };
const intervals = ['PT15M', 'PT1H', 'PT6H', 'P1D'] as const;
const formats = ['auto', 'document', 'csaf', 'nvd', 'cvelist', 'osv', 'myjvn', 'openfda', 'pmda', 'taxii', 'page'] as const;
const scopes = ['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED'] as const;

/** A source's fields. */
@Component({
  selector: 'app-source-form',
  imports: [Dialogue, SourceSecrets],
  template: `
    <app-dialogue [heading]="heading()" (closed)="closed.emit()">
      <form class="form" novalidate (submit)="submit($event)">
        <div class="field">
          <label for="source-name">{{ words().sources.name }}</label>
          <input #name id="source-name" maxlength="200" [value]="form().name" (input)="fill({ name: name.value })" />
        </div>
        <div class="field">
          <label for="source-address">{{ words().sources.address }}</label>
          <input
            #address
            id="source-address"
            maxlength="2000"
            aria-describedby="address-hint"
            [value]="form().address"
            (input)="fill({ address: address.value })"
          />
          <p id="address-hint" class="faint">{{ words().sources.addressHint }}</p>
        </div>
        @if (!isFolder()) {
          <div class="field">
            <label for="source-format">{{ words().sources.format }}</label>
            <select #format id="source-format" aria-describedby="format-hint" (change)="fill({ format: format.value })">
              @for (one of formats; track one) {
                <option [value]="one" [selected]="one === form().format">{{ words().sources.formats[one] }}</option>
              }
            </select>
            <p id="format-hint" class="faint">{{ words().sources.formatHint }}</p>
          </div>
        }
        <div class="form-row">
          <div class="field">
            <label for="source-publisher">{{ words().sources.publisher }}</label>
            <input
              #publisher
              id="source-publisher"
              maxlength="200"
              [value]="form().publisher"
              (input)="fill({ publisher: publisher.value })"
            />
          </div>
          <div class="field">
            <label for="source-every">{{ words().sources.every }}</label>
            <select #every id="source-every" (change)="fill({ every: every.value })">
              @for (one of choices(); track one) {
                <option [value]="one" [selected]="one === form().every">{{ interval(one) }}</option>
              }
            </select>
          </div>
          <div class="field">
            <label for="source-tlp">{{ words().sources.tlp }}</label>
            <select #tlp id="source-tlp" (change)="fill({ tlp: tlp.value || null })">
              <option value="">{{ words().everywhere.notStated }}</option>
              @for (one of scopes; track one) {
                <option [value]="one" [selected]="one === form().tlp">{{ one }}</option>
              }
            </select>
          </div>
        </div>
        @if (isTaxii()) {
          <fieldset class="field">
            <legend>{{ words().sources.credentials }}</legend>
            <p class="faint">{{ hasCredentials() ? words().sources.credentialsKept : words().sources.credentialsHint }}</p>
            <app-source-secrets prefix="source" [secrets]="secrets()" (told)="tell($event)" />
          </fieldset>
        }
        <label class="choice">
          <input #enabled type="checkbox" [checked]="form().enabled" (change)="fill({ enabled: enabled.checked })" />{{
            words().sources.enabled
          }}
        </label>
        @if (message()) {
          <p class="notice grave" role="alert">{{ message() }}</p>
        }
        <div class="buttons">
          <button class="button first" type="submit">{{ words().everywhere.save }}</button>
          <button class="button" type="button" (click)="closed.emit()">{{ words().everywhere.cancel }}</button>
        </div>
      </form>
    </app-dialogue>
  `,
})
export class SourceForm {
  readonly heading = input.required<string>();
  readonly source = input<NewSource & { readonly readAs?: string }>(newSource);
  /** Some are kept already: they stay unless others are given. */
  readonly hasCredentials = input(false);
  /** What the server refused, in words. */
  readonly refused = input('');
  readonly saved = output<NewSource>();
  readonly closed = output();
  protected readonly words = inject(Words).now;
  protected readonly scopes = scopes;
  protected readonly formats = formats;
  protected readonly form = linkedSignal<NewSource>(() => {
    const { name, publisher, format, address, every, tlp, enabled } = this.source();
    return { name, publisher, format, address, every, tlp, enabled };
  });
  protected readonly secrets = signal<Secrets>(noSecrets);
  private readonly isShort = signal(false);

  /** Folders are read in one way only. */
  protected isFolder(): boolean {
    return !/^(?!file:)[a-z][a-z\d+.-]*:/i.test(this.form().address.trim());
  }

  protected isTaxii(): boolean {
    const { format, address } = this.form();
    return format === 'taxii' || (format === 'auto' && address === this.source().address && this.source().readAs === 'taxii');
  }

  protected tell(part: Partial<Secrets>): void {
    this.secrets.update((secrets) => ({ ...secrets, ...part }));
  }

  protected choices(): readonly string[] {
    return [...new Set([...intervals, this.form().every])];
  }

  protected interval(code: string): string {
    return spoken(this.words().sources.intervals, code, (unknown) => unknown);
  }

  protected message(): string {
    return this.isShort() ? this.words().sources.nameNeeded : this.refused();
  }

  protected fill(part: Partial<NewSource>): void {
    this.form.update((form) => ({ ...form, ...part }));
  }

  protected submit(event: Event): void {
    event.preventDefault();
    const { name, address } = this.form();
    this.isShort.set(name.trim() === '' || /^(file:)?$/.test(address.trim()));
    if (!this.isShort()) this.saved.emit({ ...this.form(), name: name.trim(), address: address.trim(), ...credentialsIn(this.secrets()) });
  }
}
