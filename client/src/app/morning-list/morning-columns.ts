import type { ColDef } from 'ag-grid-community';
import { element, markCell, twoLines } from '../grid/cells';
import type { Dictionary } from '../words/ja';
import type { MorningRow } from './morning-rows';

type Cell = { readonly data: MorningRow | undefined };

/** The columns of the morning list: two lines a row, the second one says why. */
export function morningColumns(words: Dictionary): readonly ColDef<MorningRow>[] {
  const { morning } = words;
  return [
    {
      colId: 'severity',
      headerName: morning.severity,
      width: 118,
      valueGetter: ({ data }) => data?.kind ?? '',
      comparator: (_a, _b, one, other) => (one.data?.rank ?? 0) - (other.data?.rank ?? 0),
      cellRenderer: ({ data }: Cell) => data && markCell(data.look.className, data.look.shape, data.kind),
    },
    {
      colId: 'entry',
      headerName: morning.entry,
      flex: 1,
      minWidth: 240,
      lockVisible: true,
      valueGetter: ({ data }) => (data ? `${data.subject} ${data.about} ${data.title} ${data.why}` : ''),
      tooltipValueGetter: ({ data }) => (data ? `${data.title}\n${data.why}` : ''),
      cellRenderer: ({ data }: Cell) =>
        data && twoLines([element('b', '', data.subject), ` ${data.about} `, element('span', 'soft', titleBeside(data))], [data.why]),
    },
    {
      colId: 'devices',
      headerName: morning.devices,
      width: 126,
      valueGetter: ({ data }) => (data ? `${data.devicesText} ${data.departments}` : ''),
      tooltipValueGetter: ({ data }) => data?.departments ?? '',
      comparator: (_a, _b, one, other) => (one.data?.devices ?? 0) - (other.data?.devices ?? 0),
      cellRenderer: ({ data }: Cell) => data && twoLines([data.devicesText], [data.departments]),
    },
    {
      colId: 'marks',
      headerName: morning.marks,
      width: 136,
      valueGetter: ({ data }) => (data ? marksOf(data, words).join(' ') : ''),
      cellRenderer: ({ data }: Cell) =>
        data && twoLines([firstMark(data, words)], [marksOf(data, words).slice(1).join(words.everywhere.join)]),
    },
    {
      colId: 'due',
      headerName: morning.due,
      width: 100,
      valueGetter: ({ data }) => data?.dueOn ?? '',
      cellRenderer: ({ data }: Cell) => data && dueCell(data),
    },
  ];
}

/** The title, unless it is what the row is called anyway. */
function titleBeside(row: MorningRow): string {
  return row.title === row.subject || row.subject.includes(row.title) ? '' : row.title;
}

function marksOf(row: MorningRow, words: Dictionary): readonly string[] {
  const { everywhere, codes } = words;
  return [
    row.isExploited ? everywhere.knownExploited : '',
    row.isDoubtful ? codes.verdicts.undetermined : '',
    row.hasFix ? everywhere.fixAvailable : '',
    row.reason,
  ].filter((word) => word !== '');
}

function firstMark(row: MorningRow, words: Dictionary): HTMLElement {
  const [word = ''] = marksOf(row, words);
  if (row.isExploited) return markCell('critical', '▲', word);
  if (row.isDoubtful) return markCell('medium', '？', word);
  return markCell(row.hasFix ? 'accent' : 'plain', '', word);
}

function dueCell(row: MorningRow): HTMLElement {
  const [day = '', ...rest] = row.dueText.split(' ');
  const cell = twoLines([day], [rest.join(' ')]);
  if (row.isOverdue) cell.classList.add('overdue');
  return cell;
}
