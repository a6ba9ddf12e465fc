import type { ColDef } from 'ag-grid-community';
import { planOptions, planStates, type PlanStanding, type PlanView } from '../api/types-of-planning';
import { markCell } from '../grid/cells';
import { statusCell, type Look } from '../marks/marks';
import { eraOfFiscalYear } from '../words/dates';
import type { Dictionary } from '../words/ja';
import type { EditableField } from './edit-plan';
import { modelText, numberText, requestText } from './plan-texts';

type Cell = { readonly data: PlanView | undefined };

const looks: Readonly<Record<PlanStanding, Look>> = {
  missed: { shape: '▲', className: 'critical' },
  last_chance: { shape: '●', className: 'high' },
  late: { shape: '◆', className: 'high' },
  ended: { shape: '×', className: 'critical' },
  no_date: { shape: '？', className: 'medium' },
  open: { shape: '○', className: 'plain' },
  in_time: { shape: '✓', className: 'good' },
  no_budget_needed: { shape: '－', className: 'outlined' },
};

/** The planning board: what the devices are and where they stand, then what people plan, edited in place where they may. */
export function planColumns(words: Dictionary, fiscalYear: (year: number) => string, mayEdit: boolean): readonly ColDef<PlanView>[] {
  const { planning, codes } = words;
  const edited = (field: EditableField, width: number, more: ColDef<PlanView>): ColDef<PlanView> => ({
    colId: field,
    field,
    headerName: planning.columns[field],
    width,
    editable: mayEdit,
    // As text, whatever the value is: people write 1200万 and 令和10.
    cellDataType: false,
    cellEditor: 'agTextCellEditor',
    ...(mayEdit && { cellClass: 'editable' }),
    ...more,
  });
  return [
    {
      colId: 'model',
      headerName: codes.fields.model,
      flex: 1,
      minWidth: 150,
      lockVisible: true,
      filter: 'agTextColumnFilter',
      valueGetter: ({ data }) => (data ? modelText(data, words) : ''),
      tooltipValueGetter: ({ value }) => value as string,
    },
    {
      colId: 'manufacturer',
      field: 'manufacturer',
      headerName: codes.fields.manufacturer,
      width: 140,
      hide: true,
      filter: 'agTextColumnFilter',
    },
    {
      colId: 'devices',
      field: 'devices',
      headerName: planning.columns.devices,
      width: 66,
      type: 'rightAligned',
      filter: 'agNumberColumnFilter',
    },
    {
      colId: 'departments',
      headerName: codes.fields.department,
      width: 120,
      hide: true,
      filter: 'agTextColumnFilter',
      valueGetter: ({ data }) => data?.departments.map(({ name, devices }) => `${name} ${devices}`).join(words.everywhere.join) ?? '',
      tooltipValueGetter: ({ value }) => value as string,
    },
    {
      colId: 'status',
      headerName: words.lifecycle.status,
      width: 164,
      hide: true,
      valueGetter: ({ data }) => (data ? codes.lifecycleStatuses[data.status] : ''),
      cellRenderer: ({ data }: Cell) => data && statusCell(data.status, words),
    },
    { colId: 'eos', field: 'eos', headerName: codes.fields.eos, width: 108, filter: 'agTextColumnFilter', comparator: byDay },
    {
      colId: 'horizon',
      headerName: planning.columns.horizon,
      width: 118,
      hide: true,
      valueGetter: ({ data }) => (data ? planning.horizons[data.horizon] : ''),
    },
    {
      colId: 'standing',
      headerName: planning.columns.standing,
      width: 216,
      valueGetter: ({ data }) => (data ? planning.standings[data.standing] : ''),
      cellRenderer: ({ data }: Cell) => data && standingCell(data.standing, words),
    },
    edited('option', 128, {
      cellEditor: 'agSelectCellEditor',
      cellEditorParams: { values: ['', ...planOptions] },
      valueFormatter: ({ value }) => spokenOption(value, words),
    }),
    edited('state', 142, {
      cellEditor: 'agSelectCellEditor',
      cellEditorParams: { values: [...planStates] },
      valueFormatter: ({ value }) => planStates.map((one) => (one === value ? planning.states[one] : '')).join(''),
    }),
    edited('fiscalYear', 112, {
      valueFormatter: ({ value }) => (typeof value === 'number' ? planning.yearShort(value, eraOfFiscalYear(value)) : ''),
    }),
    edited('cost', 116, { type: 'rightAligned', valueFormatter: ({ value }) => numberText(value) }),
    edited('procurementMonths', 96, { type: 'rightAligned', hide: true }),
    {
      colId: 'lastRequest',
      headerName: planning.columns.lastRequest,
      width: 210,
      valueGetter: ({ data }) => requestText(data?.lastRequest ?? null, words, fiscalYear),
      comparator: (_one, _other, a, b) => byDay(a.data?.lastRequest?.opensOn ?? null, b.data?.lastRequest?.opensOn ?? null),
      tooltipValueGetter: ({ value }) => value as string,
    },
    edited('note', 160, { cellEditorParams: { maxLength: 4000 }, tooltipValueGetter: ({ value }) => (value as string | null) ?? '' }),
    { colId: 'updated', headerName: planning.columns.updated, width: 120, hide: true, valueGetter: ({ data }) => data?.updatedBy ?? '' },
  ];
}

export function standingCell(standing: PlanStanding, words: Dictionary): HTMLElement {
  const look = looks[standing];
  return markCell(look.className, look.shape, words.planning.standings[standing]);
}

function spokenOption(value: unknown, words: Dictionary): string {
  const option = planOptions.find((one) => one === value);
  return option === undefined ? words.planning.optionNone : words.planning.options[option];
}

/** What has no day stands behind what has one. */
function byDay(one: string | null, other: string | null): number {
  const [a, b] = [one ?? '9999', other ?? '9999'];
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
