import { Component, inject, input, linkedSignal, output, signal } from '@angular/core';
import { Session } from '../accounts/session';
import { asking } from '../api/asking';
import { PlanningApi } from '../api/planning-api';
import { problemFrom, type ClientProblem } from '../api/refused';
import type { CalendarLinkView } from '../api/types-of-calendar';
import { Dialogue } from '../shell/dialogue';
import { DoneStrip } from '../shell/done-strip';
import { PageState } from '../shell/page-state';
import { Words } from '../words/words';

/** Links for calendar programs: made, shown once, taken back. */
@Component({
  selector: 'app-calendar-links',
  imports: [Dialogue, PageState],
  templateUrl: './calendar-links.html',
  styleUrl: './calendar-links.css',
})
export class CalendarLinks {
  private readonly api = inject(PlanningApi);
  private readonly done = inject(DoneStrip);
  protected readonly mayRecord = inject(Session).mayRecord;
  protected readonly speech = inject(Words);
  protected readonly words = this.speech.now;
  readonly departments = input.required<readonly string[]>();
  readonly closed = output();

  protected readonly links = asking(
    () => true,
    () => this.api.calendarLinks(),
  );
  protected readonly languages = ['ja', 'en'] as const;
  protected readonly name = signal('');
  protected readonly language = linkedSignal(() => this.speech.language());
  protected readonly department = signal('');
  protected readonly isMissing = signal(false);
  protected readonly problem = signal<ClientProblem | undefined>(undefined);
  /** The address just made; it is never shown again. */
  protected readonly made = signal({ id: '', address: '' });
  /** The clipboard is there only over HTTPS or on the machine itself. */
  protected readonly canCopy = window.isSecureContext;

  protected async make(event: Event): Promise<void> {
    event.preventDefault();
    this.isMissing.set(this.name().trim() === '');
    if (this.isMissing()) return;
    this.problem.set(undefined);
    try {
      const department = this.department() === '' ? null : this.department();
      const { id, address } = await this.api.makeCalendarLink({ name: this.name().trim(), language: this.language(), department });
      this.made.set({ id, address: new URL(address, window.location.origin).href });
      this.name.set('');
      this.links.reload();
    } catch (thrown) {
      this.problem.set(problemFrom(thrown));
    }
  }

  protected async copy(): Promise<void> {
    await navigator.clipboard.writeText(this.made().address);
    this.done.say(() => this.words().calendar.copied);
  }

  protected async revoke({ id }: CalendarLinkView): Promise<void> {
    try {
      await this.api.revokeCalendarLink(id);
      if (this.made().id === id) this.made.set({ id: '', address: '' });
      this.done.say(() => this.words().calendar.revokedSay);
    } catch (thrown) {
      this.problem.set(problemFrom(thrown));
    }
    this.links.reload();
  }
}
