import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { asking } from '../api/asking';
import { Api } from '../api/api';
import type { MeetingView } from '../api/types-of-inventory';
import { DoneStrip } from '../shell/done-strip';
import { PageState } from '../shell/page-state';
import { spoken } from '../words/spoken';
import { Words } from '../words/words';
import { meetingFields } from './meeting-rows';

/** Rows of one ledger that may be a device of another: the same, or not? */
@Component({ selector: 'app-meetings', imports: [RouterLink, PageState], templateUrl: './meetings.html', styleUrl: './meetings.css' })
export class Meetings {
  private readonly api = inject(Api);
  private readonly done = inject(DoneStrip);
  protected readonly speech = inject(Words);
  protected readonly words = this.speech.now;
  protected readonly working = signal('');
  protected readonly meetings = asking(
    () => true,
    () => this.api.meetings(),
  );
  protected readonly shown = computed(() =>
    (this.meetings.value()?.items ?? []).map((meeting) => ({
      meeting,
      fields: meetingFields(meeting, this.words()),
      metBy: meeting.metBy.map((code) => spoken(this.words().codes.meetings, code, (one) => one)).join(this.words().everywhere.comma),
      why: this.speech.remark(meeting.why),
    })),
  );

  protected async decide(meeting: MeetingView, isSame: boolean): Promise<void> {
    this.working.set(meeting.id);
    try {
      await this.api.decideMeeting(meeting.id, isSame);
      this.done.say(() => this.words().imports.decided);
      this.meetings.reload();
    } catch (thrown) {
      this.done.complain(thrown);
    } finally {
      this.working.set('');
    }
  }
}
