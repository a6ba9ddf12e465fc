import type { Advisory } from '#feeds/advisory.js';
import type { KeptVerdict } from './finding.js';
import type { FleetNames, FleetRelease } from './fleet.js';
import { judgeMeeting, type JudgedVerdict } from './judge-advisory.js';
import type { MetModel, MetProduct } from './meet-products.js';
import { strongest } from './matchers/identifier-meeting.js';
import { meetSerialNumbers } from './matchers/listed-number.js';
import { meetSerialRange } from './matchers/serial-range.js';

/** An installed device, as far as statements about serial numbers need it. */
export interface NumberedDevice {
  readonly id: string;
  readonly serialNumber: string | null;
}

/**
 * What a document says of each device of a release, where it limits its word to serial numbers: a device whose number is not listed is not
 * spoken of, one without a number in the ledger may be meant and goes to a person.
 */
export function judgeSerials(
  advisory: Advisory,
  release: FleetRelease,
  meeting: MetModel,
  devices: readonly NumberedDevice[],
  names: FleetNames,
): (JudgedVerdict & Pick<KeptVerdict, 'deviceId'>)[] {
  return devices.flatMap((device) => {
    const products = meeting.products.flatMap((met) => onDevice(met, device));
    if (products.length === 0) return [];
    const isBySerial = products.some(({ by }) => by.startsWith('serial_number'));
    return judgeMeeting(advisory, release, { ...meeting, products }, names).map((verdict) => ({
      ...verdict,
      deviceId: device.id,
      via: isBySerial ? ('serial' as const) : verdict.via,
    }));
  });
}

function onDevice(met: MetProduct, { serialNumber }: NumberedDevice): MetProduct[] {
  const { serialNumbers, serialRanges = [] } = met.product.identifiers;
  const meeting = strongest([
    ...(serialNumbers.length > 0 ? [meetSerialNumbers(serialNumbers, serialNumber)] : []),
    ...serialRanges.map((range) => meetSerialRange(range, serialNumber)),
  ]);
  if (!meeting) return [met];
  const { meets, code, sought, found } = meeting;
  if (meets === false) return [];
  return [{ ...met, by: code, sought, found, condition: meets === true ? met.condition : 'serial_unknown' }];
}
