import { inject, Injectable } from '@angular/core';
import { addressOf, Caller } from './caller';
import type { KnownModel } from './types-of-disclosures';
import type { Receipt } from './types-of-arrivals';
import type { LetterForm, LetterRevision, LetterTrial, LetterView, PageChangeView, ReadMail } from './types-of-letters';

/** The routes of letters that staff record. */
@Injectable({ providedIn: 'root' })
export class LettersApi {
  private readonly caller = inject(Caller);

  readonly models = () => this.caller.all<KnownModel>('/models');
  readonly letter = (advisory: string) => this.caller.ask<LetterView>('GET', `/advisories/${advisory}/letter`);
  readonly try = (body: LetterForm, abort: AbortSignal) =>
    this.caller.ask<LetterTrial>('POST', '/advisories/letters/trial', { body, abort });
  readonly pageChanges = () => this.caller.all<PageChangeView>('/page-changes');
  readonly settlePageChange = (id: string) => this.caller.ask<void>('POST', `/page-changes/${id}/settle`);
  readonly pageContent = (id: string) => this.caller.file(`/page-changes/${id}/content`);
  readonly attachment = (advisory: string, sha256: string) => addressOf(`/advisories/${advisory}/attachments/${sha256}`);

  record(letter: LetterForm, files: readonly File[]): Promise<Receipt> {
    return this.caller.ask<Receipt>('POST', '/advisories/letters', { form: formOf('letter', letter, files) });
  }

  revise(advisory: string, revision: LetterRevision, files: readonly File[]): Promise<Receipt> {
    return this.caller.ask<Receipt>('POST', `/advisories/${advisory}/letter`, { form: formOf('revision', revision, files) });
  }

  readMail(file: File): Promise<ReadMail> {
    const form = new FormData();
    form.append('file', file, file.name);
    return this.caller.ask<ReadMail>('POST', '/advisories/letters/mail', { form });
  }
}

function formOf(field: string, value: unknown, files: readonly File[]): FormData {
  const form = new FormData();
  form.append(field, JSON.stringify(value));
  for (const file of files) form.append('attachments', file, file.name);
  return form;
}
