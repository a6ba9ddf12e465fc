import { Injectable } from '@nestjs/common';
import { ClearingsService } from './clearings.service.js';
import type { KeptVerdict } from './finding.js';
import { FindingsStore } from './findings.store.js';
import { FleetService } from './fleet.service.js';
import { MatchingStore } from './matching.store.js';

/** What documents say, for people: with the words that are not kept (clearings.service.ts). */
@Injectable()
export class VerdictsService {
  constructor(
    private readonly findings: FindingsStore,
    private readonly matching: MatchingStore,
    private readonly fleet: FleetService,
    private readonly clearings: ClearingsService,
  ) {}

  /** Of one document, on every release that it speaks of. */
  async of(advisoryId: string): Promise<KeptVerdict[]> {
    const [kept, records, { releases, names }] = await Promise.all([
      this.findings.verdictsOf(advisoryId),
      this.matching.advisories([advisoryId]),
      this.fleet.current(),
    ]);
    return [...kept, ...(await this.clearings.of(records, releases, names))];
  }

  /** Of all documents, on these releases and of these vulnerabilities. */
  async on(releaseIds: readonly string[], vulnerabilities: readonly string[]): Promise<KeptVerdict[]> {
    const kept = await this.findings.verdictsFor(releaseIds, vulnerabilities);
    const { releases, names } = await this.fleet.current();
    const asked = new Set(releaseIds);
    const concerned = releases.filter(({ releaseId }) => asked.has(releaseId));
    return [...kept, ...(await this.clearings.about(concerned, new Set(vulnerabilities), names))];
  }
}
