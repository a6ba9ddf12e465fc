import type { ColDef } from 'ag-grid-community';
import type { AcknowledgementView } from '../api/types-of-determination';
import { linkCell, markCell } from '../grid/cells';
import { dayAfter } from '../words/dates';
import type { Dictionary } from '../words/ja';

export const acknowledgementStates = ['overdue', 'due', 'waiting', 'holds', 'ended'] as const;
export type AcknowledgementState = (typeof acknowledgementStates)[number];

export interface AcknowledgementRow {
  readonly id: string;
  readonly model: string;
  readonly manufacturer: string;
  readonly devices: number;
  readonly departments: readonly string[];
  readonly eos: string | null;
  readonly state: AcknowledgementState;
  readonly confirmBy: string;
  readonly lastConfirmed: string | null;
  readonly responsible: string;
  readonly reason: string;
}

/** Two months ahead a confirmation is near: those who sign meet once a month. */
const NEAR_DAYS = 60;

/** What has to be confirmed first stands on top, what ended at the bottom. */
export function acknowledgementRows(items: readonly AcknowledgementView[], today: string): readonly AcknowledgementRow[] {
  return items
    .map((one): AcknowledgementRow => {
      const { id, model, manufacturer, devices, eos, confirmBy, responsible, reason, entries } = one;
      const departments = [...new Set(devices.flatMap(({ department }) => department ?? []))].sort();
      const lastConfirmed = entries.filter(({ kind }) => kind === 'confirmed').at(-1)?.on ?? null;
      const told = { id, model, manufacturer, devices: devices.length, departments, eos, confirmBy, lastConfirmed, responsible, reason };
      return { ...told, state: stateOf(one, today) };
    })
    .sort((a, b) => Number(a.state === 'ended') - Number(b.state === 'ended') || a.confirmBy.localeCompare(b.confirmBy));
}

function stateOf({ isEnded, isApproved, confirmBy }: AcknowledgementView, today: string): AcknowledgementState {
  if (isEnded) return 'ended';
  if (confirmBy < today) return 'overdue';
  // What the head of the hospital has not approved holds for nobody, whenever it is due.
  if (!isApproved) return 'waiting';
  return confirmBy <= dayAfter(today, NEAR_DAYS) ? 'due' : 'holds';
}

export const stateLooks: Readonly<Record<AcknowledgementState, readonly [className: string, shape: string]>> = {
  overdue: ['critical', '！'],
  due: ['high', '●'],
  waiting: ['medium', '？'],
  holds: ['good', '✓'],
  ended: ['outlined', '－'],
};

type Cell = { readonly data: AcknowledgementRow | undefined };

export function acknowledgementListColumns(words: Dictionary): readonly ColDef<AcknowledgementRow>[] {
  const { acknowledgement, codes, everywhere } = words;
  const day = (field: 'eos' | 'confirmBy' | 'lastConfirmed', headerName: string): ColDef<AcknowledgementRow> => ({
    ...{ colId: field, field, headerName, width: 124 },
  });
  return [
    {
      ...{ colId: 'model', field: 'model', headerName: codes.fields.model, flex: 1, minWidth: 170, lockVisible: true },
      filter: 'agTextColumnFilter',
      cellRenderer: ({ data }: Cell) => data && linkCell(`/lifecycle/acknowledgements/${data.id}`, data.model),
    },
    { colId: 'manufacturer', field: 'manufacturer', headerName: codes.fields.manufacturer, width: 160, filter: 'agTextColumnFilter' },
    { colId: 'devices', field: 'devices', headerName: acknowledgement.list.number, width: 84, type: 'rightAligned' },
    {
      ...{ colId: 'departments', headerName: acknowledgement.list.departments, width: 150, filter: 'agTextColumnFilter' },
      valueGetter: ({ data }) => data?.departments.join(everywhere.comma) ?? '',
    },
    {
      ...{ colId: 'state', headerName: acknowledgement.list.state, width: 150 },
      valueGetter: ({ data }) => (data ? acknowledgement.list.states[data.state] : ''),
      cellRenderer: ({ data }: Cell) => data && markCell(...stateLooks[data.state], acknowledgement.list.states[data.state]),
    },
    day('confirmBy', acknowledgement.confirmBy),
    day('lastConfirmed', acknowledgement.list.lastConfirmed),
    day('eos', codes.fields.eos),
    { colId: 'responsible', field: 'responsible', headerName: acknowledgement.responsible, width: 160 },
    { colId: 'reason', field: 'reason', headerName: acknowledgement.reason, width: 220 },
  ];
}
