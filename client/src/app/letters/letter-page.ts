import { Component, computed, effect, inject, input, linkedSignal, signal, untracked, viewChild, type ElementRef } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { asking } from '../api/asking';
import { Clock } from '../api/clock';
import { LettersApi } from '../api/letters-api';
import { problemFrom, type ClientProblem } from '../api/refused';
import { letterEnds, letterKinds, letterWays, type LetterForm, type ReadMail } from '../api/types-of-letters';
import { AskedFields } from '../shell/asked-fields';
import { DoneStrip } from '../shell/done-strip';
import { FilePlace } from '../shell/file-place';
import { Freshness } from '../shell/freshness';
import { PageState } from '../shell/page-state';
import { Words } from '../words/words';
import {
  controlAt,
  draftOf,
  emptyDraft,
  isLifecycle,
  lacking,
  letterOf,
  withMail,
  withPage,
  type DraftEnd,
  type DraftModel,
} from './letter-draft';
import { LetterEffect } from './letter-effect';
import { contentFields, dangerFields, revisionFields, senderFields } from './letter-fields';
import { LetterModels } from './letter-models';

/** Writing down what came by post, mail or telephone; with an advisory, the next revision of its letter. */
@Component({
  selector: 'app-letter-page',
  imports: [RouterLink, AskedFields, FilePlace, LetterEffect, LetterModels, PageState],
  templateUrl: './letter-page.html',
  styleUrl: './letter-page.css',
})
export class LetterPage {
  private readonly api = inject(LettersApi);
  private readonly router = inject(Router);
  private readonly done = inject(DoneStrip);
  private readonly freshness = inject(Freshness);
  protected readonly today = inject(Clock).today;
  protected readonly speech = inject(Words);
  protected readonly words = this.speech.now;
  /** The advisory whose letter is revised; absent for a new one. */
  readonly id = input<string>();
  /** The change of a watched page of which it is made. */
  readonly page = input<string>();
  protected readonly ways = letterWays;
  protected readonly kinds = letterKinds;
  protected readonly endKinds = letterEnds;
  protected readonly controlAt = controlAt;
  protected readonly controlOf = (name: string) => controlAt(`/${name}`);
  protected readonly lacks = (name: string) => this.isMissing(`/${name}`);

  protected readonly known = asking(
    () => true,
    () => this.api.models(),
  );
  protected readonly before = asking(this.id, (id) => this.api.letter(id));
  protected readonly draft = signal(emptyDraft(this.today()));
  protected readonly files = signal<readonly File[]>([]);
  protected readonly kept = signal<readonly string[]>([]);
  protected readonly isWithdrawn = signal(false);
  /** Once the form was sent off, what it lacks is told until it is there; what the server refused, until something is changed. */
  private readonly wasSent = signal(false);
  private readonly refused = linkedSignal<unknown, readonly string[]>({ source: () => this.draft(), computation: () => [] });
  protected readonly missing = computed(() => [
    ...(this.wasSent() ? lacking(this.draft(), this.id() !== undefined) : []),
    ...this.refused(),
  ]);
  protected readonly problem = signal<ClientProblem | undefined>(undefined);
  /** A mail that was read, until its maker can be sought among those that are known. */
  private readonly mail = signal<ReadMail | undefined>(undefined);
  protected readonly mailProblem = signal('');
  protected readonly isWorking = signal(false);
  private readonly summary = viewChild<ElementRef<HTMLElement>>('summary');

  protected readonly isOfLife = computed(() => isLifecycle(this.draft()));
  protected readonly hasFix = computed(() => ['affected_fixed', 'recall'].includes(this.draft().values['kind'] ?? ''));
  protected readonly models = computed(() => this.known.value()?.items ?? []);
  protected readonly makers = computed(() => [...new Set(this.models().map(({ manufacturer }) => manufacturer))].sort());
  protected readonly sender = computed(() => senderFields(this.words(), this.makers(), this.today()));
  protected readonly content = computed(() => [...contentFields(this.words()), ...(this.isOfLife() ? [] : dangerFields(this.words()))]);
  protected readonly revision = computed(() => revisionFields(this.words()));
  protected readonly modelsOfMaker = computed(() => {
    const maker = (this.draft().values['maker'] ?? '').trim();
    const own = this.models().filter(({ manufacturer }) => manufacturer === maker);
    return own.length > 0 ? own : this.models();
  });
  /** Enough to ask which devices it concerns; what is still to be written does not change that. */
  protected readonly asked = computed<LetterForm | undefined>(() => {
    const letter = letterOf(this.draft(), 'ja');
    const isWhole = lacking(this.draft(), false).every((place) => !place.startsWith('/products') && place !== '/maker');
    if (!isWhole) return undefined;
    const ends = letter.ends.length > 0 ? letter.ends : [{ kind: 'eos' as const, day: this.today() }];
    return { ...letter, title: 'x', summary: 'x', receivedOn: this.today(), issuedOn: null, number: null, address: null, cves: [], ends };
  });

