import { Component, computed, inject, input } from '@angular/core';
import { asking } from '../api/asking';
import { Api } from '../api/api';
import { publishedDocument } from '../api/published';
import { PageState } from '../shell/page-state';
import { Words } from '../words/words';
import { notesAbout } from './notes-about';

/** What the publisher itself wrote of one vulnerability, as published. */
@Component({
  selector: 'app-publisher-notes',
  imports: [PageState],
  template: `
    <app-page-state [asked]="advisory$" />
    @if (advisory$.value()) {
      @for (note of notes(); track $index) {
        <blockquote [attr.lang]="language()">
          @if (note.title) {
            <b>{{ note.title }}</b>
          }
          <pre>{{ note.text }}</pre>
        </blockquote>
      } @empty {
        <p class="soft">{{ words().everywhere.notStated }}</p>
      }
    }
  `,
  styles: `
    blockquote {
      margin: 6px 0 0;
      padding: 2px 0 2px 12px;
      border-left: 2px solid var(--line-strong);
      font-size: 13px;
    }
  `,
})
export class PublisherNotes {
  private readonly api = inject(Api);
  readonly advisory = input.required<string>();
  readonly vulnerability = input.required<string>();
  /** All of the document's notes, or only what speaks of this vulnerability. */
  readonly isWhole = input(false);
  protected readonly words = inject(Words).now;
  protected readonly advisory$ = asking(this.advisory, (id) => this.api.advisory(id));
  private readonly document = computed(() => publishedDocument(this.advisory$.value()?.document));
  protected readonly language = computed(() => this.document().language);
  protected readonly notes = computed(() => notesAbout(this.document(), this.vulnerability(), this.isWhole()));
}
