import { Component, computed, ElementRef, inject, input, output, signal } from '@angular/core';
import { problemFrom, type ClientProblem } from '../api/refused';
import { Words } from '../words/words';
import { AskedField } from './asked-field';
import { Dialogue } from './dialogue';
import { missingIn, valuesOf, type FormField, type FormValues } from './form-fields';

/** Asks some questions over the page and sends the answers. What is refused stays to be mended; nothing typed is lost by it. */
@Component({
  selector: 'app-form-dialogue',
  imports: [AskedField, Dialogue],
  templateUrl: './form-dialogue.html',
  styles: `
    .kept {
      white-space: pre-line;
    }
    fieldset {
      max-height: 220px;
      overflow: auto;
    }
  `,
})
export class FormDialogue {
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly speech = inject(Words);
  protected readonly words = this.speech.now;
  readonly heading = input.required<string>();
  readonly hint = input('');
  /** What sending does, where it is not saving. */
  readonly sending = input('');
  /** What is asked may follow from what was answered. */
  readonly fields = input.required<(values: FormValues) => readonly FormField[]>();
  readonly send = input.required<(values: FormValues) => Promise<void>>();
  readonly closed = output();
  /** Each answer as it is given, for what the page tells beside the form. */
  readonly changed = output<FormValues>();

  private readonly typed = signal<FormValues>({});
  protected readonly shown = computed(() => this.fields()(this.typed()));
  protected readonly values = computed(() => valuesOf(this.shown(), this.typed()));
  protected readonly missing = signal<readonly string[]>([]);
  protected readonly problem = signal<ClientProblem | undefined>(undefined);
  protected readonly isSending = signal(false);

  protected set(name: string, value: string): void {
    this.typed.update((typed) => ({ ...typed, [name]: value }));
    this.changed.emit(this.values());
    this.missing.update((missing) => missing.filter((one) => one !== name));
  }

  protected isChecked(name: string, value: string): boolean {
    return (this.values()[name] ?? '').split(' ').includes(value);
  }

  protected check(name: string, value: string, isChecked: boolean): void {
    const others = (this.values()[name] ?? '').split(' ').filter((one) => one !== '' && one !== value);
    this.set(name, (isChecked ? [...others, value] : others).join(' '));
  }

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    if (this.isSending()) return;
    this.missing.set(missingIn(this.shown(), this.values()));
    if (this.missing().length > 0) return this.focus(this.missing()[0] ?? '');
    this.isSending.set(true);
    this.problem.set(undefined);
    try {
      await this.send()(this.values());
    } catch (thrown) {
      this.problem.set(problemFrom(thrown));
    } finally {
      this.isSending.set(false);
    }
  }

  private focus(name: string): void {
    this.element.nativeElement.querySelector<HTMLElement>(`#field-${name}`)?.focus();
  }
}
