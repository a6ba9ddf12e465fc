import type { ColDef } from 'ag-grid-community';
import { linkCell } from '../grid/cells';
import { statusCell } from '../marks/marks';
import type { Dictionary } from '../words/ja';
import { spoken } from '../words/spoken';
import type { LifecycleRow } from './lifecycle-rows';

type Cell = { readonly data: LifecycleRow | undefined };

export function lifecycleColumns(words: Dictionary): readonly ColDef<LifecycleRow>[] {
  const { lifecycle, codes } = words;
  const text = (
    field: 'model' | 'manufacturer' | 'department' | 'softwareVersion' | 'eol' | 'eos' | 'extendedUntil',
    width: number,
  ): ColDef<LifecycleRow> => ({
    colId: field,
    field,
    headerName: field === 'extendedUntil' ? lifecycle.extendedUntil : codes.fields[field],
    width,
    filter: 'agTextColumnFilter',
  });
  return [
    {
      colId: 'ledgerNumber',
      field: 'ledgerNumber',
      headerName: lifecycle.device,
      width: 124,
      lockVisible: true,
      cellRenderer: ({ data }: Cell) => data && linkCell(`/devices/${data.deviceId}`, data.ledgerNumber ?? '—'),
    },
    { ...text('model', 200), flex: 1, minWidth: 150 },
    text('manufacturer', 140),
    text('department', 104),
    {
      colId: 'status',
      headerName: lifecycle.status,
      width: 190,
      valueGetter: ({ data }) => (data ? codes.lifecycleStatuses[data.stage] : ''),
      cellRenderer: ({ data }: Cell) => data && statusCell(data.stage, words, data.extendedUntil),
    },
    { ...text('extendedUntil', 110), hide: true },
    text('eol', 110),
    daysColumn('daysToEol', lifecycle.daysToEol, words),
    text('eos', 110),
    { ...daysColumn('daysToEos', lifecycle.daysToEos, words), sort: 'asc' },
    stepColumn('eolStep', lifecycle.eolStep, words),
    stepColumn('eosStep', lifecycle.eosStep, words),
    {
      colId: 'flags',
      headerName: lifecycle.flags,
      width: 190,
      valueGetter: ({ data }) =>
        data?.flags.map((flag) => spoken(codes.lifecycleFlags, flag, (code) => code)).join(words.everywhere.comma) ?? '',
      tooltipValueGetter: ({ value }) => value as string,
    },
    {
      colId: 'legacy',
      headerName: lifecycle.legacy,
      width: 140,
      valueGetter: ({ data }) => (data?.controlled ? words.life.controlled : data?.legacy ? codes.legacy[data.legacy] : ''),
    },
    {
      colId: 'action',
      headerName: lifecycle.action,
      width: 220,
      valueGetter: ({ data }) => (data?.action ? codes.lifecycleActions[data.action] : ''),
      tooltipValueGetter: ({ value }) => value as string,
    },
    { ...text('softwareVersion', 110), hide: true },
  ];
}

function daysColumn(field: 'daysToEol' | 'daysToEos', headerName: string, words: Dictionary): ColDef<LifecycleRow> {
  return {
    colId: field,
    field,
    headerName,
    width: 108,
    type: 'rightAligned',
    filter: 'agNumberColumnFilter',
    valueFormatter: ({ value }) => (typeof value === 'number' ? words.lifecycle.days(value) : ''),
    comparator: byDays,
  };
}

function stepColumn(field: 'eolStep' | 'eosStep', headerName: string, words: Dictionary): ColDef<LifecycleRow> {
  return {
    colId: field,
    field,
    headerName,
    width: 110,
    hide: true,
    valueFormatter: ({ value }) => (typeof value === 'number' ? words.lifecycle.within(value) : ''),
  };
}

/** What has no date stands after what has one, whichever way it is sorted. */
function byDays(a: number | null, b: number | null, _one: unknown, _other: unknown, isDescending: boolean): number {
  if (a === b) return 0;
  if (a === null) return isDescending ? -1 : 1;
  if (b === null) return isDescending ? 1 : -1;
  return a - b;
}
