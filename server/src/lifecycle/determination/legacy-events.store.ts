import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { IsNull, type DataSource } from 'typeorm';
import { documentTable } from '../../documents/documents.table.js';
import { findingTable } from '../../matching/matching.table.js';

@Injectable()
export class LegacyEventsStore {
  constructor(@InjectDataSource() private readonly reader: DataSource) {}

  /** Devices with an open finding that is known to be exploited, affects them, and for which no fix is told. */
  async exploitedWithoutFix(): Promise<Set<string>> {
    const rows = await this.reader
      .getRepository(findingTable)
      .createQueryBuilder('finding')
      .select('distinct finding.deviceId', 'deviceId')
      .where("finding.knownExploited = :exploited and finding.verdict = 'affected' and finding.state <> 'closed'", { exploited: true })
      .andWhere('finding.fixAvailable = :fix', { fix: false })
      .getRawMany<{ deviceId: string }>();
    return new Set(rows.map(({ deviceId }) => deviceId));
  }

  /** Models with an SBOM or a sheet that tells how they are protected: MDS2, or MDS and SDS of Japan. */
  async documentedModels(): Promise<Set<string>> {
    const rows = await this.reader
      .getRepository(documentTable)
      .find({ select: { modelId: true, kind: true }, where: { replacedAt: IsNull() } });
    return new Set(rows.filter(({ kind }) => kind === 'sbom' || kind === 'mds2' || kind === 'mds').map(({ modelId }) => modelId));
  }
}
