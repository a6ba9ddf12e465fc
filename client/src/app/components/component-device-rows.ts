import type { ColDef } from 'ag-grid-community';
import type { ComponentInDevice } from '../api/types-of-components';
import { linkCell } from '../grid/cells';
import type { Dictionary } from '../words/ja';
import { spoken } from '../words/spoken';

export interface ComponentDeviceRow extends ComponentInDevice {
  readonly id: string;
  /** Why it cannot be told, or that the list was typed; empty where all is certain. */
  readonly remark: string;
}

export function componentDeviceRows(items: readonly ComponentInDevice[], words: Dictionary): readonly ComponentDeviceRow[] {
  return items.map((item, at) => ({ ...item, id: String(at), remark: remarkOf(item, words) }));
}

function remarkOf({ answer, doubt, certainty }: ComponentInDevice, { components, everywhere }: Dictionary): string {
  const said = [
    answer === 'undetermined' ? `${components.undetermined}：${spoken(components.doubts, doubt ?? '', everywhere.unknownCode)}` : '',
    certainty === 'low' ? components.typed : '',
  ];
  return said.filter((part) => part !== '').join(everywhere.join);
}

type Cell = { readonly data: ComponentDeviceRow | undefined };

export function componentDeviceColumns(words: Dictionary): readonly ColDef<ComponentDeviceRow>[] {
  const { components, codes } = words;
  const text = (field: keyof ComponentDeviceRow, headerName: string, width: number): ColDef<ComponentDeviceRow> => ({
    colId: field,
    field,
    headerName,
    width,
    filter: 'agTextColumnFilter',
  });
  return [
    {
      ...text('ledgerNumber', codes.fields.ledgerNumber, 124),
      lockVisible: true,
      cellRenderer: ({ data }: Cell) =>
        data && (data.deviceId === null ? components.notInUse : linkCell(`/devices/${data.deviceId}`, data.ledgerNumber ?? '—')),
    },
    text('department', codes.fields.department, 110),
    text('place', codes.fields.place, 130),
    text('manufacturer', codes.fields.manufacturer, 150),
    text('model', codes.fields.model, 160),
    text('softwareVersion', codes.fields.softwareVersion, 120),
    text('name', components.name, 160),
    text('version', components.version, 120),
    text('remark', components.remark, 220),
    { ...text('purl', components.purl, 240), hide: true },
    { ...text('cpe', components.cpe, 240), hide: true },
    {
      ...text('connection', codes.fields.connection, 120),
      valueGetter: ({ data }) => (data?.connection ? spoken(codes.connections, data.connection, (code) => code) : ''),
    },
    { ...text('ipAddress', codes.fields.ipAddress, 130), hide: true },
    { ...text('serialNumber', codes.fields.serialNumber, 130), hide: true },
  ];
}