  constructor() {
    effect(() => {
      const [page, makers] = [this.page(), this.makers()];
      if (page !== undefined && this.known.value() !== undefined) untracked(() => void this.fillFromPage(page, makers));
    });
    effect(() => {
      const [mail, isKnown] = [this.mail(), this.known.value() !== undefined || this.known.problem() !== undefined];
      if (mail !== undefined && isKnown) untracked(() => this.fillFromMail(mail));
    });
    effect(() => {
      const before = this.before.value();
      if (before === undefined) return;
      untracked(() => {
        this.draft.set(draftOf(before.letter));
        this.kept.set(before.attachments.map(({ sha256 }) => sha256));
        this.isWithdrawn.set(before.withdrawn);
      });
    });
  }

  protected set(name: string, value: string): void {
    this.draft.update((draft) => ({ ...draft, values: { ...draft.values, [name]: value } }));
  }

  protected setModels(models: readonly DraftModel[]): void {
    this.draft.update((draft) => ({ ...draft, models }));
  }

  protected setEnd(at: number, changed: Partial<Record<keyof DraftEnd, string>>): void {
    const ends = this.draft().ends.map((end, index) => (index === at ? ({ ...end, ...changed } as DraftEnd) : end));
    this.draft.update((draft) => ({ ...draft, ends }));
  }

  protected addEnd(): void {
    this.draft.update((draft) => ({ ...draft, ends: [...draft.ends, { kind: 'end_of_sales', day: '' }] }));
  }

  protected async addFiles(files: readonly File[]): Promise<void> {
    this.mailProblem.set('');
    this.files.update((held) => [...held, ...files]);
    for (const file of files.filter(({ name }) => /\.eml$/i.test(name))) await this.fillFrom(file);
  }

  protected removeFile(file: File): void {
    this.files.update((held) => held.filter((each) => each !== file));
  }

  protected keep(sha256: string, isKept: boolean): void {
    this.kept.update((kept) => [...kept.filter((each) => each !== sha256), ...(isKept ? [sha256] : [])]);
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.problem.set(undefined);
    this.wasSent.set(true);
    if (this.missing().length > 0) return this.lookAtSummary();
    this.isWorking.set(true);
    try {
      const receipt = await this.send();
      await this.settlePage();
      void this.freshness.look();
      this.done.say(() => this.words().letterForm.saved(receipt.trackingId));
      await this.router.navigate(['/advisories', receipt.id]);
    } catch (thrown) {
      const problem = problemFrom(thrown);
      this.problem.set(problem);
      this.refused.set(problem.details.flatMap(({ pointer }) => pointer?.replace(/^\/letter(?=\/)/, '') ?? []));
      this.lookAtSummary();
    } finally {
      this.isWorking.set(false);
    }
  }

  protected isMissing(pointer: string): boolean {
    return this.missing().some((place) => place === pointer || place.startsWith(`${pointer}/`));
  }

  protected placeName(pointer: string): string {
    const [, first = '', at, cell] = pointer.split('/');
    const { fields, cells, placeOfModel } = this.words().letterForm;
    if (first === 'products' && cell !== undefined) return placeOfModel(Number(at) + 1, cells[cell as keyof typeof cells]);
    return Object.hasOwn(fields, first) ? fields[first as keyof typeof fields] : pointer;
  }

  protected goTo(event: Event, pointer: string): void {
    event.preventDefault();
    document.getElementById(controlAt(/^\/(?:cves|ends)/.exec(pointer)?.[0] ?? pointer))?.focus();
  }

  private send() {
    const letter = letterOf(this.draft(), this.before.value()?.letter.language ?? this.speech.language());
    const [id, before] = [this.id(), this.before.value()];
    if (id === undefined || before === undefined) return this.api.record(letter, this.files());
    const changes = (this.draft().values['changes'] ?? '').trim();
    const revision = { letter, base: before.revision, changes, withdrawn: this.isWithdrawn(), kept: this.kept() };
    return this.api.revise(id, revision, this.files());
  }

  private async fillFromPage(id: string, makers: readonly string[]): Promise<void> {
    try {
      const change = (await this.api.pageChanges()).items.find((each) => each.id === id);
      if (change === undefined) return;
      this.draft.update((draft) => withPage(draft, change, makers));
      const content = await this.api.pageContent(id);
      this.files.set([new File([content], 'page.html', { type: 'text/html' })]);
    } catch (thrown) {
      this.done.complain(thrown);
    }
  }

  /** Whoever recorded it has looked at the page; when somebody else was quicker, it is done all the same. */
  private async settlePage(): Promise<void> {
    const page = this.page();
    if (page !== undefined) await this.api.settlePageChange(page).catch(() => undefined);
  }

  private async fillFrom(file: File): Promise<void> {
    try {
      this.mail.set(await this.api.readMail(file));
    } catch (thrown) {
      this.mailProblem.set(this.speech.problem(problemFrom(thrown)));
    }
  }

  private fillFromMail(mail: ReadMail): void {
    this.draft.update((draft) => withMail(draft, mail, this.today(), this.makers()));
    this.mail.set(undefined);
  }

  private lookAtSummary(): void {
    // After this turn: the summary is drawn by then.
    setTimeout(() => this.summary()?.nativeElement.focus());
  }
}
