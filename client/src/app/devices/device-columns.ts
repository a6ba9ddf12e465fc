import type { ColDef } from 'ag-grid-community';
import { element, linkCell, markCell } from '../grid/cells';
import { statusCell } from '../marks/marks';
import type { Dictionary } from '../words/ja';
import { remarkSentence } from '../words/words';
import type { DeviceRow } from './device-rows';

type Cell = { readonly data: DeviceRow | undefined };
type TextField = Exclude<keyof DeviceRow, 'remarks' | 'udi' | 'active' | 'openFindings' | 'stage' | 'ownership' | 'connection'>;

/** The columns of the fleet; the less used ones are there to be chosen. */
export function deviceColumns(words: Dictionary): readonly ColDef<DeviceRow>[] {
  const { codes, devices } = words;
  const text = (field: TextField, width: number, hide = false): ColDef<DeviceRow> => ({
    colId: field,
    field,
    headerName: codes.fields[field as keyof typeof codes.fields] ?? field,
    width,
    hide,
    filter: 'agTextColumnFilter',
  });
  return [
    {
      ...text('ledgerNumber', 124),
      lockVisible: true,
      cellRenderer: ({ data }: Cell) => data && linkCell(`/devices/${data.id}`, data.ledgerNumber ?? '—'),
    },
    { ...text('model', 190), flex: 1, minWidth: 150 },
    text('modelNumber', 110),
    text('manufacturer', 150),
    {
      ...text('softwareVersion', 118),
      cellRenderer: ({ data }: Cell) => data && (data.softwareVersion ?? markCell('medium', '？', words.everywhere.unknown)),
    },
    text('department', 104),
    text('place', 140),
    {
      colId: 'stage',
      headerName: devices.lifecycle,
      width: 164,
      valueGetter: ({ data }) => (data?.stage ? codes.lifecycleStatuses[data.stage] : ''),
      cellRenderer: ({ data }: Cell) => data?.stage && statusCell(data.stage, words),
    },
    {
      colId: 'openFindings',
      field: 'openFindings',
      headerName: devices.openFindings,
      width: 104,
      type: 'rightAligned',
      filter: 'agNumberColumnFilter',
      sort: 'desc',
      cellRenderer: ({ data }: Cell) => data && element('span', data.openFindings > 0 ? 'strong' : 'soft', String(data.openFindings)),
    },
    {
      colId: 'remarks',
      headerName: devices.remark,
      width: 170,
      filter: 'agTextColumnFilter',
      valueGetter: ({ data }) => (data ? data.remarks.map((code) => remarkSentence(words, code)).join(words.everywhere.comma) : ''),
      tooltipValueGetter: ({ value }) => value as string,
    },
    text('eol', 108, true),
    text('eos', 108, true),
    text('serialNumber', 130, true),
    text('assetNumber', 110, true),
    text('genericName', 190, true),
    text('deviceClass', 80, true),
    text('operatingSystem', 140, true),
    coded('ownership', codes.fields.ownership, codes.ownerships, 90),
    coded('connection', codes.fields.connection, codes.connections, 120),
    text('ipAddress', 120, true),
    text('macAddress', 140, true),
    text('vlan', 80, true),
    text('installedOn', 108, true),
    text('operatingState', 100, true),
    text('maintenanceContract', 100, true),
    text('note', 180, true),
  ];
}

function coded(
  field: 'ownership' | 'connection',
  headerName: string,
  table: Readonly<Record<string, string>>,
  width: number,
): ColDef<DeviceRow> {
  return { colId: field, headerName, width, hide: true, valueGetter: ({ data }) => (data ? (table[data[field]] ?? data[field]) : '') };
}
