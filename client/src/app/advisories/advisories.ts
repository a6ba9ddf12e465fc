import { Component, computed, inject, signal, viewChild } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { AdvisoriesApi } from '../api/advisories-api';
import { asking } from '../api/asking';
import { Api } from '../api/api';
import type { AdvisoryView } from '../api/types';
import { DataGrid } from '../grid/data-grid';
import { DoneStrip } from '../shell/done-strip';
import { pageKey } from '../shell/keys';
import { PageState } from '../shell/page-state';
import { Words } from '../words/words';
import { advisoryColumns } from './advisory-columns';
import { addressOfFilters, askedOfServer, ofSeverity, searchIn, type AdvisorySearch } from './advisory-filter';
import { AdvisoryFilters } from './advisory-filters';

/** Every advisory that was received; what it is filtered by stands in the address, so that going back finds it again. */
@Component({
  selector: 'app-advisories',
  imports: [RouterLink, AdvisoryFilters, DataGrid, PageState],
  templateUrl: './advisories.html',
  host: { '(document:keydown)': 'press($event)' },
})
export class Advisories {
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly api = inject(Api);
  private readonly desk = inject(AdvisoriesApi);
  private readonly done = inject(DoneStrip);
  protected readonly words = inject(Words).now;
  private readonly filters = viewChild(AdvisoryFilters);
  private readonly address = toSignal(this.route.queryParamMap, { initialValue: this.route.snapshot.queryParamMap });
  protected readonly q = computed(() => this.address().get('q') ?? '');
  protected readonly search = computed<AdvisorySearch>(() => searchIn((name) => this.address().get(name)));
  protected readonly isFiltered = computed(() => Object.keys(this.search()).length > 0);

  private readonly loaded = signal<readonly [number, number] | undefined>(undefined);
  protected readonly advisories = asking(
    () => JSON.stringify(askedOfServer(this.search())),
    (search) => this.api.advisories(JSON.parse(search) as AdvisorySearch, (done, total) => this.loaded.set([done, total])),
  );
  protected readonly loading = computed(() => {
    const loaded = this.loaded();
    return loaded === undefined ? '' : this.words().everywhere.loadingOf(...loaded);
  });
  protected readonly rows = computed(() => ofSeverity(this.advisories.value()?.items ?? [], this.search().severity));
  protected readonly columns = computed(() => advisoryColumns(this.words()));
  /** The ids as they stand in the list, filtered. */
  protected readonly order = signal<readonly string[]>([]);
  protected readonly unread = computed(() => {
    const shown = new Set(this.order());
    return this.rows().filter(({ id, read }) => !read && shown.has(id));
  });
  protected readonly isMarking = signal(false);

  protected set(part: Readonly<Record<string, string | null>>): void {
    void this.router.navigate([], { queryParams: part, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected filter(search: AdvisorySearch): void {
    this.set(addressOfFilters(search));
  }

  protected open(row: AdvisoryView): void {
    void this.router.navigate(['/advisories', row.id]);
  }

  protected press(event: KeyboardEvent): void {
    if (pageKey(event) === 'c' && this.isFiltered()) this.filters()?.clear();
  }

  protected async readAll(): Promise<void> {
    const ids = this.unread().map(({ id }) => id);
    this.isMarking.set(true);
    try {
      await this.mark(ids, true);
      this.done.say(
        () => this.words().advisoryDesk.readAllDone(ids.length),
        () => this.mark(ids, false),
      );
    } catch (thrown) {
      this.done.complain(thrown);
    } finally {
      this.isMarking.set(false);
    }
  }

  private async mark(ids: readonly string[], read: boolean): Promise<void> {
    try {
      await this.desk.markRead(ids, read);
    } finally {
      this.advisories.reload();
    }
  }
}
