import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Advisory } from '#feeds/advisory.js';
import type { KeptVerdict } from './finding.js';
import type { Fleet } from './fleet.service.js';
import { limitsSerials, type JudgedVerdict } from './judge-advisory.js';
import { judgeSerials } from './judge-serials.js';
import { MatchingStore } from './matching.store.js';
import type { MetModel } from './meet-products.js';

/** What a document says of single devices, where it limits its word to serial numbers. */
@Injectable()
export class SerialVerdictsService {
  constructor(private readonly store: MatchingStore) {}

  async of(
    advisory: Advisory,
    met: readonly MetModel[],
    { releases, names }: Pick<Fleet, 'releases' | 'names'>,
    manager?: EntityManager,
  ): Promise<(JudgedVerdict & Pick<KeptVerdict, 'deviceId'>)[]> {
    const limited = new Map(met.filter(limitsSerials).map((meeting) => [meeting.modelId, meeting]));
    const concerned = releases.filter(({ modelId }) => limited.has(modelId));
    if (concerned.length === 0) return [];
    const devices = await this.store.numberedDevices(
      concerned.map(({ releaseId }) => releaseId),
      manager,
    );
    const byRelease = Map.groupBy(devices, ({ releaseId }) => releaseId);
    return concerned.flatMap((release) => {
      const meeting = limited.get(release.modelId);
      return meeting ? judgeSerials(advisory, release, meeting, byRelease.get(release.releaseId) ?? [], names) : [];
    });
  }
}
