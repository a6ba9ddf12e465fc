import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, effect, inject, signal, type ElementRef, viewChild } from '@angular/core';
import { MakerApi } from '../api/maker-api';
import { problemFrom, type ClientProblem } from '../api/refused';
import { affectedVersions } from '../api/types-of-makers';
import { AskedFields } from '../shell/asked-fields';
import { FilePlace } from '../shell/file-place';
import { Words } from '../words/words';
import { blankProduct, draftStatuses, isRevision, isVersions, nextRevision, noticeOf, type DraftProduct, type DraftStatus } from './draft';
import { controlAt, endsBeforeItBegins, lacking, sectionsOf } from './notice-fields';
import { NoticeDesk } from './notice-desk';
import { NoticePreview } from './notice-preview';
import { questionOf } from './notice-questions';

/** The form of makers without tools. What it lacks is told at each field; what it makes is shown before anything is sent. */
@Component({
  selector: 'app-maker-notice',
  imports: [NgTemplateOutlet, AskedFields, FilePlace, NoticePreview],
  templateUrl: './maker-notice.html',
  styleUrl: './maker-notice.css',
})
export class MakerNotice {
  private readonly api = inject(MakerApi);
  protected readonly desk = inject(NoticeDesk);
  protected readonly speech = inject(Words);
  protected readonly words = this.speech.now;
  protected readonly statuses = draftStatuses;
  protected readonly versions = affectedVersions;
  protected readonly controlAt = controlAt;
  protected readonly controlOf = (name: string) => controlAt(`/${name}`);
  protected readonly lacks = (name: string) => this.isMissing(`/${name}`);

  protected readonly draft = this.desk.draft.asReadonly();
  protected readonly makers = computed(() => this.desk.account.value()?.manufacturers ?? []);
  protected readonly sections = computed(() =>
    sectionsOf(this.draft()).map(({ name, fields }) => ({
      name,
      fields: fields.map((field) => questionOf(field, this.words(), this.makers())),
    })),
  );
  protected readonly isRevision = computed(() => isRevision(this.draft()));
  protected readonly isTurned = computed(() => endsBeforeItBegins(this.draft()));
  protected readonly revision = computed(() => nextRevision(this.draft()));
  /** Places that are required and blank, told once the form was sent off. */
  protected readonly missing = signal<readonly string[]>([]);
  protected readonly problem = signal<ClientProblem | undefined>(undefined);
  protected readonly openingProblem = signal('');
  protected readonly isWorking = signal(false);
  private readonly summary = viewChild<ElementRef<HTMLElement>>('summary');

  constructor() {
    effect(() => {
      const [first] = this.makers();
      if (first !== undefined && (this.draft().values['maker'] ?? '') === '') this.set('maker', first);
    });
  }

  protected choose(status: DraftStatus): void {
    this.missing.set([]);
    this.problem.set(undefined);
    this.desk.change((draft) => ({ ...draft, status }));
  }

  protected set(name: string, value: string): void {
    this.desk.change((draft) => ({ ...draft, values: { ...draft.values, [name]: value } }));
  }

  protected setCell(at: number, name: keyof DraftProduct, value: string): void {
    const changed = name === 'versions' ? { versions: isVersions(value) } : { [name]: value };
    this.desk.change((draft) => ({
      ...draft,
      products: draft.products.map((product, index) => (index === at ? { ...product, ...changed } : product)),
    }));
  }

  protected addProduct(): void {
    this.desk.change((draft) => ({ ...draft, products: [...draft.products, blankProduct] }));
  }

  protected removeProduct(at: number): void {
    this.desk.change((draft) => ({ ...draft, products: draft.products.filter((_, index) => index !== at) }));
  }

  protected begin(): void {
    this.missing.set([]);
    this.desk.begin();
  }

  protected async openFile(file: File): Promise<void> {
    this.openingProblem.set('');
    try {
      await this.desk.open(await file.text());
    } catch (thrown) {
      this.openingProblem.set(thrown instanceof SyntaxError ? this.words().makerNotice.notJson : this.speech.problem(problemFrom(thrown)));
    }
  }

  protected async make(event: Event): Promise<void> {
    event.preventDefault();
    this.problem.set(undefined);
    this.missing.set(lacking(this.draft()));
    if (this.missing().length > 0) return this.lookAtSummary();
    this.isWorking.set(true);
    try {
      this.desk.made.set(await this.api.make(noticeOf(this.draft())));
      scrollTo({ top: 0 });
    } catch (thrown) {
      const problem = problemFrom(thrown);
      this.problem.set(problem);
      this.missing.set(problem.details.flatMap(({ pointer }) => pointer ?? []));
      this.lookAtSummary();
    } finally {
      this.isWorking.set(false);
    }
  }

  /** `/cves/0` is a line of the field `/cves`. */
  protected isMissing(pointer: string): boolean {
    return this.missing().some((place) => place === pointer || (pointer === '/cves' && place.startsWith('/cves/')));
  }

  protected placeName(pointer: string): string {
    const [, first = '', at, cell] = pointer.split('/');
    const { fields } = this.words().makerNotice;
    if (first === 'products' && cell !== undefined) return this.cellName(Number(at), cell as keyof DraftProduct);
    return Object.hasOwn(fields, first) ? fields[first as keyof typeof fields] : pointer;
  }

  protected cellName(at: number, cell: keyof DraftProduct): string {
    const { ofProduct, cells } = this.words().makerNotice;
    return ofProduct(at + 1, cells[cell]);
  }

  protected goTo(event: Event, pointer: string): void {
    event.preventDefault();
    document.getElementById(controlAt(pointer.startsWith('/cves') ? '/cves' : pointer))?.focus();
  }

  private lookAtSummary(): void {
    // After this turn: the summary is drawn by then.
    setTimeout(() => this.summary()?.nativeElement.focus());
  }
}
