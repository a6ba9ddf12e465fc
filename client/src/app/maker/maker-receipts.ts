import { Component, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { asking } from '../api/asking';
import { MakerApi } from '../api/maker-api';
import { problemFrom } from '../api/refused';
import type { KeptFeedReceipt } from '../api/types-of-makers';
import { saveFile } from '../grid/csv';
import { PageState } from '../shell/page-state';
import { Words } from '../words/words';
import { NoticeDesk } from './notice-desk';

const atOnce = 50;
const most = 1000;

/** What the maker sent and was told, newest first. */
@Component({
  selector: 'app-maker-receipts',
  imports: [PageState, RouterLink],
  templateUrl: './maker-receipts.html',
  styleUrl: './maker-receipts.css',
})
export class MakerReceipts {
  private readonly api = inject(MakerApi);
  private readonly router = inject(Router);
  protected readonly desk = inject(NoticeDesk);
  protected readonly speech = inject(Words);
  protected readonly words = this.speech.now;
  protected readonly limit = signal(atOnce);
  protected readonly message = signal('');
  protected readonly receipts = asking(
    () => (this.api.key() === '' ? undefined : `${this.limit()} ${this.speech.language()}`),
    // The sentences of remarks are the server's, in the language of the screen.
    () => this.api.receipts(this.limit()),
  );

  /** The number of a CLE is a package URL, in which Japanese stands encoded. */
  protected shownId({ trackingId }: KeptFeedReceipt): string {
    try {
      return trackingId.startsWith('CLE pkg:') ? decodeURIComponent(trackingId) : trackingId;
    } catch {
      return trackingId;
    }
  }

  /** CLE counts its revisions by instants. */
  protected shownRevision({ revision }: KeptFeedReceipt): string {
    return /^\d{4}-\d{2}-\d{2}T/.test(revision) ? this.speech.when(revision) : revision;
  }

  protected hasMore(): boolean {
    return this.limit() < Math.min(this.receipts.value()?.total ?? 0, most);
  }

  protected more(): void {
    this.limit.update((limit) => Math.min(limit + atOnce * 4, most));
  }

  /** Of each document its newest receipt: a revision of an older one would leave out what was told since. What another tool made is refused. */
  protected mayRevise({ format, trackingId, receiptId }: KeptFeedReceipt): boolean {
    const newest = this.receipts.value()?.items.find((receipt) => receipt.trackingId === trackingId);
    return /^(?:csaf-2\.0|cle-)/.test(format) && newest?.receiptId === receiptId;
  }

  protected async revise({ receiptId }: KeptFeedReceipt): Promise<void> {
    this.message.set('');
    try {
      await this.desk.open(await (await this.api.content(receiptId)).text());
      await this.router.navigateByUrl('/maker/notice');
    } catch (thrown) {
      this.message.set(this.speech.problem(problemFrom(thrown)));
    }
  }

  protected async fetch({ receiptId, fileName, trackingId }: KeptFeedReceipt): Promise<void> {
    this.message.set('');
    try {
      saveFile(fileName ?? `${trackingId}.json`, await this.api.content(receiptId));
    } catch (thrown) {
      this.message.set(this.speech.problem(problemFrom(thrown)));
    }
  }
}
