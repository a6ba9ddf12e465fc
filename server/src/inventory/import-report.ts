import type { ImportQuery } from './inventory.contract.js';
import type { Notebook } from './known-inventory.js';
import type { LedgerReading } from './ledger/ledger-file.js';
import type { ImportPlan } from './plan-import.js';

export interface ReportedRow {
  readonly row: number;
  readonly column: string;
  readonly value: string;
  readonly code: string;
}

/** The report of an import without its sentences, which the edge adds in the reader's language. */
export interface ImportReport {
  readonly id: string | null;
  readonly kind: ImportQuery['kind'];
  readonly ledger: string;
  readonly fileName: string;
  readonly dryRun: boolean;
  readonly rows: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly missing: readonly {
    readonly id: string;
    readonly ledgerNumber: string | null;
    readonly manufacturer: string;
    readonly model: string;
  }[];
  readonly rejected: readonly ReportedRow[];
  readonly remarks: readonly ReportedRow[];
  readonly conflicts: number;
  readonly meetings: number;
  readonly sheet: string | null;
  readonly headerRow: number;
  readonly encoding: string;
  readonly columns: readonly { readonly heading: string; readonly field: string | null }[];
}

export function reportOf(
  head: Pick<ImportReport, 'id' | 'kind' | 'ledger' | 'fileName'>,
  reading: LedgerReading,
  plan: ImportPlan,
  { rows }: Notebook,
): ImportReport {
  const missing = plan.missing.flatMap((id) => {
    const device = rows.device.get(id);
    const model = device && rows.device_model.get(device.modelId);
    if (!device || !model) return [];
    return [
      { id, ledgerNumber: device.ledgerNumber, manufacturer: rows.manufacturer.get(model.manufacturerId)?.name ?? '', model: model.name },
    ];
  });
  const headingOf = (field: string) => reading.columns.find((column) => column.field === field)?.heading ?? field;
  const rejected = [...reading.rejected, ...plan.rejected.map((each) => ({ ...each, column: headingOf(each.column) }))];
  return {
    ...head,
    dryRun: head.id === null,
    rows: reading.rows.length + reading.rejected.length,
    created: plan.created,
    updated: plan.updated,
    unchanged: plan.unchanged,
    missing,
    rejected,
    remarks: reading.remarks,
    conflicts: plan.conflicts,
    meetings: plan.meetings,
    sheet: reading.sheet,
    headerRow: reading.headerRow,
    encoding: reading.encoding,
    columns: reading.columns,
  };
}
