import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Session } from '../accounts/session';
import { asking } from '../api/asking';
import { Clock } from '../api/clock';
import { DeterminationApi } from '../api/determination-api';
import { problemFrom, type ClientProblem } from '../api/refused';
import { DoneStrip } from '../shell/done-strip';
import { FilePlace } from '../shell/file-place';
import { FormDialogue } from '../shell/form-dialogue';
import type { FormValues } from '../shell/form-fields';
import { PageState } from '../shell/page-state';
import { dayOf } from '../words/dates';
import { Words } from '../words/words';
import { entryFields, newEntry, offices } from './after-fields';

/** EOS後の使用継続に関する確認書: a page of A4 with the boxes for approval up to the head of the hospital, and the signed page taken back. */
@Component({
  selector: 'app-acknowledgement-page',
  imports: [RouterLink, PageState, FilePlace, FormDialogue],
  templateUrl: './acknowledgement-page.html',
  styleUrls: ['../shell/printed-form.css', './acknowledgement-page.css'],
})
export class AcknowledgementPage {
  protected readonly api = inject(DeterminationApi);
  private readonly clock = inject(Clock);
  private readonly done = inject(DoneStrip);
  private readonly session = inject(Session);
  protected readonly maySign = this.session.maySign;
  protected readonly speech = inject(Words);
  protected readonly words = this.speech.now;
  readonly id = input.required<string>();

  protected readonly acknowledgement = asking(this.id, (id) => this.api.acknowledgement(id));
  protected readonly offices = computed(() => {
    const entries = this.acknowledgement.value()?.entries ?? [];
    const names = this.words().acknowledgement.offices;
    return offices.map((office) => ({
      name: names[office],
      signed: entries.filter((entry) => entry.kind === 'approved' && entry.office === office).at(-1),
    }));
  });
  protected readonly explanation = computed(() => {
    const one = this.acknowledgement.value();
    const { acknowledgement, everywhere } = this.words();
    const told = [
      { name: acknowledgement.on, value: one?.explainedOn },
      { name: acknowledgement.explainedBy, value: one?.explainedBy },
      { name: acknowledgement.explainedTo, value: one?.explainedTo },
      { name: acknowledgement.explainedWith, value: one?.explainedWith },
    ];
    const said = told.flatMap(({ name, value }) => (value ? [everywhere.filterBy(name, value)] : []));
    return said.length === 0 ? acknowledgement.notExplained : said.join('\n');
  });
  protected readonly made = computed(() => {
    const one = this.acknowledgement.value();
    return one === undefined ? '' : this.words().acknowledgement.madeOn(this.speech.planned(dayOf(one.at)), one.by);
  });
  protected readonly isEntering = signal(false);
  protected readonly fields = computed(() => entryFields(this.session.current()?.displayName ?? '', this.clock.today(), this.words()));
  protected readonly file = signal<File | undefined>(undefined);
  protected readonly problem = signal<ClientProblem | undefined>(undefined);
  protected readonly isSending = signal(false);

  protected readonly enter = async (values: FormValues): Promise<void> => {
    await this.api.enter(this.id(), newEntry(values));
    this.isEntering.set(false);
    this.done.say(() => this.words().acknowledgement.entered);
    this.acknowledgement.reload();
  };

  protected async takeScan(): Promise<void> {
    const file = this.file();
    if (file === undefined || this.isSending()) return;
    this.isSending.set(true);
    this.problem.set(undefined);
    try {
      await this.api.takeScan(this.id(), file);
      this.file.set(undefined);
      this.done.say(() => this.words().acknowledgement.scanTaken);
      this.acknowledgement.reload();
    } catch (thrown) {
      this.problem.set(problemFrom(thrown));
    } finally {
      this.isSending.set(false);
    }
  }

  protected print(): void {
    window.print();
  }
}
