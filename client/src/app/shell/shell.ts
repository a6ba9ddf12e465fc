import { Component, effect, inject, signal, viewChild, type ElementRef } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { Title } from '@angular/platform-browser';
import { NavigationEnd, Router, RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { filter, map } from 'rxjs';
import { Session } from '../accounts/session';
import { Words } from '../words/words';
import { DemonstrationBanner } from './demonstration-banner';
import { DoneStrip } from './done-strip';
import { Freshness } from './freshness';
import { FreshnessStrip } from './freshness-strip';
import { pageKey } from './keys';
import { KeysDialogue } from './keys-dialogue';
import { LanguageSwitch } from './language-switch';
import { pageTitle } from './page-title';
import { SearchBox } from './search-box';

/** The frame around every page. */
@Component({
  selector: 'app-shell',
  imports: [RouterOutlet, RouterLink, RouterLinkActive, SearchBox, LanguageSwitch, FreshnessStrip, KeysDialogue, DemonstrationBanner],
  templateUrl: './shell.html',
  styleUrl: './shell.css',
  host: { '(document:keydown)': 'press($event)', '(document:click)': 'closeMenu($event)' },
})
export class Shell {
  private readonly router = inject(Router);
  protected readonly session = inject(Session);
  protected readonly done = inject(DoneStrip);
  protected readonly freshness = inject(Freshness);
  protected readonly words = inject(Words).now;
  protected readonly isMenuOpen = signal(false);
  protected readonly isKeysOpen = signal(false);
  private readonly search = viewChild.required(SearchBox);
  private readonly menu = viewChild.required<ElementRef<HTMLElement>>('menu');
  private readonly content = viewChild.required<ElementRef<HTMLElement>>('content');

  protected readonly places = [
    { route: '/morning-list', name: 'morning' },
    { route: '/devices', name: 'devices' },
    { route: '/components', name: 'components' },
    { route: '/shelf', name: 'shelf' },
    { route: '/mds2', name: 'mds2' },
    { route: '/advisories', name: 'advisories' },
    { route: '/lifecycle', name: 'lifecycle' },
    { route: '/sources', name: 'sources' },
  ] as const;

  private readonly url = toSignal(
    this.router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map((event) => event.urlAfterRedirects),
    ),
    { initialValue: this.router.url },
  );

  constructor() {
    const title = inject(Title);
    effect(() => title.setTitle(pageTitle(this.url(), this.words())));
  }

  protected press(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.isMenuOpen.set(false);
    const key = pageKey(event);
    if (key === '/') this.search().focus();
    else if (key === '?') this.isKeysOpen.set(true);
    else if (key === 'u' || key === 'U') void this.done.undo();
    else return;
    event.preventDefault();
  }

  protected skip(event: Event): void {
    event.preventDefault();
    this.content().nativeElement.focus();
  }

  /** Any click but the one that opens it closes the menu, also the choice of an entry. */
  protected closeMenu(event: Event): void {
    if (event.target instanceof Node && !this.menu().nativeElement.contains(event.target)) this.isMenuOpen.set(false);
  }

  protected async signOut(): Promise<void> {
    try {
      await this.session.signOut();
      await this.router.navigateByUrl('/sign-in');
    } catch (thrown) {
      this.done.complain(thrown);
    }
  }
}
