import { Component, computed, inject, input, output, signal } from '@angular/core';
import { Session } from '../accounts/session';
import { AdvisoriesApi } from '../api/advisories-api';
import { asking } from '../api/asking';
import { Api } from '../api/api';
import { DoneStrip } from '../shell/done-strip';
import { FormDialogue } from '../shell/form-dialogue';
import type { FormField, FormValues } from '../shell/form-fields';
import { Words } from '../words/words';

/** Deleting a document, for administrators: asks for the reason and tells first what rests on it. */
@Component({
  selector: 'app-delete-advisory',
  imports: [FormDialogue],
  template: `
    @if (session.mayDelete()) {
      <button class="button grave" type="button" (click)="isAsking.set(true)">{{ words().advisoryDesk.delete }}</button>
    }
    @if (isAsking()) {
      <app-form-dialogue
        [heading]="words().advisoryDesk.deleteTitle"
        [hint]="hint()"
        [sending]="words().advisoryDesk.deleteNow"
        [fields]="fields()"
        [send]="send"
        (closed)="isAsking.set(false)"
      />
    }
  `,
})
export class DeleteAdvisory {
  private readonly api = inject(Api);
  private readonly desk = inject(AdvisoriesApi);
  private readonly done = inject(DoneStrip);
  protected readonly session = inject(Session);
  protected readonly words = inject(Words).now;
  readonly advisory = input.required<string>();
  readonly deleted = output();

  protected readonly isAsking = signal(false);
  private readonly findings = asking(
    () => (this.isAsking() ? this.advisory() : undefined),
    (advisory) => this.api.findings({ advisory }),
  );
  protected readonly hint = computed(() => {
    const { advisoryDesk } = this.words();
    const found = this.findings.value();
    if (found === undefined) return advisoryDesk.deleteHintUnknown;
    return advisoryDesk.deleteHint(found.items.filter(({ state }) => state !== 'closed').length);
  });
  protected readonly fields = computed(() => (): readonly FormField[] => [
    { name: 'reason', label: this.words().advisoryDesk.deleteReason, kind: 'lines', isRequired: true },
  ]);

  protected readonly send = async (values: FormValues): Promise<void> => {
    const { closedFindings } = await this.desk.remove(this.advisory(), { reason: (values['reason'] ?? '').trim() });
    this.isAsking.set(false);
    this.done.say(() => this.words().advisoryDesk.deleted(closedFindings));
    this.deleted.emit();
  };
}
