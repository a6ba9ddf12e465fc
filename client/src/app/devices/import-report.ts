import type { ColDef } from 'ag-grid-community';
import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ImportResult } from '../api/types-of-imports';
import { csvOf, saveText } from '../grid/csv';
import { DataGrid } from '../grid/data-grid';
import { spoken } from '../words/spoken';
import { Words } from '../words/words';
import { reportKinds, reportRows, reportTable, type ReportKind, type ReportRow } from './report-rows';

/** What a file became, or would become: counts, how it was read, and every row that wants a look. */
@Component({
  selector: 'app-import-report',
  imports: [RouterLink, DataGrid],
  templateUrl: './import-report.html',
  styleUrl: './import-report.css',
})
export class ImportReport {
  readonly result = input.required<ImportResult>();
  protected readonly words = inject(Words).now;
  protected readonly kind = signal<ReportKind | 'all'>('all');
  private readonly all = computed(() => reportRows(this.result(), this.words()));
  protected readonly rows = computed(() => this.all().filter((row) => this.kind() === 'all' || row.kind === this.kind()));
  protected readonly kinds = computed(() =>
    (['all', ...reportKinds] as const).map((id) => ({
      id,
      word: id === 'all' ? this.words().everywhere.all : this.words().imports[id],
      count: this.all().filter((row) => id === 'all' || row.kind === id).length,
    })),
  );
  protected readonly counts = computed(() => {
    const { imports } = this.words();
    const result = this.result();
    return [
      { word: imports.rows, count: result.rows, isGrave: false },
      { word: imports.created, count: result.created, isGrave: false },
      { word: imports.updated, count: result.updated, isGrave: false },
      { word: imports.unchanged, count: result.unchanged, isGrave: false },
      { word: imports.rejected, count: result.rejected.length, isGrave: true },
      { word: imports.remarks, count: result.remarks.length, isGrave: false },
      { word: imports.missing, count: result.missing.length, isGrave: false },
      { word: imports.conflicts, count: result.conflicts, isGrave: false },
      { word: imports.meetings, count: result.meetings, isGrave: false },
    ];
  });
  protected readonly layout = computed(() => {
    const { sheet, headerRow, encoding } = this.result();
    const { imports } = this.words();
    return imports.layout(sheet === null ? '' : imports.sheet(sheet), headerRow, encoding.toUpperCase());
  });
  protected readonly recognised = computed(() =>
    this.result()
      .columns.filter((column) => column.field !== null)
      .map(({ heading, field }) => ({ heading, field: spoken(this.words().codes.fields, field ?? '', (code) => code) })),
  );
  protected readonly notRecognised = computed(() =>
    this.result()
      .columns.filter((column) => column.field === null)
      .map((column) => column.heading),
  );
  protected readonly columns = computed<readonly ColDef<ReportRow>[]>(() => {
    const { everywhere, imports } = this.words();
    return [
      { colId: 'kind', field: 'kindText', headerName: imports.kindHeading, width: 130 },
      { colId: 'row', field: 'row', headerName: everywhere.row, width: 80, type: 'rightAligned' },
      { colId: 'column', field: 'column', headerName: everywhere.column, width: 170 },
      { colId: 'value', field: 'value', headerName: everywhere.value, width: 210, tooltipField: 'value' },
      { colId: 'what', field: 'sentence', headerName: everywhere.what, flex: 1, minWidth: 220, tooltipField: 'sentence' },
    ];
  });

  protected save(): void {
    saveText(`${this.result().fileName}.report.csv`, csvOf(reportTable(this.all(), this.words())));
  }
}
