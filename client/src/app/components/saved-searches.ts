import { Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Session } from '../accounts/session';
import { asking } from '../api/asking';
import { Api } from '../api/api';
import { searchFields, type ComponentSearch, type SavedSearchView } from '../api/types-of-components';
import { DoneStrip } from '../shell/done-strip';
import { PageState } from '../shell/page-state';
import { Words } from '../words/words';
import { keyOfSearch } from './search-query';

/** Searches that are repeated on every SBOM that comes in, what they found, and saving the one that is shown. */
@Component({
  selector: 'app-saved-searches',
  imports: [RouterLink, PageState],
  templateUrl: './saved-searches.html',
  styleUrl: './saved-searches.css',
})
export class SavedSearches {
  private readonly api = inject(Api);
  private readonly done = inject(DoneStrip);
  private readonly session = inject(Session);
  protected readonly speech = inject(Words);
  protected readonly words = this.speech.now;
  readonly search = input.required<ComponentSearch>();
  readonly isNamed = input.required<boolean>();
  readonly chosen = output<ComponentSearch>();

  protected readonly saved = asking(
    () => true,
    () => this.api.savedSearches(),
  );
  protected readonly isWorking = signal(false);
  protected readonly name = signal<string | undefined>(undefined);
  protected readonly isKnown = computed(() => {
    const key = keyOfSearch(this.search());
    return (this.saved.value()?.items ?? []).some(({ search }) => keyOfSearch(search) === key);
  });
  protected readonly mayChange = this.session.mayRecord;

  protected textOf({ search }: SavedSearchView): string {
    return searchFields
      .flatMap((field) => {
        const text = search[field];
        return text === undefined ? [] : field === 'q' ? [text] : [`${this.words().components.fields[field]} ${text}`];
      })
      .join(this.words().everywhere.join);
  }

  protected begin(): void {
    const { q, name, purl, cpe, range, version } = this.search();
    this.name.set([q ?? name ?? purl ?? cpe ?? '', range ?? version ?? ''].join(' ').trim());
  }

  protected async save(): Promise<void> {
    const name = this.name()?.trim() ?? '';
    if (name === '') return;
    await this.work(async () => {
      await this.api.saveSearch({ name, search: this.search() });
      this.name.set(undefined);
      this.done.say(() => this.words().components.saved(name));
    });
  }

  protected remove({ id, name }: SavedSearchView): Promise<void> {
    return this.work(async () => {
      await this.api.removeSearch(id);
      this.done.say(
        () => this.words().components.removed(name),
        async () => {
          await this.api.restoreSearch(id);
          this.saved.reload();
        },
      );
    });
  }

  protected settle(hit: string): Promise<void> {
    return this.work(async () => {
      await this.api.settleHit(hit);
      this.done.say(() => this.words().morning.hitSettled);
    });
  }

  private async work(what: () => Promise<void>): Promise<void> {
    if (this.isWorking()) return;
    this.isWorking.set(true);
    try {
      await what();
      this.saved.reload();
    } catch (thrown) {
      this.done.complain(thrown);
    } finally {
      this.isWorking.set(false);
    }
  }
}
