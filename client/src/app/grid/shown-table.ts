import type { GridApi } from 'ag-grid-community';

/** The list as it is shown now (filtered, sorted, chosen columns), as texts: for CSV and for paper. The first row holds the headings. */
export function shownTable<Row>(api: GridApi<Row>): readonly (readonly string[])[] {
  const columns = api.getAllDisplayedColumns();
  const table = [columns.map((column) => api.getDisplayNameForColumn(column, null))];
  api.forEachNodeAfterFilterAndSort((rowNode) => {
    table.push(columns.map((colKey) => textOf(api.getCellValue({ rowNode, colKey, useFormatter: true }))));
  });
  return table;
}

/** A plain table for paper: the grid only draws the rows that are on screen, and would print those alone. */
export function tableForPaper(table: readonly (readonly string[])[], caption: string): HTMLTableElement {
  const made = document.createElement('table');
  made.className = 'print-table';
  made.createCaption().textContent = caption;
  const [headings = [], ...rows] = table;
  const head = made.createTHead().insertRow();
  for (const heading of headings) {
    const cell = document.createElement('th');
    cell.scope = 'col';
    cell.textContent = heading;
    head.append(cell);
  }
  const body = made.createTBody();
  for (const row of rows) {
    const line = body.insertRow();
    for (const text of row) line.insertCell().textContent = text;
  }
  return made;
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
