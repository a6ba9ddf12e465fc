import { Component, computed, inject, input, linkedSignal, signal, untracked } from '@angular/core';
import { Router, RouterLink, type Params } from '@angular/router';
import { Session } from '../accounts/session';
import { asking } from '../api/asking';
import { Api } from '../api/api';
import { problemFrom, type ClientProblem } from '../api/refused';
import { answerWords, type DisclosureForm } from '../api/types-of-disclosures';
import type { DocumentView } from '../api/types-of-arrivals';
import { Dialogue } from '../shell/dialogue';
import { DoneStrip } from '../shell/done-strip';
import { FilePlace } from '../shell/file-place';
import { PageState } from '../shell/page-state';
import { Words } from '../words/words';
import {
  answered,
  draftOf,
  emptyDraft,
  emptyRow,
  isHeadQuestion,
  rowsWithoutNumber,
  typedSheet,
  wordIn,
  writtenWord,
  type Draft,
  type DraftAnswer,
  type DraftRow,
} from './draft';
import { forgetDraft, keepDraft, keptDraft, otherDrafts } from './kept-draft';

const forms: readonly DisclosureForm[] = ['mds2-2019', 'mds', 'sds', 'mds2-2013'];

/** Taking in a sheet from a file, or typing what came on paper. */
@Component({
  selector: 'app-type-sheet',
  imports: [RouterLink, PageState, FilePlace, Dialogue],
  templateUrl: './type-sheet.html',
  styleUrl: './type-sheet.css',
  host: { '(window:beforeunload)': 'warn($event)' },
})
export class TypeSheet {
  private readonly router = inject(Router);
  private readonly api = inject(Api);
  private readonly done = inject(DoneStrip);
  protected readonly mayRecord = inject(Session).mayRecord;
  protected readonly speech = inject(Words);
  protected readonly words = this.speech.now;
  /** A kept sheet to begin with. */
  readonly from = input<string>();
  readonly manufacturer = input<string>();
  readonly model = input<string>();
  readonly version = input<string>();

