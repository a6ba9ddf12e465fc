import { Component, computed, DestroyRef, inject, input, linkedSignal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { asking } from '../api/asking';
import { Api } from '../api/api';
import { PageState } from '../shell/page-state';
import { Words } from '../words/words';

const pause = 300;
const step = 200;
/** What the server gives at most at once. */
const most = 1000;

/** 部品: in which models of the house a component is. */
@Component({
  selector: 'app-components',
  imports: [RouterLink, PageState],
  templateUrl: './components.html',
  styleUrl: './components.css',
})
export class Components {
  private readonly router = inject(Router);
  private readonly api = inject(Api);
  protected readonly words = inject(Words).now;
  readonly q = input<string>();

  protected readonly sought = computed(() => this.q()?.trim() ?? '');
  private asked: string | undefined;
  /** What stands in the box: an answer to what was typed must not overwrite what is being typed meanwhile. */
  protected readonly text = linkedSignal<string, string>({
    source: this.sought,
    computation: (sought, before) => (before !== undefined && sought === this.asked ? before.value : sought),
  });
  /** Another search begins with the first rows again. */
  private readonly limit = linkedSignal({ source: this.sought, computation: () => step });
  protected readonly components = asking(
    () => JSON.stringify([this.sought(), this.limit()]),
    (what) => {
      const [q, limit] = JSON.parse(what) as [string, number];
      return this.api.components(q, limit);
    },
  );
  protected readonly hasMore = computed(() => {
    const page = this.components.value();
    return page !== undefined && page.items.length < page.total;
  });
  protected readonly isAtMost = computed(() => this.limit() >= most);
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    inject(DestroyRef).onDestroy(() => clearTimeout(this.timer));
  }

  protected type(text: string): void {
    this.text.set(text);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.seek(text), pause);
  }

  protected seek(text: string): void {
    clearTimeout(this.timer);
    this.asked = text.trim();
    void this.router.navigate([], { queryParams: { q: this.asked || null }, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected showMore(): void {
    this.limit.update((limit) => Math.min(most, limit + step));
  }
}
