import type { Device, DeviceModel } from './device.js';

/** Lower case and NFKC, so that ＭＸ４５０ and ﾌｨﾘｯﾌﾟｽ are found however they are typed. */
export function searchable(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

export function searchTextOf(device: Device, model: DeviceModel, manufacturer: string): string {
  const parts = [
    device.ledgerNumber,
    device.assetNumber,
    manufacturer,
    device.manufacturerAsWritten,
    model.name,
    model.modelNumber,
    model.genericName,
    device.serialNumber,
    device.softwareVersion,
    device.department,
    device.place,
    device.ipAddress,
    device.macAddress,
    device.udi?.gtin14,
    device.note,
  ];
  return searchable(parts.filter(Boolean).join('\n'));
}
