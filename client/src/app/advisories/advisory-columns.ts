import type { ColDef } from 'ag-grid-community';
import type { AdvisoryView } from '../api/types';
import { element, linkCell, markCell } from '../grid/cells';
import { severityCell, severityRank, severityText } from '../marks/marks';
import { dayOf } from '../words/dates';
import type { Dictionary } from '../words/ja';

type Cell = { readonly data: AdvisoryView | undefined };

const unread = { strong: ({ data }: Cell) => data?.read === false };
const asPublished = ['category', 'status', 'tlp', 'language', 'severityText', 'publisherCategory', 'namespace', 'csafVersion'] as const;

export function advisoryColumns(words: Dictionary): readonly ColDef<AdvisoryView>[] {
  const { advisories } = words;
  return [
    {
      colId: 'read',
      headerName: words.advisoryDesk.readMark,
      width: 98,
      valueGetter: ({ data }) => (data === undefined || data.read ? '' : words.advisoryDesk.unread),
      cellRenderer: ({ data }: Cell) => (data === undefined || data.read ? null : markCell('accent', '●', words.advisoryDesk.unread)),
    },
    {
      colId: 'severity',
      headerName: advisories.severity,
      width: 132,
      valueGetter: ({ data }) => (data ? severityText(data.severity, words) : ''),
      comparator: (_a, _b, one, other) => severityRank(one.data?.severity ?? null) - severityRank(other.data?.severity ?? null),
      cellRenderer: ({ data }: Cell) => data && severityCell(data.severity, words),
    },
    {
      colId: 'trackingId',
      field: 'trackingId',
      headerName: advisories.trackingId,
      width: 155,
      lockVisible: true,
      cellClassRules: unread,
      filter: 'agTextColumnFilter',
      cellRenderer: ({ data }: Cell) => data && linkCell(`/advisories/${data.id}`, data.trackingId),
    },
    {
      colId: 'title',
      field: 'title',
      headerName: advisories.heading,
      flex: 1,
      minWidth: 200,
      tooltipField: 'title',
      cellClassRules: unread,
      filter: 'agTextColumnFilter',
    },
    { colId: 'publisher', field: 'publisher', headerName: advisories.publisher, width: 130, filter: 'agTextColumnFilter' },
    {
      colId: 'vulnerabilities',
      headerName: advisories.vulnerabilities,
      width: 135,
      valueGetter: ({ data }) => data?.vulnerabilities.join(' ') ?? '',
      tooltipValueGetter: ({ value }) => value as string,
    },
    countColumn('affectedDevices', advisories.affected),
    countColumn('undeterminedDevices', advisories.undetermined),
    countColumn('comments', words.advisoryDesk.comments),
    {
      colId: 'marks',
      headerName: advisories.marks,
      width: 112,
      valueGetter: ({ data }) => marksOf(data, words).join(' '),
      cellRenderer: ({ data }: Cell) => data && marksCell(data, words),
    },
    { ...dayColumn('revisedAt', advisories.revisedAt), sort: 'desc' },
    { ...dayColumn('publishedAt', advisories.publishedAt), hide: true },
    { ...dayColumn('receivedAt', advisories.receivedAt), hide: true },
    { colId: 'revision', field: 'revision', headerName: advisories.revision, width: 80, hide: true },
    ...asPublished.map((field): ColDef<AdvisoryView> => ({
      colId: field,
      field,
      headerName: words.advisoryDesk.filters[field],
      width: 130,
      hide: true,
      filter: 'agTextColumnFilter',
    })),
    { colId: 'remarks', field: 'remarks', headerName: advisories.remarks, width: 110, type: 'rightAligned', hide: true },
  ];
}

function countColumn(field: 'affectedDevices' | 'undeterminedDevices' | 'comments', headerName: string): ColDef<AdvisoryView> {
  return {
    colId: field,
    field,
    headerName,
    width: 106,
    type: 'rightAligned',
    filter: 'agNumberColumnFilter',
    cellRenderer: ({ data }: Cell) => data && element('span', data[field] > 0 ? 'strong' : 'soft', String(data[field])),
  };
}

function dayColumn(field: 'revisedAt' | 'publishedAt' | 'receivedAt', headerName: string): ColDef<AdvisoryView> {
  const dayIn = (data: AdvisoryView | undefined): string => (data?.[field] ? dayOf(data[field]) : '');
  return { colId: field, headerName, width: 124, valueGetter: ({ data }) => dayIn(data) };
}

function marksOf(advisory: AdvisoryView | undefined, words: Dictionary): readonly string[] {
  if (advisory === undefined) return [];
  return [advisory.withdrawn ? words.advisories.withdrawn : '', advisory.knownExploited ? words.everywhere.knownExploited : ''].filter(
    (word) => word !== '',
  );
}

function marksCell(advisory: AdvisoryView, words: Dictionary): HTMLElement {
  return element(
    'span',
    '',
    advisory.withdrawn ? markCell('outlined', '×', words.advisories.withdrawn) : null,
    advisory.knownExploited ? markCell('critical', '▲', words.everywhere.knownExploited) : null,
  );
}
