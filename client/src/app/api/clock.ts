import { Injectable, signal } from '@angular/core';
import { dayOf } from '../words/dates';

/**
 * The server's clock: a page must not call a date past because a workstation's clock is wrong, and a trial may run on another day.
 * Until the server has told its time, the browser's is taken.
 */
@Injectable({ providedIn: 'root' })
export class Clock {
  private readonly ahead = signal(0);
  readonly today = signal(dayOf(new Date().toISOString()));

  /** Takes over the server's `now`. */
  follow(serverNow: string): void {
    const ahead = Date.parse(serverNow) - Date.now();
    if (Number.isNaN(ahead)) return;
    this.ahead.set(ahead);
    this.today.set(dayOf(this.now()));
  }

  now(): string {
    return new Date(Date.now() + this.ahead()).toISOString();
  }
}
