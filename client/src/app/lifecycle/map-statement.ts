import { Component, computed, inject, input, output } from '@angular/core';
import { LifecycleApi } from '../api/lifecycle-api';
import type { StatementView } from '../api/types-of-lifecycle';
import { FormDialogue } from '../shell/form-dialogue';
import type { FormValues } from '../shell/form-fields';
import { Words } from '../words/words';
import { mappingFields, newMapping } from './statement-fields';
import { endText, whoseText } from './statement-text';

/** Asks a person what a statement means for us. What a published vocabulary proposes stands there with its source, to be confirmed. */
@Component({
  selector: 'app-map-statement',
  imports: [FormDialogue],
  template: `<app-form-dialogue
    [heading]="words().dates.meaning"
    [hint]="hint()"
    [fields]="fields()"
    [send]="send"
    (closed)="closed.emit()"
  />`,
})
export class MapStatement {
  private readonly api = inject(LifecycleApi);
  private readonly speech = inject(Words);
  protected readonly words = this.speech.now;
  readonly statement = input.required<StatementView>();
  readonly saved = output();
  readonly closed = output();

  protected readonly fields = computed(() => mappingFields(this.words(), this.statement().proposal?.proposes ?? ''));
  protected readonly hint = computed(() => {
    const statement = this.statement();
    const { proposal } = statement;
    const told = [endText(statement, this.words()), whoseText(statement, this.words())];
    if (proposal === null) return told.join('\n');
    return [...told, proposal[this.speech.language()], this.words().statements.source(proposal.source)].join('\n');
  });

  protected readonly send = async (values: FormValues): Promise<void> => {
    await this.api.map(this.statement().id, newMapping(values));
    this.saved.emit();
  };
}
