import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { asking } from '../api/asking';
import { Api } from '../api/api';
import { publishedDocument, safeAddress, type PublishedReference, type PublishedVulnerability } from '../api/published';
import type { AdvisoryDeviceView } from '../api/types';
import { reasonRows } from '../findings/reasons';
import { Mark } from '../marks/mark';
import { PageState } from '../shell/page-state';
import { placeText } from '../words/place-text';
import { spoken } from '../words/spoken';
import { Words } from '../words/words';
import { productLines, statusLines } from './advisory-parts';
import { Revisions } from './revisions';

const parts = ['text', 'vulnerabilities', 'products', 'devices', 'revisions', 'reading'] as const;
type Part = (typeof parts)[number];

/** One advisory: the text as published, what it says of products, and what that means for the devices here. */
@Component({
  selector: 'app-advisory-page',
  imports: [RouterLink, Mark, PageState, Revisions],
  templateUrl: './advisory-page.html',
  styleUrl: './advisory-page.css',
})
export class AdvisoryPage {
  protected readonly api = inject(Api);
  protected readonly speech = inject(Words);
  protected readonly words = this.speech.now;
  readonly id = input.required<string>();

  protected readonly advisory = asking(this.id, (id) => this.api.advisory(id));
  protected readonly devices = asking(this.id, (id) => this.api.advisoryDevices(id));
  protected readonly part = signal<Part>('text');
  protected readonly document = computed(() => publishedDocument(this.advisory.value()?.document));
  protected readonly products = computed(() => productLines(this.document(), this.words()));
  protected readonly tabs = computed(() => {
    const counts: Partial<Record<Part, number>> = {
      vulnerabilities: this.document().vulnerabilities.length,
      products: this.document().products.length,
      ...(this.devices.value() && { devices: this.devices.value()?.total ?? 0 }),
      reading: this.advisory.value()?.readingRemarks.length ?? 0,
    };
    return parts.map((id) => ({ id, word: this.words().advisories.tabs[id], count: counts[id] }));
  });

  protected readonly placeOf = placeText;

  protected statusesOf(vulnerability: PublishedVulnerability): ReturnType<typeof statusLines> {
    return statusLines(vulnerability, this.document(), this.words());
  }

  protected linksOf(references: readonly PublishedReference[]): readonly { readonly text: string; readonly address: string | null }[] {
    return references.map((reference) => ({ text: reference.summary || reference.url, address: safeAddress(reference.url) }));
  }

  protected remediationOf(category: string): string {
    return spoken(this.words().codes.remediations, category, (code) => code);
  }

  protected addressOf(url: string | null): string | null {
    return safeAddress(url);
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
}
