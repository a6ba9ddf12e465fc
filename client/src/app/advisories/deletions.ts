import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { AdvisoriesApi } from '../api/advisories-api';
import { asking } from '../api/asking';
import { PageState } from '../shell/page-state';
import { Words } from '../words/words';

/** Every document that was deleted, also those that came back since. */
@Component({ selector: 'app-deletions', imports: [RouterLink, PageState], templateUrl: './deletions.html' })
export class Deletions {
  private readonly desk = inject(AdvisoriesApi);
  protected readonly speech = inject(Words);
  protected readonly words = this.speech.now;
  protected readonly deletions = asking(
    () => true,
    () => this.desk.deletions(),
  );
}
