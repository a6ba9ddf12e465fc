import type { ColDef } from 'ag-grid-community';
import type { SourceView } from '../api/types-of-sources';
import { markCell } from '../grid/cells';
import type { Dictionary } from '../words/ja';
import { spoken } from '../words/spoken';
import { knownUntil, pollStrokes, stateOfSource, type SourceState } from './source-rows';

type Cell = { readonly data: SourceView | undefined };
const drawing = 'http://www.w3.org/2000/svg';

const looks: Readonly<Record<SourceState, readonly [string, string]>> = {
  fine: ['good', '✓'],
  failing: ['high', '▲'],
  disabled: ['outlined', '∥'],
  never: ['medium', '？'],
  carried: ['good', '✓'],
  stale: ['high', '▲'],
};

export function sourceColumns(words: Dictionary, when: (instant: string | null) => string): readonly ColDef<SourceView>[] {
  const { sources } = words;
  const instant = (colId: string, headerName: string, of: (source: SourceView) => string | null): ColDef<SourceView> => ({
    colId,
    headerName,
    width: 142,
    valueGetter: ({ data }) => (data ? of(data) : null),
    valueFormatter: ({ value }) => when(value as string | null) || sources.never,
  });
  return [
    {
      colId: 'state',
      headerName: sources.state,
      width: 128,
      valueGetter: ({ data }) => (data ? stateText(stateOfSource(data), words) : ''),
      cellRenderer: ({ data }: Cell) => data && stateCell(stateOfSource(data), words),
    },
    { colId: 'name', field: 'name', headerName: sources.name, flex: 1, minWidth: 160, lockVisible: true, filter: 'agTextColumnFilter' },
    { colId: 'publisher', field: 'publisher', headerName: sources.publisher, width: 150, filter: 'agTextColumnFilter' },
    { colId: 'address', field: 'address', headerName: sources.address, width: 190, tooltipField: 'address' },
    {
      colId: 'format',
      headerName: sources.format,
      width: 154,
      valueGetter: ({ data }) => (data ? spoken(sources.formats, data.readAs, (kind) => kind) : ''),
      tooltipValueGetter: ({ value }) => value as string,
    },
    {
      colId: 'every',
      headerName: sources.every,
      width: 110,
      valueGetter: ({ data }) => (data ? spoken(sources.intervals, data.every, (code) => code) : ''),
    },
    instant('lastSuccessAt', sources.lastSuccess, knownUntil),
    instant('nextAt', sources.next, ({ nextAt }) => nextAt),
    {
      colId: 'polls',
      headerName: sources.polls,
      width: 146,
      sortable: false,
      valueGetter: ({ data }) => (data ? pollsText(data, words) : ''),
      tooltipValueGetter: ({ value }) => value as string,
      cellRenderer: ({ data }: Cell) => data && pollsCell(data, words),
    },
    { colId: 'tlp', field: 'tlp', headerName: sources.tlp, width: 110, hide: true },
  ];
}

export function stateText(state: SourceState, words: Dictionary): string {
  const { sources } = words;
  const { fine, failing, disabled, never, carried, stale } = sources;
  return { fine, failing, disabled, never, carried, stale }[state];
}

export function stateCell(state: SourceState, words: Dictionary): HTMLElement {
  const [className, shape] = looks[state];
  return markCell(className, shape, stateText(state, words));
}

function pollsText(source: SourceView, words: Dictionary): string {
  return words.sources.pollsOf(source.polls.length, source.polls.filter((poll) => !poll.ok).length);
}

function pollsCell(source: SourceView, words: Dictionary): SVGElement {
  const picture = document.createElementNS(drawing, 'svg');
  picture.setAttribute('viewBox', '0 0 120 18');
  picture.setAttribute('class', 'polls');
  picture.setAttribute('role', 'img');
  picture.setAttribute('aria-label', pollsText(source, words));
  for (const stroke of pollStrokes(source)) {
    const line = document.createElementNS(drawing, 'rect');
    line.setAttribute('x', String(stroke.x));
    line.setAttribute('y', String(17 - stroke.height));
    line.setAttribute('width', '3');
    line.setAttribute('height', String(stroke.height));
    if (stroke.isFailed) line.setAttribute('class', 'failed');
    picture.append(line);
  }
  return picture;
}