  protected readonly forms = forms;
  protected readonly answerWords = answerWords;
  protected readonly wordIn = wordIn;
  protected readonly started = asking(this.from, (id) => this.api.sheet(id));
  /** Under what a draft is kept: what the page was opened for, as its address has it. */
  private readonly about = computed(() => {
    const [from, manufacturer, model, version] = [this.from(), this.manufacturer(), this.model(), this.version()];
    const given = from === undefined ? { manufacturer, model, version } : { from };
    return new URLSearchParams(Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))).toString();
  });
  /** Of a sheet to begin with nothing can be typed before it has come: it would be lost. */
  protected readonly isReady = computed(() => this.from() === undefined || this.started.value() !== undefined);
  private readonly beginning = computed<Draft>(() => {
    const sheet = this.started.value();
    if (this.from() !== undefined) return sheet === undefined ? emptyDraft : draftOf(sheet);
    return { ...emptyDraft, manufacturer: this.manufacturer() ?? '', model: this.model() ?? '', softwareVersion: this.version() ?? '' };
  });
  private readonly start = computed(() => ({ about: this.about(), kept: keptDraft(this.about()), beginning: this.beginning() }));
  protected readonly draft = linkedSignal<Draft>(() => this.start().kept ?? this.start().beginning);
  protected readonly isRestored = linkedSignal(() => this.start().kept !== undefined);
  protected readonly others = linkedSignal(() => otherDrafts(this.about()));
  /** All of these belong to one model: the file that was chosen for it must not be taken in for the next. */
  protected readonly unnumbered = linkedSignal<string, readonly number[]>({ source: this.about, computation: () => [] });
  protected readonly taken = linkedSignal<string, DocumentView | undefined>({ source: this.about, computation: () => undefined });
  protected readonly file = linkedSignal<string, File | undefined>({ source: this.about, computation: () => undefined });
  protected readonly isSending = signal(false);
  protected readonly problem = linkedSignal<string, ClientProblem | undefined>({ source: this.about, computation: () => undefined });
  protected readonly form = asking(
    () => true,
    () => this.api.mds2Form(),
  );
  private readonly known = asking(
    () => true,
    () => this.api.knownModels(),
  );
  protected readonly makers = computed(() => [...new Set((this.known.value()?.items ?? []).map(({ manufacturer }) => manufacturer))]);
  protected readonly models = computed(() => {
    const { manufacturer } = this.draft();
    return (this.known.value()?.items ?? []).filter((one) => manufacturer === '' || one.manufacturer === manufacturer);
  });
  protected readonly sections = computed(() =>
    (this.form.value()?.sections ?? [])
      .map((section) => ({ ...section, questions: section.questions.filter(({ id }) => !isHeadQuestion('mds2-2019', id)) }))
      .filter(({ questions }) => questions.length > 0),
  );
  protected readonly total = computed(() => this.sections().reduce((sum, { questions }) => sum + questions.length, 0));
  protected readonly answered = computed(() => answered(this.draft()));
  protected readonly isNamed = computed(() => this.draft().manufacturer.trim() !== '' && this.draft().model.trim() !== '');

  protected change(part: Partial<Draft>): void {
    this.draft.update((draft) => ({ ...draft, ...part }));
    keepDraft(this.about(), this.draft());
  }

  protected setForm(form: string): void {
    this.change({ form: forms.find((one) => one === form) ?? 'mds2-2019' });
  }

  protected answerOf(id: string): DraftAnswer {
    return this.draft().answers[id] ?? { answer: '', note: '' };
  }

  protected set(id: string, part: Partial<DraftAnswer>): void {
    this.change({ answers: { ...this.draft().answers, [id]: { ...this.answerOf(id), ...part } } });
  }

  protected written(word: (typeof answerWords)[number]): string {
    return writtenWord(this.draft().form, word);
  }

  protected setRow(at: number, part: Partial<DraftRow>): void {
    this.change({ rows: this.draft().rows.map((row, index) => (index === at ? { ...row, ...part } : row)) });
  }

  protected addRow(): void {
    this.change({ rows: [...this.draft().rows, emptyRow] });
  }

  protected removeRow(at: number): void {
    this.unnumbered.set([]);
    this.change({ rows: this.draft().rows.filter((_, index) => index !== at) });
  }

  /** The question asked before: only a person throws away what a person typed. */
  protected readonly isDiscarding = signal(false);

  protected discard(): void {
    forgetDraft(this.about());
    this.isDiscarding.set(false);
    this.draft.set(untracked(this.beginning));
    this.isRestored.set(false);
    this.unnumbered.set([]);
  }

  /** Back to what else was begun, as the address it was begun under. */
  protected paramsOf(about: string): Params {
    return Object.fromEntries(new URLSearchParams(about));
  }

  protected answeredOf(draft: Draft): number {
    return answered(draft);
  }

  protected answeredIn(questions: readonly { readonly id: string }[]): number {
    return questions.filter(({ id }) => this.answerOf(id).answer.trim() !== '').length;
  }

  protected async save(): Promise<void> {
    this.unnumbered.set(rowsWithoutNumber(this.draft()));
    if (this.unnumbered().length > 0) return;
    await this.send(async () => {
      const { documentId } = await this.api.typeSheet(typedSheet(this.draft()));
      this.discard();
      await this.show(documentId);
    });
  }

  protected async take(): Promise<void> {
    const file = this.file();
    if (file === undefined) return;
    const { manufacturer, model, softwareVersion } = this.draft();
    const about = { manufacturer, model, ...(softwareVersion.trim() !== '' && { softwareVersion: softwareVersion.trim() }) };
    await this.send(async () => {
      const taken = await this.api.uploadDocument(file, about, () => undefined);
      this.file.set(undefined);
      if (taken.kind === 'mds2' || taken.kind === 'mds') return this.show(taken.id);
      this.taken.set(taken);
    });
  }

  protected choose(file: File): void {
    this.file.set(file);
    this.taken.set(undefined);
    this.problem.set(undefined);
  }

  protected warn(event: BeforeUnloadEvent): void {
    if (this.answered() > 0) event.preventDefault();
  }

  private async show(id: string): Promise<void> {
    this.done.say(() => this.words().mds2.saved);
    await this.router.navigate(['/mds2/sheets', id]);
  }

  private async send(send: () => Promise<void>): Promise<void> {
    if (this.isSending() || !this.isNamed()) return;
    this.problem.set(undefined);
    this.isSending.set(true);
    try {
      await send();
    } catch (thrown) {
      this.problem.set(problemFrom(thrown));
    } finally {
      this.isSending.set(false);
    }
  }
}
