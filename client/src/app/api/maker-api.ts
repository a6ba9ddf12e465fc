import { inject, Injectable, signal } from '@angular/core';
import { Caller, type Method, type Sending } from './caller';
import { Refused } from './refused';
import type { PageOf } from './types';
import type { QuestionView } from './types-of-inquiries';
import type { FeedAccount, FeedReceipt, KeptFeedReceipt, MadeDocument, Notice } from './types-of-makers';

/** Of this tab alone: closing it signs out, and no other tab and no later visit finds the key. */
const kept = 'mimamori.maker-key';

/** What a maker asks, with its key and without any account. The key is in no address and in no storage that outlives the tab. */
@Injectable({ providedIn: 'root' })
export class MakerApi {
  private readonly caller = inject(Caller);
  /** '' when nobody is signed in. */
  readonly key = signal(sessionStorage.getItem(kept) ?? '');

  readonly account = () => this.ask<FeedAccount>('GET', '/feed/account');
  readonly receipts = (limit: number) => this.ask<PageOf<KeptFeedReceipt>>('GET', '/feed/receipts', { query: { limit } });
  readonly questions = () => this.ask<PageOf<QuestionView>>('GET', '/feed/questions', { query: { limit: 1000 } });
  /** `document` is the id of the receipt of what was sent for it. */
  readonly answer = (question: string, body: { readonly text: string; readonly document: string | null }) =>
    this.ask<QuestionView>('POST', `/feed/questions/${question}/answers`, { body });
  readonly content = (receiptId: string) => this.withKey((signed) => this.caller.file(`/feed/receipts/${receiptId}/content`, signed));

  /** The document of what was filled in; nothing is sent by it. */
  readonly make = (body: Notice) => this.ask<MadeDocument>('POST', '/feed/notices', { body });
  /** What was filled in for a document that was made here, for its next revision. */
  readonly open = (body: unknown) => this.ask<Notice>('POST', '/feed/notices/openings', { body });

  /** Throws as `Caller` does when the key opens nothing here. */
  readonly tryKey = (key: string) => this.caller.ask<FeedAccount>('GET', '/feed/account', { headers: { authorization: `Bearer ${key}` } });

  push({ text, fileName }: MadeDocument): Promise<FeedReceipt> {
    const form = new FormData();
    form.append('file', new Blob([text], { type: 'application/json' }), fileName);
    return this.ask('POST', '/feed', { form });
  }

  take(key: string): void {
    sessionStorage.setItem(kept, key);
    this.key.set(key);
  }

  forget(): void {
    sessionStorage.removeItem(kept);
    this.key.set('');
  }

  private ask<Answer>(method: Method, path: string, sending: Sending = {}): Promise<Answer> {
    return this.withKey((signed) => this.caller.ask<Answer>(method, path, { ...sending, ...signed }));
  }

  /** A key that was taken back while the page stood open leads to signing in. */
  private async withKey<Answer>(work: (signed: Sending) => Promise<Answer>): Promise<Answer> {
    try {
      return await work({ headers: { authorization: `Bearer ${this.key()}` } });
    } catch (thrown) {
      if (thrown instanceof Refused && thrown.problem.status === 401) this.forget();
      throw thrown;
    }
  }
}
