import type { GridState } from 'ag-grid-community';

/** The parts of a list's look that a person sets and finds again: columns, order, widths, sorting, column filters. */
export function keptView(name: string): GridState | undefined {
  const kept = localStorage.getItem(keyOf(name));
  if (kept === null) return undefined;
  try {
    return JSON.parse(kept) as GridState;
  } catch {
    return undefined;
  }
}

export function keepView(name: string, state: GridState): void {
  const { columnOrder, columnSizing, columnVisibility, sort, filter } = state;
  localStorage.setItem(keyOf(name), JSON.stringify({ columnOrder, columnSizing, columnVisibility, sort, filter }));
}

export function forgetView(name: string): void {
  localStorage.removeItem(keyOf(name));
}

function keyOf(name: string): string {
  return `mimamori.view.${name}`;
}
