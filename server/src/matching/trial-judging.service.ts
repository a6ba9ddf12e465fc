import { Injectable } from '@nestjs/common';
import type { Advisory } from '#feeds/advisory.js';
import { ConcernedDevicesService } from './concerned-devices.service.js';
import { FleetService } from './fleet.service.js';
import { judgeAdvisory } from './judge-advisory.js';
import { SerialVerdictsService } from './serial-verdicts.service.js';
import type { TrialJudgement } from './trial-judgement.js';

/** Judges a document that is not taken in: by product and by serial number, and nothing is stored. */
@Injectable()
export class TrialJudgingService {
  constructor(
    private readonly fleet: FleetService,
    private readonly serials: SerialVerdictsService,
    private readonly concerned: ConcernedDevicesService,
  ) {}

  async judge(advisory: Advisory): Promise<TrialJudgement> {
    const fleet = await this.fleet.current();
    const { verdicts, met } = judgeAdvisory(advisory, fleet.releases, fleet.names);
    const bySerial = await this.serials.of(advisory, met, fleet);
    const devices = await this.concerned.of([...verdicts.map((verdict) => ({ ...verdict, deviceId: null })), ...bySerial]);
    const certain = new Set(met.flatMap(({ products }) => products.filter((each) => each.certain).map(({ product }) => product.id)));
    const names = advisory.products.filter(({ id }) => !certain.has(id)).map(({ product, name }) => product ?? name);
    return { devices, unmet: [...new Set(names)] };
  }
}
