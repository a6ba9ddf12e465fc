import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { asking } from '../api/asking';
import { Api } from '../api/api';
import { problemFrom, type ClientProblem } from '../api/refused';
import { answerWords, type DisclosureForm } from '../api/types-of-disclosures';
import { DoneStrip } from '../shell/done-strip';
import { FilePlace } from '../shell/file-place';
import { PageState } from '../shell/page-state';
import { Words } from '../words/words';
import {
  answered,
  draftOf,
  emptyDraft,
  emptyRow,
  typedSheet,
  wordIn,
  writtenWord,
  type Draft,
  type DraftAnswer,
  type DraftRow,
} from './draft';
import { forgetDraft, keepDraft, keptDraft } from './kept-draft';

const forms: readonly DisclosureForm[] = ['mds2-2019', 'mds', 'sds', 'mds2-2013'];
/** What the head of the page asks already. */
const asHead = new Set(['DOC-1', 'DOC-3', 'DOC-4', 'DOC-7']);

/** Taking in a sheet from a file, or typing what came on paper. */
@Component({
  selector: 'app-type-sheet',
  imports: [RouterLink, PageState, FilePlace],
  templateUrl: './type-sheet.html',
  styleUrl: './type-sheet.css',
  host: { '(window:beforeunload)': 'warn($event)' },
})
export class TypeSheet {
  private readonly router = inject(Router);
  private readonly api = inject(Api);
  private readonly done = inject(DoneStrip);
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
  protected readonly draft = signal<Draft>(keptDraft() ?? emptyDraft);
  protected readonly isRestored = signal(keptDraft() !== undefined);
  protected readonly file = signal<File | undefined>(undefined);
  protected readonly isSending = signal(false);
  protected readonly problem = signal<ClientProblem | undefined>(undefined);
  protected readonly form = asking(
    () => true,
    () => this.api.mds2Form(),
  );
  protected readonly started = asking(this.from, (id) => this.api.sheet(id));
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
      .map((section) => ({ ...section, questions: section.questions.filter(({ id }) => !asHead.has(id)) }))
      .filter(({ questions }) => questions.length > 0),
  );
  protected readonly total = computed(() => this.sections().reduce((sum, { questions }) => sum + questions.length, 0));
  protected readonly answered = computed(() => answered(this.draft()));
  protected readonly isNamed = computed(() => this.draft().manufacturer.trim() !== '' && this.draft().model.trim() !== '');

  constructor() {
    effect(() => {
      const sheet = this.started.value();
      if (sheet) untracked(() => this.begin(draftOf(sheet)));
    });
    effect(() => {
      const [manufacturer, model, softwareVersion] = [this.manufacturer(), this.model(), this.version() ?? ''];
      if (manufacturer !== undefined && model !== undefined) untracked(() => this.change({ manufacturer, model, softwareVersion }));
    });
  }

  protected change(part: Partial<Draft>): void {
    this.draft.update((draft) => ({ ...draft, ...part }));
    keepDraft(this.draft());
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
    this.change({ rows: this.draft().rows.filter((_, index) => index !== at) });
  }

  protected discard(): void {
    forgetDraft();
    this.draft.set(emptyDraft);
    this.isRestored.set(false);
  }

  protected answeredIn(questions: readonly { readonly id: string }[]): number {
    return questions.filter(({ id }) => this.answerOf(id).answer.trim() !== '').length;
  }

  protected async save(): Promise<void> {
    await this.send(async () => (await this.api.typeSheet(typedSheet(this.draft()))).documentId);
  }

  protected async take(): Promise<void> {
    const file = this.file();
    if (file === undefined) return;
    const { manufacturer, model, softwareVersion } = this.draft();
    const about = { manufacturer, model, ...(softwareVersion.trim() !== '' && { softwareVersion: softwareVersion.trim() }) };
    await this.send(async () => (await this.api.uploadDocument(file, about, () => undefined)).id);
  }

  protected warn(event: BeforeUnloadEvent): void {
    if (this.answered() > 0) event.preventDefault();
  }

  private begin(draft: Draft): void {
    this.draft.set(draft);
    this.isRestored.set(false);
  }

  private async send(send: () => Promise<string>): Promise<void> {
    if (this.isSending() || !this.isNamed()) return;
    this.problem.set(undefined);
    this.isSending.set(true);
    try {
      const id = await send();
      this.discard();
      this.done.say(() => this.words().mds2.saved);
      await this.router.navigate(['/mds2/sheets', id]);
    } catch (thrown) {
      this.problem.set(problemFrom(thrown));
    } finally {
      this.isSending.set(false);
    }
  }
}
