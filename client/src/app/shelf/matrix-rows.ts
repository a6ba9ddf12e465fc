import type { ItemId, Milestone, ShelfRow, ShelfState, ShelfView } from '../api/types-of-shelf';

/** How a cell stands: `late` is a request whose day is over. */
export type CellState = ShelfState | 'late';
/** What asks most for a person stands for the whole. */
export const cellStates: readonly CellState[] = ['late', 'owed', 'requested', 'not_given', 'received', 'not_needed'];

export interface MatrixFilter {
  readonly q: string;
  readonly milestone: Milestone | '';
  readonly state: CellState | '';
}

export interface ModelLine {
  readonly shelf: ShelfView;
  /** Undefined where nothing is asked for. */
  readonly cells: ReadonlyMap<ItemId, CellState>;
}

export interface MakerLine {
  readonly manufacturerId: string;
  readonly manufacturer: string;
  /** Rows that the maker still owes, asked for or not. */
  readonly owed: number;
  /** Models that owe this document. */
  readonly owing: ReadonlyMap<ItemId, number>;
  readonly models: readonly ModelLine[];
}

export function stateOf(row: ShelfRow): CellState {
  return row.isLate ? 'late' : row.state;
}

export function isOwed(state: CellState): boolean {
  return state === 'owed' || state === 'requested' || state === 'late';
}

/** Makers with their models, each with one state a document. */
export function makerLines(shelves: readonly ShelfView[], filter: MatrixFilter): readonly MakerLine[] {
  const words = filter.q.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean);
  const kept = shelves
    .map((shelf) => ({ ...shelf, rows: shelf.rows.filter(({ milestone }) => filter.milestone === '' || milestone === filter.milestone) }))
    .filter((shelf) => shelf.rows.length > 0 && (filter.state === '' || shelf.rows.some((row) => stateOf(row) === filter.state)))
    .filter(({ manufacturer, model, modelNumber }) => {
      const text = `${manufacturer} ${model} ${modelNumber ?? ''}`.normalize('NFKC').toLowerCase();
      return words.every((word) => text.includes(word));
    });
  const makers = [...new Set(kept.map(({ manufacturerId }) => manufacturerId))];
  return makers.flatMap((maker) => lineOf(kept.filter(({ manufacturerId }) => manufacturerId === maker)) ?? []);
}

function lineOf(shelves: readonly ShelfView[]): MakerLine | undefined {
  const [first] = shelves;
  if (first === undefined) return undefined;
  const models = shelves.map((shelf) => ({ shelf, cells: cellsOf(shelf.rows) }));
  const owing = new Map<ItemId, number>();
  for (const { cells } of models) for (const [item, state] of cells) owing.set(item, (owing.get(item) ?? 0) + (isOwed(state) ? 1 : 0));
  const owed = shelves.flatMap(({ rows }) => rows).filter((row) => isOwed(stateOf(row))).length;
  return { manufacturerId: first.manufacturerId, manufacturer: first.manufacturer, owed, owing, models };
}

function cellsOf(rows: readonly ShelfRow[]): ReadonlyMap<ItemId, CellState> {
  const cells = new Map<ItemId, CellState>();
  for (const row of rows) {
    const known = cells.get(row.item);
    const state = stateOf(row);
    if (known === undefined || cellStates.indexOf(state) < cellStates.indexOf(known)) cells.set(row.item, state);
  }
  return cells;
}

/** How many rows there are in each state. */
export function countsByState(shelves: readonly ShelfView[], milestone: Milestone | ''): ReadonlyMap<CellState, number> {
  const counts = new Map<CellState, number>(cellStates.map((state) => [state, 0]));
  for (const row of shelves.flatMap(({ rows }) => rows))
    if (milestone === '' || row.milestone === milestone) counts.set(stateOf(row), (counts.get(stateOf(row)) ?? 0) + 1);
  return counts;
}

/** What a letter asks of a maker: of all its models, or of one. */
export function owedRows(
  shelves: readonly ShelfView[],
  modelId: string | undefined,
): readonly { shelf: ShelfView; rows: readonly ShelfRow[] }[] {
  return shelves
    .filter((shelf) => modelId === undefined || shelf.modelId === modelId)
    .map((shelf) => ({ shelf, rows: shelf.rows.filter((row) => isOwed(stateOf(row)) || row.hint !== null) }))
    .filter(({ rows }) => rows.length > 0);
}
