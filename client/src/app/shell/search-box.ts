import { Component, computed, DestroyRef, inject, signal, viewChild, type ElementRef } from '@angular/core';
import { Router } from '@angular/router';
import { Api } from '../api/api';
import type { SearchHit } from '../api/types';
import { Words } from '../words/words';

const pause = 220;

/** Where a hit leads. */
export function routeOf(hit: SearchHit): string {
  const id = encodeURIComponent(hit.id);
  if (hit.kind === 'device') return `/devices/${id}`;
  if (hit.kind === 'advisory') return `/advisories/${id}`;
  if (hit.kind === 'vulnerability') return `/advisories?cve=${encodeURIComponent(hit.label)}`;
  if (hit.kind === 'model') return `/devices?q=${encodeURIComponent(hit.label)}`;
  return `/components?q=${encodeURIComponent(hit.label)}`;
}

@Component({ selector: 'app-search-box', templateUrl: './search-box.html', styleUrl: './search-box.css' })
export class SearchBox {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  protected readonly words = inject(Words).now;
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');

  protected readonly text = signal('');
  protected readonly hits = signal<readonly SearchHit[] | undefined>(undefined);
  protected readonly at = signal(-1);
  protected readonly isOpen = signal(false);
  protected readonly isFailing = signal(false);
  protected readonly activeId = computed(() => (this.isOpen() && this.at() >= 0 ? `hit-${this.at()}` : null));
  private timer: ReturnType<typeof setTimeout> | undefined;
  private abort: AbortController | undefined;

  constructor() {
    inject(DestroyRef).onDestroy(() => clearTimeout(this.timer));
  }

  focus(): void {
    this.box().nativeElement.focus();
    this.box().nativeElement.select();
  }

  protected type(text: string): void {
    this.text.set(text);
    clearTimeout(this.timer);
    this.abort?.abort();
    this.hits.set(undefined);
    this.at.set(-1);
    this.isOpen.set(text.trim() !== '');
    if (text.trim() !== '') this.timer = setTimeout(() => void this.search(text.trim()), pause);
  }

  protected press(event: KeyboardEvent): void {
    const hits = this.hits() ?? [];
    if (event.isComposing) return;
    if (event.key === 'Escape') return this.leave();
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      if (hits.length > 0) this.at.update((at) => (at + step + hits.length) % hits.length);
    }
    const hit = hits[Math.max(0, this.at())];
    if (event.key === 'Enter' && hit !== undefined) void this.go(hit);
  }

  protected async go(hit: SearchHit): Promise<void> {
    this.leave();
    await this.router.navigateByUrl(routeOf(hit));
  }

  protected leave(): void {
    this.isOpen.set(false);
    this.box().nativeElement.blur();
  }

  private async search(text: string): Promise<void> {
    this.abort = new AbortController();
    const { signal: abort } = this.abort;
    try {
      const { items } = await this.api.search(text, abort);
      if (abort.aborted) return;
      this.isFailing.set(false);
      this.hits.set(items);
    } catch {
      if (abort.aborted) return;
      this.isFailing.set(true);
      this.hits.set([]);
    }
  }
}
