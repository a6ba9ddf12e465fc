import { Component, inject, input, signal } from '@angular/core';
import { Words } from '../words/words';
import { CalendarLinks } from './calendar-links';

/** Where people plan: the days of the life cycle in their own calendar. */
@Component({
  selector: 'app-calendar-button',
  imports: [CalendarLinks],
  template: `
    <button class="button no-print" type="button" (click)="isOpen.set(true)">{{ words().calendar.button }}</button>
    @if (isOpen()) {
      <app-calendar-links [departments]="departments()" (closed)="isOpen.set(false)" />
    }
  `,
})
export class CalendarButton {
  protected readonly words = inject(Words).now;
  readonly departments = input.required<readonly string[]>();
  protected readonly isOpen = signal(false);
}
