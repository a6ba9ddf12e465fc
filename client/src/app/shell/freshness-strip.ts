import { Component, computed, DestroyRef, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Clock } from '../api/clock';
import { Words } from '../words/words';
import { Freshness } from './freshness';
import { failingSentences, isAllFresh } from './freshness-sentences';

const lookEvery = 300_000;

@Component({
  selector: 'app-freshness-strip',
  imports: [RouterLink],
  templateUrl: './freshness-strip.html',
  styleUrl: './freshness-strip.css',
})
export class FreshnessStrip {
  private readonly freshness = inject(Freshness);
  private readonly clock = inject(Clock);
  protected readonly speech = inject(Words);
  protected readonly words = this.speech.now;
  protected readonly head = this.freshness.head;
  protected readonly openStatements = this.freshness.openStatements;
  protected readonly isUnknown = this.freshness.isUnknown;
  protected readonly isAllFresh = computed(() => {
    const head = this.head();
    return head !== undefined && isAllFresh(head.sources);
  });
  protected readonly failing = computed(() => {
    const head = this.head();
    return head === undefined ? [] : failingSentences(head.sources, this.clock.now(), this.words());
  });

  constructor() {
    void this.freshness.look();
    const timer = setInterval(() => void this.freshness.look(), lookEvery);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }
}
