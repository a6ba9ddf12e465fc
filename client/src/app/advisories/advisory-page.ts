import { Component, computed, effect, inject, input, linkedSignal, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { AdvisoriesApi } from '../api/advisories-api';
import { asking } from '../api/asking';
import { Api } from '../api/api';
import { publishedDocument, safeAddress, type PublishedReference } from '../api/published';
import type { AdvisoryDeviceView } from '../api/types-of-findings';
import { LetterPaper } from '../letters/letter-paper';
import { reasonRows } from '../findings/reasons';
import { Mark } from '../marks/mark';
import { DoneStrip } from '../shell/done-strip';
import { PageState } from '../shell/page-state';
import { placeText } from '../words/place-text';
import { spoken } from '../words/spoken';
import { Words } from '../words/words';
import { AdvisoryComments } from './advisory-comments';
import { AdvisoryComponents } from './advisory-components';
import { DeleteAdvisory } from './delete-advisory';
import { DeletedAdvisory } from './deleted-advisory';
import { productLines } from './advisory-parts';
import { AdvisoryVulnerabilities } from './advisory-vulnerabilities';
import { Revisions } from './revisions';

const parts = ['text', 'vulnerabilities', 'products', 'devices', 'components', 'comments', 'revisions', 'reading'] as const;
type Part = (typeof parts)[number];

/** One advisory: the text as published, what it says of products, and what that means for the devices here. */
@Component({
  selector: 'app-advisory-page',
  imports: [
    RouterLink,
    AdvisoryComments,
    AdvisoryComponents,
    AdvisoryVulnerabilities,
    DeleteAdvisory,
    DeletedAdvisory,
    LetterPaper,
    Mark,
    PageState,
    Revisions,
  ],
  templateUrl: './advisory-page.html',
  styleUrl: './advisory-page.css',
})
export class AdvisoryPage {
  protected readonly api = inject(Api);
  private readonly desk = inject(AdvisoriesApi);
  private readonly done = inject(DoneStrip);
  protected readonly speech = inject(Words);
  protected readonly words = this.speech.now;
  readonly id = input.required<string>();

  protected readonly advisory = asking(this.id, (id) => this.api.advisory(id));
  protected readonly isDeleted = computed(() => this.advisory.problem()?.code === 'advisory.deleted');
  protected readonly devices = asking(this.id, (id) => this.api.advisoryDevices(id));
  protected readonly isRead = linkedSignal(() => this.advisory.value()?.read ?? false);
  protected readonly isMarking = signal(false);
  protected readonly comments = linkedSignal(() => this.advisory.value()?.comments ?? 0);
  protected readonly part = signal<Part>('text');
  protected readonly document = computed(() => publishedDocument(this.advisory.value()?.document));
  protected readonly products = computed(() => productLines(this.document(), this.words()));
  protected readonly tabs = computed(() => {
    const counts: Partial<Record<Part, number>> = {
      vulnerabilities: this.document().vulnerabilities.length,
      products: this.document().products.length,
      ...(this.devices.value() && { devices: this.devices.value()?.total ?? 0 }),
      comments: this.comments(),
      reading: this.advisory.value()?.readingRemarks.length ?? 0,
    };
    return parts.map((id) => ({ id, word: this.words().advisories.tabs[id], count: counts[id] }));
  });

  protected readonly placeOf = placeText;

  constructor() {
    // Opening is reading; whoever sets it to unread afterwards is not contradicted.
    effect(() => {
      const opened = this.advisory.value();
      if (opened !== undefined && !opened.read) untracked(() => void this.mark(opened.id, true));
    });
  }

  protected async setRead(id: string, read: boolean): Promise<void> {
    if ((await this.mark(id, read)) && !read)
      this.done.say(
        () => this.words().advisoryDesk.unreadDone,
        async () => void (await this.mark(id, true)),
      );
  }

  protected linksOf(references: readonly PublishedReference[]): readonly { readonly text: string; readonly address: string | null }[] {
    return references.map((reference) => ({ text: reference.summary || reference.url, address: safeAddress(reference.url) }));
  }

  protected reasonsOf(device: AdvisoryDeviceView): ReturnType<typeof reasonRows> {
    return reasonRows(device.because, this.words());
  }

  protected gravityOf(gravity: string): string {
    return spoken(this.words().codes.gravities, gravity, (code) => code);
  }

  protected statusOf(status: string): string {
    return spoken(this.words().codes.publications, status, (code) => code);
  }

  private async mark(id: string, read: boolean): Promise<boolean> {
    this.isMarking.set(true);
    try {
      await this.desk.markRead([id], read);
      this.isRead.set(read);
      return true;
    } catch (thrown) {
      this.done.complain(thrown);
      return false;
    } finally {
      this.isMarking.set(false);
    }
  }
}
