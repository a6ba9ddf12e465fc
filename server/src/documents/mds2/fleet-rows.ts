import type { Register } from '../../inventory/register.js';
import { judgeRelease, sheetForRelease, type Condition, type Fit, type Judged, type StandingSheet } from './fleet-question.js';
import type { KeptAnswer } from './kept-disclosure.js';
import type { FleetFilter, FleetRow } from './mds2.contract.js';
import type { AskedDevice } from './asked-device.js';

/** What is known of the fleet and its sheets. `answers` are those to the questions that are asked. */
export interface AskedFleet {
  readonly devices: readonly AskedDevice[];
  readonly register: Register;
  readonly sheets: readonly StandingSheet[];
  readonly answers: readonly KeptAnswer[];
}

interface OfRelease extends Judged {
  readonly found: { readonly sheet: StandingSheet; readonly fits: Fit } | undefined;
  readonly answers: readonly KeptAnswer[];
}

/** Every device that the filter lets through, with what its sheet says to the conditions. A release is judged once. */
export function fleetRows(conditions: readonly Condition[], filter: FleetFilter, fleet: AskedFleet): FleetRow[] {
  const byModel = Map.groupBy(fleet.sheets, ({ modelId }) => modelId);
  const bySheet = Map.groupBy(fleet.answers, ({ disclosureId }) => disclosureId);
  const judged = new Map<string, OfRelease>();
  const ofRelease = ({ modelId, releaseId }: AskedDevice): OfRelease => {
    const known = judged.get(releaseId);
    if (known) return known;
    const found = sheetForRelease(byModel.get(modelId) ?? [], releaseId);
    // The last of a doubled question counts.
    const said = new Map((bySheet.get(found?.sheet.documentId ?? '') ?? []).map((answer) => [answer.questionId, answer]));
    const made = { ...judgeRelease(conditions, found, said), found, answers: [...said.values()] };
    judged.set(releaseId, made);
    return made;
  };
  return fleet.devices
    .filter((device) => isAsked(device, filter))
    .map((device) => rowOf(device, ofRelease(device), fleet.register))
    .filter(({ outcome }) => filter.outcome === undefined || outcome === filter.outcome);
}

function isAsked(device: AskedDevice, { department, connection, vlan }: FleetFilter): boolean {
  if (department !== undefined && department !== '' && device.department !== department) return false;
  if (connection !== undefined && device.connection !== connection) return false;
  return vlan === undefined || vlan === '' || device.vlan === vlan;
}

function rowOf(device: AskedDevice, { outcome, why, found, answers }: OfRelease, { models, manufacturers }: Register): FleetRow {
  const { id: deviceId, ledgerNumber, softwareVersion, department, place, connection, vlan } = device;
  const model = models.get(device.modelId);
  return {
    deviceId,
    ledgerNumber,
    manufacturer: manufacturers.get(model?.manufacturerId ?? '')?.name ?? '',
    model: model?.name ?? '',
    softwareVersion,
    department,
    place,
    connection,
    vlan,
    outcome,
    why,
    documentId: found?.sheet.documentId ?? null,
    answers: answers.map(({ questionId, answer, asWritten, note }) => ({ questionId, answer, asWritten, note })),
  };
}

/** How many of each, whatever outcome is filtered by. */
export function outcomeCounts(rows: readonly FleetRow[]): Record<FleetRow['outcome'], number> {
  const counts = { meets: 0, meets_not: 0, cannot_tell: 0 };
  for (const { outcome } of rows) counts[outcome] += 1;
  return counts;
}
