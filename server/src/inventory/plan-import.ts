import type { Notebook } from './known-inventory.js';
import type { LedgerReading } from './ledger/ledger-file.js';
import { placeDevices } from './place-devices.js';
import { planAliases } from './plan-aliases.js';
import { planDevices } from './plan-devices.js';
import { planModels } from './plan-models.js';
import { planAssessments, planProductNames, type ReferencePlan, type ReferenceRow } from './plan-reference.js';
import type { ImportFacts } from './provenance.js';

export interface ImportPlan {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  /** Ids of the devices of this ledger that the file no longer has. */
  readonly missing: readonly string[];
  readonly conflicts: number;
  readonly meetings: number;
  /** Rows that reading understood but the inventory cannot place. */
  readonly rejected: ReferencePlan['rejected'];
}

/** What the rows of a file would change, whatever kind of file it is. */
export function planImport(reading: LedgerReading, notebook: Notebook, facts: ImportFacts): ImportPlan {
  if (reading.kind === 'devices') return { ...planDevices(reading.rows, notebook, facts), rejected: [] };
  const plan = planReference(reading.kind, reading.rows, notebook, facts);
  if (reading.kind === 'aliases' || reading.kind === 'models') placeDevices(notebook, facts.at);
  return { ...plan, missing: [], conflicts: 0, meetings: 0 };
}

function planReference(
  kind: 'aliases' | 'models' | 'productNames' | 'assessments',
  rows: readonly ReferenceRow[],
  notebook: Notebook,
  facts: ImportFacts,
): ReferencePlan {
  switch (kind) {
    case 'aliases':
      return planAliases(rows, notebook, facts);
    case 'models':
      return planModels(rows, notebook, facts);
    case 'productNames':
      return planProductNames(rows, notebook, facts);
    case 'assessments':
      return planAssessments(rows, notebook, facts);
  }
}
