import { Component, computed, DestroyRef, effect, ElementRef, inject, input, model, output, signal, untracked } from '@angular/core';
import { Router } from '@angular/router';
import { AG_GRID_LOCALE_JP } from '@ag-grid-community/locale';
import { AgGridAngular } from 'ag-grid-angular';
import type {
  CellEditRequestEvent,
  CellKeyDownEvent,
  ColDef,
  FullWidthCellKeyDownEvent,
  GetRowIdParams,
  GridApi,
  GridReadyEvent,
  GridState,
  StateUpdatedEvent,
} from 'ag-grid-community';
import { Words } from '../words/words';
import { csvOf, saveText } from './csv';
import { forgetView, keepView, keptView } from './kept-view';
import { theme } from './modules';
import { shownTable, tableForPaper } from './shown-table';

/** A cell as somebody wants it: the column's colId and what was typed or chosen. */
export interface CellEdit<Row> {
  readonly row: Row;
  readonly column: string;
  /** As text; blank where nothing is left. */
  readonly typed: string;
}

const ordinary: ColDef = { sortable: true, resizable: true, minWidth: 70, suppressHeaderMenuButton: false };

/** A list: filtered, sorted, its columns chosen, taken out as CSV, printed. It gets rows and columns, not logic. */
@Component({
  selector: 'app-data-grid',
  imports: [AgGridAngular],
  templateUrl: './data-grid.html',
  styleUrl: './data-grid.css',
  host: { '(keydown.escape)': 'isChoosing.set(false)' },
})
export class DataGrid<Row extends { readonly id: string }> {
  private readonly router = inject(Router);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly speech = inject(Words);
  protected readonly words = this.speech.now;
  protected readonly theme = theme;
  protected readonly ordinary = ordinary as ColDef<Row>;
  protected readonly selection = { mode: 'singleRow', checkboxes: false, enableClickSelection: true } as const;

  readonly rows = input.required<readonly Row[]>();
  readonly columns = input.required<readonly ColDef<Row>[]>();
  /** What the list is called: read aloud, printed above it. */
  readonly label = input.required<string>();
  /** Under which name its look is remembered, and the CSV file's name. */
  readonly name = input.required<string>();
  readonly rowHeight = input(34);
  readonly hasCsv = input(true);
  readonly filterText = model('');
  readonly selected = model<string | null>(null);
  /** The ids of the rows as they stand there now, filtered and sorted. */
  readonly order = output<readonly string[]>();
  /** Enter or a double click on a row. */
  readonly opened = output<Row>();
  /** What a person typed or chose in a cell; the row itself changes when new rows come. */
  readonly edited = output<CellEdit<Row>>();

  /** Headings and the grid's own words are read when it is made: another language makes another grid. */
  protected readonly languages = computed(() => [this.speech.language()]);
  protected readonly localeText = computed(() => (this.speech.language() === 'ja' ? AG_GRID_LOCALE_JP : {}));
  protected readonly rowData = computed(() => [...this.rows()]);
  protected readonly columnDefs = computed(() => [...this.columns()]);
  protected readonly initialState = computed<GridState>(() => untracked(() => keptView(this.name())) ?? {});
  protected readonly isChoosing = signal(false);
  protected readonly hidden = signal<ReadonlySet<string>>(new Set());
  protected readonly shown = signal(0);
  private api: GridApi<Row> | undefined;

  constructor() {
    effect(() => {
      // New rows are other nodes: what was chosen is chosen again.
      this.rows();
      this.show(this.selected());
    });
    const printing = (): void => this.layOutPaper();
    window.addEventListener('beforeprint', printing);
    inject(DestroyRef).onDestroy(() => window.removeEventListener('beforeprint', printing));
  }

  protected readonly idOf = (params: GetRowIdParams<Row>): string => params.data.id;

  /** Selects the next (1) or previous (-1) row as shown. */
  move(step: 1 | -1): void {
    const api = this.api;
    if (api === undefined || api.getDisplayedRowCount() === 0) return;
    const at = this.selected() === null ? undefined : api.getRowNode(this.selected() ?? '')?.rowIndex;
    const next = at === undefined || at === null ? 0 : Math.min(api.getDisplayedRowCount() - 1, Math.max(0, at + step));
    this.selected.set(api.getDisplayedRowAtIndex(next)?.data?.id ?? null);
  }

  /** Puts the focus on the chosen row. */
  focus(): void {
    const row = this.api?.getRowNode(this.selected() ?? '')?.rowIndex ?? 0;
    const [column] = this.api?.getAllDisplayedColumns() ?? [];
    if (column !== undefined) this.api?.setFocusedCell(row, column);
  }

  protected ready(event: GridReadyEvent<Row>): void {
    this.api = event.api;
    this.host.nativeElement.querySelector('[role="grid"], [role="treegrid"]')?.setAttribute('aria-label', this.label());
    this.readHidden();
    this.count();
    this.show(this.selected());
  }

  protected count(): void {
    this.shown.set(this.api?.getDisplayedRowCount() ?? 0);
    const ids: string[] = [];
    this.api?.forEachNodeAfterFilterAndSort(({ data }) => (data === undefined ? 0 : ids.push(data.id)));
    this.order.emit(ids);
  }

  protected choose(): void {
    const chosen = this.api?.getSelectedRows()[0];
    if (chosen !== undefined && chosen.id !== this.selected()) this.selected.set(chosen.id);
  }

  protected keep(event: StateUpdatedEvent<Row>): void {
    keepView(this.name(), event.state);
    this.readHidden();
  }

  protected press(event: CellKeyDownEvent<Row> | FullWidthCellKeyDownEvent<Row>): void {
    if (event.event instanceof KeyboardEvent && event.event.key === 'Enter' && event.data !== undefined) this.opened.emit(event.data);
  }

  protected edit({ data, column, newValue }: CellEditRequestEvent<Row>): void {
    this.edited.emit({ row: data, column: column.getColId(), typed: textOfEdit(newValue) });
  }

  protected follow(event: MouseEvent): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0 || !(event.target instanceof Element)) return;
    const route = event.target.closest('a.cell-link')?.getAttribute('href');
    if (route === undefined || route === null) return;
    event.preventDefault();
    void this.router.navigateByUrl(route);
  }

  protected toggle(column: string, isVisible: boolean): void {
    this.api?.setColumnsVisible([column], isVisible);
  }

  protected reset(): void {
    forgetView(this.name());
    this.api?.resetColumnState();
    this.api?.setFilterModel(null);
  }

  protected saveCsv(): void {
    if (this.api !== undefined) saveText(`${this.name()}.csv`, csvOf(shownTable(this.api)));
  }

  private readHidden(): void {
    const columns = this.api?.getColumns() ?? [];
    this.hidden.set(new Set(columns.filter((column) => !column.isVisible()).map((column) => column.getColId())));
  }

  private show(id: string | null): void {
    const node = id === null ? undefined : this.api?.getRowNode(id);
    if (node === undefined || this.api === undefined) return;
    node.setSelected(true, true);
    this.api.ensureNodeVisible(node);
  }

  private layOutPaper(): void {
    const place = this.host.nativeElement.querySelector('.paper');
    if (this.api !== undefined) place?.replaceChildren(tableForPaper(shownTable(this.api), this.label()));
  }
}

/** Editors give text, and what was never touched as it was. */
function textOfEdit(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
