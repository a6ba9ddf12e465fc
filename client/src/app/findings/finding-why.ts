import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { safeAddress } from '../api/published';
import type { FindingView } from '../api/types-of-findings';
import { Mark } from '../marks/mark';
import { spoken } from '../words/spoken';
import { Words } from '../words/words';
import { PublisherNotes } from './publisher-notes';
import { reasonRows } from './reasons';

/** Why a finding stands: the statement, the device's fact, the comparison, the publisher's own text, what to do – in this order. */
@Component({
  selector: 'app-finding-why',
  imports: [RouterLink, Mark, PublisherNotes],
  templateUrl: './finding-why.html',
  styleUrl: './finding-why.css',
})
export class FindingWhy {
  readonly finding = input.required<FindingView>();
  /** For how many devices it speaks. */
  readonly devices = input(1);
  protected readonly speech = inject(Words);
  protected readonly words = this.speech.now;
  protected readonly reasons = computed(() => reasonRows(this.finding().because, this.words()));
  protected readonly remediations = computed(() =>
    this.finding().remediations.map((one) => ({
      ...one,
      word: spoken(this.words().codes.remediations, one.category, (code) => code),
      address: safeAddress(one.url),
    })),
  );
  protected readonly firstAdvisory = computed(() => this.finding().advisories[0]?.id);
}
