import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { verdictTable } from '../matching/matching.table.js';

export interface Teller {
  readonly id: string;
  readonly publisher: string;
  readonly trackingId: string;
}

/** Which documents tell of a vulnerability on a release. */
@Injectable()
export class TellersStore {
  constructor(@InjectDataSource() private readonly reader: DataSource) {}

  async all(): Promise<(releaseId: string, vulnerability: string) => readonly Teller[]> {
    const rows = await this.reader
      .getRepository(verdictTable)
      .createQueryBuilder('verdict')
      .innerJoin('advisory', 'advisory', 'advisory.id = verdict.advisoryId')
      .select('verdict.releaseId', 'releaseId')
      .addSelect('verdict.vulnerability', 'vulnerability')
      .addSelect('advisory.id', 'id')
      .addSelect('advisory.publisher', 'publisher')
      .addSelect('advisory.trackingId', 'trackingId')
      .where("verdict.verdict <> 'not_affected'")
      .getRawMany<Teller & { releaseId: string; vulnerability: string }>();
    // Maps in a map: it is asked once a finding, and joining two texts to one key each time took longer than the looking up.
    const tellers = new Map<string, Map<string, Teller[]>>();
    for (const { releaseId, vulnerability, id, publisher, trackingId } of rows) {
      const ofVulnerability = tellers.get(vulnerability) ?? new Map<string, Teller[]>();
      tellers.set(vulnerability, ofVulnerability);
      const known = ofVulnerability.get(releaseId);
      if (known) known.push({ id, publisher, trackingId });
      else ofVulnerability.set(releaseId, [{ id, publisher, trackingId }]);
    }
    return (releaseId, vulnerability) => tellers.get(vulnerability)?.get(releaseId) ?? [];
  }
}
