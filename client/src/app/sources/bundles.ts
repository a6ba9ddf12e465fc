import { Component, DestroyRef, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Session } from '../accounts/session';
import { asking } from '../api/asking';
import { BundlesApi } from '../api/bundles-api';
import type { BundleView } from '../api/types-of-bundles';
import { Freshness } from '../shell/freshness';
import { PageState } from '../shell/page-state';
import { Words } from '../words/words';
import { BringBundle } from './bring-bundle';
import { BundleKeys } from './bundle-keys';
import { BundleReportView } from './bundle-report';
import { MakeBundle } from './make-bundle';
import { WatchedFolder } from './watched-folder';

const lookEvery = 1000;

/** 持ち込みファイル: what is carried by hand into a network that has no internet, and what was. */
@Component({
  selector: 'app-bundles',
  imports: [RouterLink, PageState, BringBundle, BundleKeys, BundleReportView, MakeBundle, WatchedFolder],
  templateUrl: './bundles.html',
  styleUrl: './bundles.css',
})
export class Bundles {
  private readonly api = inject(BundlesApi);
  private readonly freshness = inject(Freshness);
  protected readonly speech = inject(Words);
  protected readonly words = this.speech.now;
  protected readonly maySetUp = inject(Session).maySetUp;
  /** What the server says of a bundle it says in the language of the screen. */
  protected readonly bundles = asking(
    () => this.speech.language(),
    () => this.api.bundles(),
  );
  protected readonly keysAsked = signal(0);
  /** The bundle that is being taken in. */
  protected readonly underway = signal<BundleView | undefined>(undefined);
  protected readonly shown = signal<BundleView | undefined>(undefined);
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    inject(DestroyRef).onDestroy(() => clearTimeout(this.timer));
    // One that was begun here and left is found again.
    void this.api.bundles().then(
      ({ items }) => {
        const running = items.find(isUnderway);
        if (running) this.follow(running);
      },
      () => undefined,
    );
  }

  protected follow(bundle: BundleView): void {
    this.shown.set(undefined);
    this.keysAsked.update((times) => times + 1);
    this.look(bundle);
  }

  protected marks(bundle: BundleView): readonly [className: string, shape: string] {
    if (bundle.state === 'failed' || bundle.state === 'interrupted') return ['high', '▲'];
    if (bundle.state !== 'done') return ['medium', '…'];
    return hasDoubts(bundle) ? ['medium', '？'] : ['good', '✓'];
  }

  protected period({ coversFrom, coversUntil }: BundleView): string {
    const words = this.words().bundles;
    return words.until(coversFrom === null ? words.fromBeginning : this.speech.when(coversFrom), this.speech.when(coversUntil));
  }

  protected reload(): void {
    this.bundles.reload();
  }

  private look(bundle: BundleView): void {
    clearTimeout(this.timer);
    if (isUnderway(bundle)) {
      this.underway.set(bundle);
      this.timer = setTimeout(() => void this.lookAgain(bundle), lookEvery);
      return;
    }
    this.underway.set(undefined);
    this.shown.set(bundle);
    this.reload();
    void this.freshness.look();
  }

  /** A moment without connection is no end of the taking in. */
  private async lookAgain(bundle: BundleView): Promise<void> {
    this.look(await this.api.bundle(bundle.id).catch(() => bundle));
  }
}

function isUnderway({ direction, state }: BundleView): boolean {
  return direction === 'in' && (state === 'running' || state === 'matching');
}

function hasDoubts({ report }: BundleView): boolean {
  return report !== null && (report.gap !== null || report.refused > 0);
}
