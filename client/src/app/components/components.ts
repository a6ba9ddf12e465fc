import { Component, computed, DestroyRef, inject, input, linkedSignal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { asking } from '../api/asking';
import { Api } from '../api/api';
import { searchFields, type ComponentSearch, type SearchField } from '../api/types-of-components';
import { PageState } from '../shell/page-state';
import { spoken } from '../words/spoken';
import { Words } from '../words/words';
import { ComponentDevices } from './component-devices';
import { SavedSearches } from './saved-searches';
import { addressOfSearch, keyOfSearch, namesSomething, searchOf } from './search-query';

const pause = 300;
const step = 200;
/** What the server gives at most at once. */
const most = 1000;

/** 部品: in which models, releases, devices and places of the house a component is, and searches that watch for it. */
@Component({
  selector: 'app-components',
  imports: [RouterLink, PageState, ComponentDevices, SavedSearches],
  templateUrl: './components.html',
  styleUrl: './components.css',
})
export class Components {
  private readonly router = inject(Router);
  protected readonly api = inject(Api);
  protected readonly speech = inject(Words);
  protected readonly words = this.speech.now;
  readonly q = input<string>();
  readonly name = input<string>();
  readonly purl = input<string>();
  readonly cpe = input<string>();
  readonly version = input<string>();
  readonly range = input<string>();
  /** `devices`: a row a device, instead of a row a component. */
  readonly view = input<string>();

  protected readonly fields = searchFields.filter((field) => field !== 'q');
  protected readonly search = computed<ComponentSearch>(() =>
    searchOf({ q: this.q(), name: this.name(), purl: this.purl(), cpe: this.cpe(), version: this.version(), range: this.range() }),
  );
  protected readonly isNamed = computed(() => namesSomething(this.search()));
  protected readonly isByDevice = computed(() => this.view() === 'devices' && this.isNamed());
  protected readonly sought = computed(() => Object.values(this.search()).join(' '));
  /** What stands in the boxes: an answer to what was typed must not overwrite what is being typed meanwhile. */
  protected readonly text = linkedSignal<ComponentSearch, ComponentSearch>({
    source: this.search,
    computation: (search, before) => (before !== undefined && keyOfSearch(search) === this.asked ? before.value : search),
  });
  protected readonly isOpen = linkedSignal(() => this.fields.some((field) => this.search()[field] !== undefined));
  /** Another search begins with the first rows again. */
  private readonly limit = linkedSignal({ source: this.search, computation: () => step });
  protected readonly components = asking(
    () => (this.isByDevice() ? undefined : JSON.stringify([this.search(), this.limit()])),
    (what) => {
      const [search, limit] = JSON.parse(what) as [ComponentSearch, number];
      return this.api.components(search, limit);
    },
  );
  protected readonly hasMore = computed(() => {
    const page = this.components.value();
    return page !== undefined && page.items.length < page.total;
  });
  protected readonly isAtMost = computed(() => this.limit() >= most);
  private asked: string | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    inject(DestroyRef).onDestroy(() => clearTimeout(this.timer));
  }

  protected type(field: SearchField, text: string): void {
    this.text.set({ ...this.text(), [field]: text });
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.seek(), pause);
  }

  protected seek(): void {
    clearTimeout(this.timer);
    const search = searchOf(this.text());
    this.asked = keyOfSearch(search);
    this.go(addressOfSearch(search));
  }

  protected repeat(search: ComponentSearch): void {
    this.go(addressOfSearch(search));
  }

  protected show(view: 'components' | 'devices'): void {
    this.go({ view: view === 'devices' ? view : null });
  }

  protected doubtOf(doubt: string | null): string {
    return doubt === null ? '' : spoken(this.words().components.doubts, doubt, this.words().everywhere.unknownCode);
  }

  protected showMore(): void {
    this.limit.update((limit) => Math.min(most, limit + step));
  }

  private go(queryParams: Readonly<Record<string, string | null>>): void {
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }
}
