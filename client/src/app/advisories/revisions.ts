import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { asking } from '../api/asking';
import { Api } from '../api/api';
import { PageState } from '../shell/page-state';
import { Words } from '../words/words';
import { changeLines } from './advisory-parts';

/** The revisions of an advisory, and what changed between two of them. */
@Component({ selector: 'app-revisions', imports: [PageState], templateUrl: './revisions.html', styleUrl: './revisions.css' })
export class Revisions {
  protected readonly api = inject(Api);
  protected readonly speech = inject(Words);
  protected readonly words = this.speech.now;
  readonly advisory = input.required<string>();

  protected readonly revisions = asking(this.advisory, (id) => this.api.advisoryRevisions(id));
  private readonly texts = computed(() => (this.revisions.value()?.items ?? []).map((revision) => revision.revision));
  private readonly current = computed(() => this.revisions.value()?.items.find((revision) => revision.current)?.revision ?? '');
  protected readonly to = linkedSignal(() => this.current());
  protected readonly from = linkedSignal(() => this.texts().find((text) => text !== this.current()) ?? '');
  private readonly compared = computed(() =>
    this.from() === '' || this.to() === '' || this.from() === this.to() ? undefined : JSON.stringify([this.from(), this.to()]),
  );
  protected readonly difference = asking(this.compared, (compared) => {
    const [from, to] = JSON.parse(compared) as [string, string];
    return this.api.advisoryDifference(this.advisory(), from, to);
  });
  protected readonly changes = computed(() => {
    const difference = this.difference.value();
    return difference === undefined ? undefined : changeLines(difference, this.words());
  });
}
