import type { ColDef } from 'ag-grid-community';
import { outcomes, type FleetAnswer, type FleetRow, type Outcome } from '../api/types-of-disclosures';
import { linkCell, markCell } from '../grid/cells';
import type { Dictionary } from '../words/ja';

export type AskedRow = FleetRow & { readonly id: string };
type Cell = { readonly data: AskedRow | undefined };
type TextField = 'model' | 'manufacturer' | 'softwareVersion' | 'department' | 'place' | 'vlan';

const outcomeLooks: Readonly<Record<Outcome, readonly [className: string, shape: string]>> = {
  meets: ['high', '■'],
  cannot_tell: ['medium', '？'],
  meets_not: ['plain', '□'],
};

/** What applies first, then what must be asked of the maker. */
function rankOf(row: AskedRow | undefined): number {
  return row === undefined ? outcomes.length : outcomes.indexOf(row.outcome);
}

/** `MLDP-2 いいえ（備考）`, one after the other. */
export function answersText(answers: readonly FleetAnswer[], words: Dictionary): string {
  return answers.map((answer) => answerText(answer, words)).join(words.everywhere.comma);
}

function answerText({ questionId, answer, asWritten, note }: FleetAnswer, { mds2 }: Dictionary): string {
  const word = answer === null ? mds2.blank : answer === 'other' ? (asWritten ?? '') : mds2.answers[answer];
  return `${questionId} ${word}${note === null ? '' : ` (${note})`}`;
}

export function fleetColumns(words: Dictionary): readonly ColDef<AskedRow>[] {
  const { mds2, codes } = words;
  const text = (field: TextField, width: number): ColDef<AskedRow> => ({
    colId: field,
    field,
    headerName: codes.fields[field],
    width,
    filter: 'agTextColumnFilter',
  });
  return [
    {
      colId: 'ledgerNumber',
      field: 'ledgerNumber',
      headerName: codes.fields.ledgerNumber,
      width: 124,
      lockVisible: true,
      filter: 'agTextColumnFilter',
      cellRenderer: ({ data }: Cell) => data && linkCell(`/devices/${data.deviceId}`, data.ledgerNumber ?? '—'),
    },
    {
      colId: 'outcome',
      headerName: mds2.outcome,
      width: 130,
      sort: 'asc',
      comparator: (_one, _other, first, second) => rankOf(first.data) - rankOf(second.data),
      valueGetter: ({ data }) => (data ? mds2.outcomes[data.outcome] : ''),
      cellRenderer: ({ data }: Cell) => data && markCell(...outcomeLooks[data.outcome], mds2.outcomes[data.outcome]),
    },
    { ...text('model', 190), flex: 1, minWidth: 150 },
    text('manufacturer', 130),
    text('softwareVersion', 110),
    text('department', 104),
    { ...text('place', 120), hide: true },
    {
      colId: 'connection',
      headerName: mds2.connection,
      width: 116,
      valueGetter: ({ data }) => (data ? codes.connections[data.connection] : ''),
    },
    text('vlan', 80),
    {
      colId: 'answers',
      headerName: mds2.answersHeading,
      width: 230,
      flex: 1,
      filter: 'agTextColumnFilter',
      valueGetter: ({ data }) => (data ? answersText(data.answers, words) : ''),
      tooltipValueGetter: ({ value }) => value as string,
    },
    {
      colId: 'why',
      headerName: mds2.reason,
      width: 170,
      valueGetter: ({ data }) => (data?.why ? mds2.reasons[data.why] : ''),
      tooltipValueGetter: ({ value }) => value as string,
    },
    {
      colId: 'sheet',
      headerName: mds2.sheetHeading,
      width: 110,
      sortable: false,
      valueGetter: ({ data }) => (data?.documentId ? mds2.toSheet : ''),
      cellRenderer: ({ data }: Cell) => data?.documentId && linkCell(`/mds2/sheets/${data.documentId}`, mds2.toSheet),
    },
  ];
}
