import type { Device } from './device.js';
import { ownFields, textOf, type LedgerDeviceRow, type OwnField } from './device-fields.js';
import { stateWordOf } from './export-words.js';
import type { ImportWork } from './import-work.js';
import { isPartyField, partyText } from './parties.js';
import { hasChanged, type RowContent } from './row-content.js';
import { isAlike } from './value-claim.js';

/**
 * Whether everything that the row says anew is what the inventory has anyway. So an exported list that comes back counts as unchanged,
 * although it calls a model as the master does and shows values that were set by hand.
 */
export function isKnownAlready(device: Device, row: LedgerDeviceRow, before: RowContent, work: ImportWork): boolean {
  return Object.entries(row.values).every(
    ([field, written]) =>
      !hasChanged(written, before[field]) ||
      (written.value !== null && knownTexts(device, field, work).some((text) => isAlike(text, written.value))),
  );
}

function knownTexts(device: Device, field: string, { notebook, parties }: ImportWork): readonly (string | null)[] {
  const model = notebook.rows.device_model.get(device.modelId);
  switch (field) {
    case 'ledgerNumber':
      return [device.ledgerNumber];
    case 'manufacturer':
      return [device.manufacturerAsWritten, notebook.rows.manufacturer.get(model?.manufacturerId ?? '')?.name ?? null];
    case 'name':
    case 'modelNumber':
    case 'genericName':
    case 'deviceClass':
      return [model?.[field] ?? null];
    case 'udi':
      return [device.udi?.raw ?? null];
    case 'operatingState':
      return [device.operatingState, stateWordOf(device)];
    default:
      if (isPartyField(field)) return [partyText(parties.of(device.id), field)];
      return ownFields.includes(field as OwnField) ? [textOf(device, field as OwnField)] : [];
  }
}
