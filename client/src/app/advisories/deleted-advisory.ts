import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { AdvisoriesApi } from '../api/advisories-api';
import { asking } from '../api/asking';
import { PageState } from '../shell/page-state';
import { spoken } from '../words/spoken';
import { Words } from '../words/words';

/** What stays of a document that was deleted: who, when, why, and the findings of which it spoke. */
@Component({
  selector: 'app-deleted-advisory',
  imports: [RouterLink, PageState],
  templateUrl: './deleted-advisory.html',
  styles: `
    :host {
      display: grid;
      gap: 16px;
    }
  `,
})
export class DeletedAdvisory {
  private readonly desk = inject(AdvisoriesApi);
  protected readonly speech = inject(Words);
  protected readonly words = this.speech.now;
  readonly advisory = input.required<string>();
  protected readonly deletion = asking(this.advisory, (id) => this.desk.deletion(id));

  protected stateOf(state: string): string {
    return spoken(this.words().codes.findingStates, state, (code) => code);
  }
}
