import { Component, inject, input, output, signal } from '@angular/core';
import { Session } from '../accounts/session';
import { AdvisoriesApi } from '../api/advisories-api';
import { asking } from '../api/asking';
import { problemFrom, type ClientProblem } from '../api/refused';
import { DoneStrip } from '../shell/done-strip';
import { PageState } from '../shell/page-state';
import { Words } from '../words/words';

/** What people of the house wrote about an advisory: who, when, what. */
@Component({
  selector: 'app-advisory-comments',
  imports: [PageState],
  templateUrl: './advisory-comments.html',
  styles: `
    :host,
    .form {
      display: grid;
      gap: 12px;
      max-width: 80ch;
    }
    li {
      padding: 8px 0;
      border-bottom: 1px solid var(--line);
    }
  `,
})
export class AdvisoryComments {
  private readonly desk = inject(AdvisoriesApi);
  private readonly done = inject(DoneStrip);
  protected readonly session = inject(Session);
  protected readonly speech = inject(Words);
  protected readonly words = this.speech.now;
  readonly advisory = input.required<string>();
  /** How many there are after one was written. */
  readonly count = output<number>();

  protected readonly comments = asking(this.advisory, (id) => this.desk.comments(id));
  protected readonly text = signal('');
  protected readonly isSending = signal(false);
  protected readonly isMissing = signal(false);
  protected readonly problem = signal<ClientProblem | undefined>(undefined);

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const text = this.text().trim();
    this.isMissing.set(text === '');
    if (text === '' || this.isSending()) return;
    this.isSending.set(true);
    this.problem.set(undefined);
    try {
      await this.desk.comment(this.advisory(), { text });
      this.text.set('');
      this.count.emit((this.comments.value()?.total ?? 0) + 1);
      this.comments.reload();
      this.done.say(() => this.words().advisoryDesk.commented);
    } catch (thrown) {
      this.problem.set(problemFrom(thrown));
    } finally {
      this.isSending.set(false);
    }
  }
}
