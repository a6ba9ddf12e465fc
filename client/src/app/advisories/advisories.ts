import { Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { asking } from '../api/asking';
import { Api } from '../api/api';
import type { AdvisoryView } from '../api/types';
import { DataGrid } from '../grid/data-grid';
import { PageState } from '../shell/page-state';
import { Words } from '../words/words';
import { advisoryColumns } from './advisory-columns';

/** Every advisory that was received. */
@Component({ selector: 'app-advisories', imports: [RouterLink, DataGrid, PageState], templateUrl: './advisories.html' })
export class Advisories {
  private readonly router = inject(Router);
  private readonly api = inject(Api);
  protected readonly words = inject(Words).now;
  readonly q = input<string>();
  /** Only advisories about this vulnerability, from the search box. */
  readonly cve = input<string>();

  private readonly loaded = signal<readonly [number, number] | undefined>(undefined);
  protected readonly advisories = asking(
    () => this.cve() ?? '',
    (cve) => this.api.advisories({ cve }, (done, total) => this.loaded.set([done, total])),
  );
  protected readonly loading = computed(() => {
    const loaded = this.loaded();
    return loaded === undefined ? '' : this.words().everywhere.loadingOf(...loaded);
  });
  protected readonly columns = computed(() => advisoryColumns(this.words()));

  protected set(part: Readonly<Record<string, string | null>>): void {
    void this.router.navigate([], { queryParams: part, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected open(row: AdvisoryView): void {
    void this.router.navigate(['/advisories', row.id]);
  }
}
