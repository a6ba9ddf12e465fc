import { inject, Injectable } from '@angular/core';
import { Caller } from './caller';
import type * as Desk from './types-of-advisories';

/** How many documents or components one request may mark. */
const marksAtOnce = 1000;

/** The routes of what people do with advisories, by their names: reading, commenting, marking components, deleting. */
@Injectable({ providedIn: 'root' })
export class AdvisoriesApi {
  private readonly caller = inject(Caller);

  readonly comments = (id: string) => this.caller.all<Desk.AdvisoryCommentView>(`/advisories/${id}/comments`);
  readonly comment = (id: string, body: Desk.NewAdvisoryComment) =>
    this.caller.ask<Desk.AdvisoryCommentView>('POST', `/advisories/${id}/comments`, { body });

  readonly components = (id: string) =>
    this.caller.all<Desk.AdvisoryComponentView, Desk.AdvisoryComponentPage>(`/advisories/${id}/components`);
  readonly remove = (id: string, body: Desk.DeletingAdvisory) =>
    this.caller.ask<Desk.AdvisoryDeletionView>('POST', `/advisories/${id}/deletion`, { body });
  readonly deletion = (id: string) => this.caller.ask<Desk.AdvisoryDeletionDetail>('GET', `/advisories/${id}/deletion`);
  readonly deletions = () => this.caller.all<Desk.AdvisoryDeletionView>('/advisories/deletions');

  /** Sets marks one after the other, as many components at once as the server takes. */
  async markComponents(id: string, marks: readonly Desk.NewComponentMarks[]): Promise<void> {
    for (const mark of marks)
      for (let at = 0; at < mark.components.length; at += marksAtOnce) {
        const body: Desk.NewComponentMarks = { ...mark, components: mark.components.slice(at, at + marksAtOnce) };
        await this.caller.ask<{ readonly marked: number }>('POST', `/advisories/${id}/components/marks`, { body });
      }
  }

  /** Marks documents as read, or as unread, for whoever is signed in. */
  async markRead(ids: readonly string[], read: boolean): Promise<void> {
    for (let at = 0; at < ids.length; at += marksAtOnce) {
      const body: Desk.AdvisoryReadMarks = { advisories: ids.slice(at, at + marksAtOnce), read };
      await this.caller.ask<{ readonly marked: number }>('POST', '/advisories/read-marks', { body });
    }
  }
}
