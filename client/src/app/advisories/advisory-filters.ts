import { Component, computed, DestroyRef, ElementRef, inject, input, linkedSignal, output, signal } from '@angular/core';
import { Words } from '../words/words';
import { spoken } from '../words/spoken';
import {
  addressOfFilters,
  advisoryFilters,
  bands,
  frequentFilters,
  furtherFilters,
  kindsOfFilters,
  type AdvisoryFilter,
  type AdvisorySearch,
} from './advisory-filter';

/** How long one may pause while typing before the list follows, in milliseconds. */
const pause = 400;

/** What the list of advisories is filtered by: the frequent ones as fields, others when they are wanted, all that is set as chips. */
@Component({
  selector: 'app-advisory-filters',
  templateUrl: './advisory-filters.html',
  styleUrl: './advisory-filters.css',
})
export class AdvisoryFilters {
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly words = inject(Words).now;
  readonly search = input.required<AdvisorySearch>();
  readonly changed = output<AdvisorySearch>();

  /** Asked for by hand and still without a word. */
  private readonly wanted = signal<readonly AdvisoryFilter[]>([]);
  /** What stands in the fields: an answer to what was typed must not overwrite what is being typed meanwhile. */
  protected readonly text = linkedSignal<AdvisorySearch, AdvisorySearch>({
    source: this.search,
    computation: (search, before) => (before !== undefined && keyOf(search) === this.asked ? before.value : search),
  });
  protected readonly fields = computed(() => [
    ...frequentFilters,
    ...furtherFilters.filter((filter) => this.wanted().includes(filter) || this.search()[filter] !== undefined),
  ]);
  protected readonly further = computed(() => furtherFilters.filter((filter) => !this.fields().includes(filter)));
  protected readonly chips = computed(() =>
    advisoryFilters.flatMap((filter) => {
      const value = this.search()[filter];
      return value === undefined ? [] : [{ filter, name: this.nameOf(filter), value: this.valueOf(filter, value) }];
    }),
  );
  private asked: string | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    inject(DestroyRef).onDestroy(() => clearTimeout(this.timer));
  }

  protected nameOf(filter: AdvisoryFilter): string {
    return this.words().advisoryDesk.filters[filter];
  }

  protected kindOf(filter: AdvisoryFilter): 'text' | 'day' | 'choice' {
    return kindsOfFilters[filter] ?? 'text';
  }

  protected choicesOf(filter: AdvisoryFilter): readonly { readonly value: string; readonly word: string }[] {
    const values = filter === 'severity' ? bands : ['false', 'true'];
    return values.map((value) => ({ value, word: this.valueOf(filter, value) }));
  }

  protected type(filter: AdvisoryFilter, text: string): void {
    this.text.update((search) => ({ ...search, [filter]: text }));
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.seek(), pause);
  }

  protected set(filter: AdvisoryFilter, value: string): void {
    this.text.update((search) => ({ ...search, [filter]: value }));
    this.seek();
  }

  protected seek(): void {
    clearTimeout(this.timer);
    const search = filledIn(this.text());
    this.asked = keyOf(search);
    this.changed.emit(search);
  }

  protected add(filter: string): void {
    const chosen = furtherFilters.find((one) => one === filter);
    if (chosen === undefined) return;
    this.wanted.update((wanted) => [...wanted, chosen]);
    setTimeout(() => this.element.nativeElement.querySelector<HTMLElement>(`#filter-${chosen}`)?.focus());
  }

  protected remove(filter: AdvisoryFilter): void {
    this.wanted.update((wanted) => wanted.filter((one) => one !== filter));
    this.set(filter, '');
  }

  /** Also what was wanted and not typed. */
  clear(): void {
    this.wanted.set([]);
    this.text.set({});
    this.seek();
  }

  private valueOf(filter: AdvisoryFilter, value: string): string {
    const { advisoryDesk, codes } = this.words();
    if (filter === 'read') return value === 'true' ? advisoryDesk.read : advisoryDesk.unread;
    if (filter === 'commented') return value === 'true' ? advisoryDesk.withComments : advisoryDesk.withoutComments;
    return filter === 'severity' ? spoken(codes.severity, value, (code) => code) : value;
  }
}

function keyOf(search: AdvisorySearch): string {
  return JSON.stringify(addressOfFilters(search));
}

/** What was filled in. */
function filledIn(search: AdvisorySearch): AdvisorySearch {
  return Object.fromEntries(Object.entries(addressOfFilters(search)).filter(([, value]) => value !== null));
}
