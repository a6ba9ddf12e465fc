import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../clock.js';
import { DevicesStore } from '../inventory/devices.store.js';
import { gravest } from './advisory-verdict.js';
import type { KeptVerdict } from './finding.js';
import type { AdvisoryDeviceView } from './matching.contract.js';
import { reasonsOnDevice } from './older-than-listed.js';

/** What is needed of a verdict to tell which devices it is about; without a device it is about all of its release. */
type AboutDevices = Pick<KeptVerdict, 'releaseId' | 'deviceId' | 'verdict' | 'via' | 'because'>;

/** The devices of which a document speaks, in the order of the ledger, each with the gravest that is said of it. */
@Injectable()
export class ConcernedDevicesService {
  constructor(
    private readonly devices: DevicesStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async of(verdicts: readonly AboutDevices[]): Promise<AdvisoryDeviceView[]> {
    const byRelease = Map.groupBy(verdicts, ({ releaseId }) => releaseId);
    const [devices, register] = await Promise.all([this.devices.activeDevicesOf([...byRelease.keys()]), this.devices.register()]);
    const today = this.clock.today();
    const sorted = [...devices].sort(
      (one, other) =>
        (one.ledgerNumber ?? '').localeCompare(other.ledgerNumber ?? '', 'ja', { numeric: true }) || one.id.localeCompare(other.id),
    );
    return sorted.flatMap((device) => {
      const said = verdictOn(device.id, byRelease.get(device.releaseId) ?? []);
      const model = register.models.get(device.modelId);
      if (!said || !model) return [];
      const { ledgerNumber, id: deviceId, softwareVersion, department, place } = device;
      return [
        {
          ...{ ledgerNumber, deviceId, softwareVersion, department, place, verdict: said.verdict, via: said.via },
          manufacturer: register.manufacturers.get(model.manufacturerId)?.name ?? '',
          model: model.name,
          because: [...reasonsOnDevice(said.because, device, today)],
        },
      ];
    });
  }
}

function verdictOn(deviceId: string, verdicts: readonly AboutDevices[]): AboutDevices | undefined {
  const own = verdicts.filter((verdict) => verdict.deviceId === deviceId);
  return gravest(own.length > 0 ? own : verdicts.filter((verdict) => verdict.deviceId === null));
}
