import { Injectable } from '@nestjs/common';
import type { AdvisoryView } from '../advisories/advisories.contract.js';
import { AdvisorySearchStore } from '../advisories/advisory-search.store.js';
import { DeskNotesStore } from '../advisories/desk-notes.store.js';
import type { KnownAdvisory } from '../advisories/known-advisory.js';
import { headProperties } from '../advisories/searched-values.js';
import { FindingsStore } from './findings.store.js';
import { MatchingStore } from './matching.store.js';

/** Documents with what lists tell of them: what they mean for this hospital, and what whoever asks has read. */
@Injectable()
export class AdvisoryViewsService {
  constructor(
    private readonly search: AdvisorySearchStore,
    private readonly notes: DeskNotesStore,
    private readonly findings: FindingsStore,
    private readonly matching: MatchingStore,
  ) {}

  async of(advisories: readonly KnownAdvisory[], readerId: string): Promise<AdvisoryView[]> {
    const ids = advisories.map(({ id }) => id);
    const [standings, exploited, heads, read, comments] = await Promise.all([
      this.findings.standings(ids),
      this.matching.exploitedAmong(advisories.flatMap(({ vulnerabilities }) => vulnerabilities)),
      this.search.headsOf(ids),
      this.notes.readBy(readerId, ids),
      this.notes.countComments(ids),
    ]);
    return advisories.map((advisory) => {
      const { id, publisher, trackingId, revision, title, publishedAt, revisedAt, receivedAt, withdrawn, remarks } = advisory;
      return {
        ...{ id, publisher, trackingId, revision, title, publishedAt, revisedAt, receivedAt, withdrawn, remarks },
        severity: severityOf(advisory),
        vulnerabilities: [...advisory.vulnerabilities],
        knownExploited: advisory.vulnerabilities.some((each) => exploited.has(each)),
        affectedDevices: standings.get(id)?.affected ?? 0,
        undeterminedDevices: standings.get(id)?.undetermined ?? 0,
        ...headsIn(heads.get(id)),
        read: read.get(id) === advisory.currentRevisionId,
        comments: comments.get(id) ?? 0,
      };
    });
  }
}

type Heads = Pick<AdvisoryView, (typeof headProperties)[number]>;

function headsIn(found: { readonly [Name in keyof Heads]: string } | undefined): Heads {
  return Object.fromEntries(headProperties.map((name) => [name, found?.[name] || null])) as Heads;
}

function severityOf({ severityScore, severityVersion, severityVector, severityBand }: KnownAdvisory): AdvisoryView['severity'] {
  const band = severityBand as AdvisoryView['severity']['band'];
  return { score: severityScore, version: severityVersion, vector: severityVector, band };
}
