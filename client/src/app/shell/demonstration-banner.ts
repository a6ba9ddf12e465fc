import { Component, inject, signal } from '@angular/core';
import { Api } from '../api/api';
import type { DemonstrationView } from '../api/types';
import { Session } from '../accounts/session';
import { Words } from '../words/words';
import { Dialogue } from './dialogue';
import { DoneStrip } from './done-strip';

/** Says that the hospital on screen is none, and begins with one's own. */
@Component({
  selector: 'app-demonstration-banner',
  imports: [Dialogue],
  template: `
    <div class="banner" role="note">
      <span>{{ words().demonstration.banner }}</span>
      <button class="button" type="button" (click)="ask()">{{ words().demonstration.begin }}</button>
    </div>
    @if (loaded(); as loaded) {
      <app-dialogue [heading]="words().demonstration.title" (closed)="loaded$.set(undefined)">
        <div class="form">
          <p>{{ words().demonstration.what(loaded.devices, loaded.advisories) }}</p>
          <p>{{ words().demonstration.stays }}</p>
          <div class="buttons">
            <button class="button grave" type="button" [disabled]="isWorking()" (click)="remove()">
              {{ words().demonstration.remove }}
            </button>
            <button class="button" type="button" (click)="loaded$.set(undefined)">{{ words().everywhere.cancel }}</button>
          </div>
        </div>
      </app-dialogue>
    }
  `,
  styles: `
    .banner {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 4px 16px;
      padding: 4px 20px;
      border-bottom: 1px solid var(--line);
      background: var(--accent-soft);
      color: var(--accent-deep);
      font-size: 13px;
    }
    .banner .button {
      min-height: 26px;
    }
  `,
})
export class DemonstrationBanner {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly done = inject(DoneStrip);
  protected readonly words = inject(Words).now;
  protected readonly loaded$ = signal<DemonstrationView | undefined>(undefined);
  protected readonly loaded = this.loaded$.asReadonly();
  protected readonly isWorking = signal(false);

  protected async ask(): Promise<void> {
    try {
      this.loaded$.set(await this.api.demonstration());
    } catch (thrown) {
      this.done.complain(thrown);
    }
  }

  protected async remove(): Promise<void> {
    this.isWorking.set(true);
    try {
      await this.api.removeDemonstration();
      this.loaded$.set(undefined);
      this.session.current.update((session) => session && { ...session, demonstration: false });
      // Everything on screen was the demonstration's: start afresh at the import rather than show what is gone.
      location.assign('/devices/imports');
    } catch (thrown) {
      this.done.complain(thrown);
      this.isWorking.set(false);
    }
  }
}
