import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { asking } from '../api/asking';
import { Api } from '../api/api';
import type { SbomVersionView } from '../api/types-of-sboms';
import { DataGrid } from '../grid/data-grid';
import { PageState } from '../shell/page-state';
import { Words } from '../words/words';
import { changeColumns, sbomColumns } from './sbom-columns';
import { SbomComponent } from './sbom-component';
import { changeRows, tableRows, treeRows, type SbomRow } from './sbom-rows';

/** One SBOM as a table and as a tree, with what is known of its components, and what differs from another of the model. */
@Component({
  selector: 'app-sbom-page',
  imports: [RouterLink, PageState, DataGrid, SbomComponent],
  templateUrl: './sbom-page.html',
  styleUrl: './sbom-page.css',
})
export class SbomPage {
  private readonly router = inject(Router);
  protected readonly api = inject(Api);
  protected readonly speech = inject(Words);
  protected readonly words = this.speech.now;
  readonly id = input.required<string>();
  /** The SBOM with which it is compared, the words sought, and how it is shown; from the address. */
  readonly from = input<string>();
  readonly q = input<string>();
  readonly view = input<string>();

  protected readonly sbom = asking(this.id, (id) => this.api.sbom(id));
  protected readonly findings = asking(this.id, (id) => this.api.sbomFindings(id));
  protected readonly difference = asking(
    () => (this.from() ? `${this.id()} ${this.from() ?? ''}` : undefined),
    (pair) => {
      const [id = '', from = ''] = pair.split(' ');
      return this.api.sbomDifference(id, from);
    },
  );

  protected readonly isTree = computed(() => this.view() === 'tree');
  protected readonly isOnlyFound = signal(false);
  protected readonly closed = linkedSignal<string, ReadonlySet<string>>({ source: this.id, computation: () => new Set() });
  protected readonly selected = linkedSignal<string, string | null>({ source: this.id, computation: () => null });
  protected readonly found = computed(
    () => new Map((this.findings.value()?.items ?? []).map(({ ref, vulnerabilities }) => [ref, vulnerabilities])),
  );
  protected readonly vulnerabilities = computed(
    () => new Set([...this.found().values()].flat().map(({ vulnerability }) => vulnerability)).size,
  );
  private readonly list = computed(() => {
    const list = this.sbom.value()?.list ?? [];
    return this.isOnlyFound() ? list.filter(({ ref }) => this.found().has(ref)) : list;
  });
  protected readonly rows = computed(() =>
    this.isTree() ? treeRows(this.list(), this.found(), this.closed(), this.q() ?? '') : tableRows(this.list(), this.found()),
  );
  protected readonly columns = computed(() => sbomColumns(this.words(), this.isTree()));
  protected readonly changes = computed(() => changeRows(this.difference.value()?.items ?? []));
  protected readonly changeColumns = computed(() => changeColumns(this.words()));
  protected readonly counts = computed(() => {
    const of = (kind: string): number => this.changes().filter((change) => change.kind === kind).length;
    return this.words().sboms.counts(of('added'), of('removed'), of('changed'));
  });
  protected readonly chosen = computed(() =>
    tableRows(this.sbom.value()?.list ?? [], this.found()).find(({ id }) => id === this.selected()),
  );
  /** What contains the chosen one, the outermost first. */
  protected readonly path = computed(() => {
    const byRef = new Map((this.sbom.value()?.list ?? []).map((component) => [component.ref, component]));
    const names: string[] = [];
    const passed = new Set<string>();
    for (let next = byRef.get(this.chosen()?.parentRef ?? ''); next && !passed.has(next.ref); next = byRef.get(next.parentRef ?? '')) {
      passed.add(next.ref);
      names.unshift(next.name);
    }
    return names;
  });

  protected releaseOf(version: string | null): string {
    return version === null ? this.words().components.releaseUnknown : version;
  }

  protected nameOf({ softwareVersion, receivedAt, components }: SbomVersionView): string {
    return this.words().sboms.versionOf(this.releaseOf(softwareVersion), this.speech.when(receivedAt), components);
  }

  protected earlier(): string {
    const other = this.sbom.value()?.others.find(({ documentId }) => documentId === this.from());
    return other === undefined ? '' : this.nameOf(other);
  }

  protected set(queryParams: Readonly<Record<string, string | null>>): void {
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected openOther(id: string): void {
    if (id !== '') void this.router.navigate(['/shelf/sboms', id]);
  }

  protected toggle(row: SbomRow): void {
    if (row.branch === 'none') return;
    this.closed.update((closed) => new Set(closed.has(row.ref) ? [...closed].filter((ref) => ref !== row.ref) : [...closed, row.ref]));
  }

  protected openAll(): void {
    this.closed.set(new Set());
  }

  protected closeAll(): void {
    this.closed.set(new Set((this.sbom.value()?.list ?? []).flatMap(({ parentRef }) => parentRef ?? [])));
  }
}
