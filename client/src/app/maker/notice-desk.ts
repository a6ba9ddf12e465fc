import { computed, effect, inject, Injectable, signal } from '@angular/core';
import { asking } from '../api/asking';
import { MakerApi } from '../api/maker-api';
import type { QuestionView } from '../api/types-of-inquiries';
import type { FeedReceipt, MadeDocument } from '../api/types-of-makers';
import { draftOf, draftOfQuestion, emptyDraft, type Draft } from './draft';

const kept = 'mimamori.maker-draft';

/** What a page that is loaded anew begins with. */
interface KeptDesk {
  readonly draft: Draft;
  /** The id of the question that is answered. */
  readonly answers: string | null;
}

/** What lies on the maker's desk: who it is, the form as far as it is filled in, and the document that was made of it. */
@Injectable({ providedIn: 'root' })
export class NoticeDesk {
  private readonly api = inject(MakerApi);
  readonly account = asking(
    () => this.api.key() || undefined,
    () => this.api.account(),
  );
  /** What the hospital asked. */
  readonly questions = asking(
    () => this.api.key() || undefined,
    () => this.api.questions(),
  );
  readonly waiting = computed(
    () => this.questions.value()?.items.filter(({ state }) => state === 'open' || state === 'overdue').length ?? 0,
  );
  private readonly answers = signal<string | null>(keptDesk().answers);
  /** The question that the notice on the desk answers. */
  readonly question = computed(() => this.questions.value()?.items.find(({ id, state }) => id === this.answers() && state !== 'settled'));
  readonly draft = signal<Draft>(keptDesk().draft);
  /** Made of the form as it stands; undefined while it is filled in. */
  readonly made = signal<MadeDocument | undefined>(undefined);
  readonly receipt = signal<FeedReceipt | undefined>(undefined);

  constructor() {
    // Signing out takes what was written along: the next maker at this screen must not read it.
    effect(() => {
      if (this.api.key() === '') this.begin();
      else sessionStorage.setItem(kept, JSON.stringify({ draft: this.draft(), answers: this.answers() } satisfies KeptDesk));
    });
  }

  begin(): void {
    sessionStorage.removeItem(kept);
    this.answers.set(null);
    this.show(emptyDraft(''));
  }

  /** A new notice that answers a question, with what the question names. */
  beginAnswer(question: QuestionView): void {
    this.begin();
    this.answers.set(question.id);
    this.show(draftOfQuestion(question));
  }

  /** The question has its answer; the notice stays on the desk. */
  endAnswer(): void {
    this.answers.set(null);
  }

  change(change: (draft: Draft) => Draft): void {
    this.draft.update(change);
  }

  /** Opens a document that was made here for its next revision. Throws as the API does, and for what is no JSON. */
  async open(text: string): Promise<void> {
    const notice = await this.api.open(JSON.parse(text));
    this.show(draftOf(notice, this.draft()));
  }

  private show(draft: Draft): void {
    this.draft.set(draft);
    this.made.set(undefined);
    this.receipt.set(undefined);
  }
}

function keptDesk(): KeptDesk {
  const empty: KeptDesk = { draft: emptyDraft(''), answers: null };
  try {
    const text = sessionStorage.getItem(kept);
    if (text === null) return empty;
    const { draft, answers } = JSON.parse(text) as Partial<KeptDesk>;
    return { draft: { ...empty.draft, ...draft }, answers: answers ?? null };
  } catch {
    return empty;
  }
}
