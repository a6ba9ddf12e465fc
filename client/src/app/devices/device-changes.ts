import type { ChangedDevice, DeviceDetail, PartyView } from '../api/types-of-inventory';

/** The fields of the form. Empty text erases. */
export interface DeviceForm {
  readonly softwareVersion: string;
  readonly department: string;
  readonly place: string;
  readonly ownership: DeviceDetail['ownership'];
  readonly connection: DeviceDetail['connection'];
  readonly eol: string;
  readonly eos: string;
  readonly active: boolean;
  readonly note: string;
  readonly parties: readonly PartyView[];
}

const texts = ['softwareVersion', 'department', 'place', 'eol', 'eos', 'note'] as const;

export function formOf(device: DeviceDetail): DeviceForm {
  return {
    softwareVersion: device.softwareVersion ?? '',
    department: device.department ?? '',
    place: device.place ?? '',
    ownership: device.ownership,
    connection: device.connection,
    eol: device.eol ?? '',
    eos: device.eos ?? '',
    active: device.active,
    note: device.note ?? '',
    parties: device.parties,
  };
}

/** Only what was changed: a value that is sent counts as set by hand from then on. */
export function changesOf(device: DeviceDetail, form: DeviceForm): ChangedDevice {
  const before = formOf(device);
  const changed = texts.filter((field) => form[field].trim() !== before[field]);
  const parties = form.parties.filter((party) => party.name.trim() !== '');
  return {
    ...Object.fromEntries(changed.map((field) => [field, form[field].trim() === '' ? null : form[field].trim()])),
    ...(form.ownership !== before.ownership && { ownership: form.ownership }),
    ...(form.connection !== before.connection && { connection: form.connection }),
    ...(form.active !== before.active && { active: form.active }),
    ...(JSON.stringify(parties) !== JSON.stringify(before.parties) && { parties }),
  };
}

export function hasChanges(changes: ChangedDevice): boolean {
  return Object.keys(changes).length > 0;
}
