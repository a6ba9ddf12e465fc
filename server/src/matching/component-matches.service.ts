import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { CLOCK, type Clock } from '../clock.js';
import { Transactions, inChunks } from '../database/transactions.js';
import type { ComponentRow, KeptDocument } from '../documents/document.js';
import { DocumentsStore } from '../documents/documents.store.js';
import type { Principal } from '../http/principal.js';
import { Refusal, notFound } from '../http/refusal.js';
import { componentKeyOf, type ComponentMark } from './component-mark.js';
import { ComponentMatchesStore } from './component-matches.store.js';
import { matchesOf, newestMarks, type ComponentMatch, type MarkOf } from './component-matches.js';
import type { NewComponentMarks } from './component-matches.contract.js';
import { FleetComponentsService } from './fleet-components.service.js';
import type { FleetComponents } from './fleet-components.js';
import { FleetService, type Fleet } from './fleet.service.js';
import { MatchingStore, type CurrentAdvisory } from './matching.store.js';

const ADVISORIES_AT_ONCE = 100;

/** The matches of one document, with the marks of its components. */
export interface AdvisoryMatches {
  readonly current: CurrentAdvisory;
  readonly matches: readonly ComponentMatch[];
  readonly markOf: MarkOf;
}

/**
 * Documents and components of SBOMs, in both directions. Findings keep only the component that is worst off; here each is judged for itself,
 * when somebody looks, by the same rules, and only against documents of which matching knows that they concern the release.
 */
@Injectable()
export class ComponentMatchesService {
  constructor(
    private readonly matching: MatchingStore,
    private readonly fleet: FleetService,
    private readonly documents: DocumentsStore,
    private readonly components: FleetComponentsService,
    private readonly store: ComponentMatchesStore,
    private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async ofAdvisory(advisoryId: string): Promise<AdvisoryMatches> {
    const current = await this.matching.advisory(advisoryId);
    if (!current) throw notFound('advisory');
    const components = await this.components.forAdvisories(this.store.manager, [current.advisory]);
    return this.matched(current, await this.fleet.current(), components);
  }

  /** Of an SBOM whose place a newer one took nothing is told: its components are in no device. */
  async ofSbom(documentId: string): Promise<{ sbom: KeptDocument; matches: AdvisoryMatches[] }> {
    const sbom = await this.documents.document(documentId);
    if (sbom?.kind !== 'sbom' || sbom.releaseId === null) throw notFound('documents.document');
    return { sbom, matches: sbom.replacedAt === null ? await this.ofRelease(sbom.releaseId) : [] };
  }

  async ofComponent(componentId: string): Promise<{ component: ComponentRow; matches: AdvisoryMatches[] }> {
    const [component] = await this.documents.componentsNamed([componentId]);
    if (!component) throw notFound('components.component');
    const all = await this.ofRelease(component.releaseId);
    const own = all.map((each) => ({ ...each, matches: each.matches.filter((match) => match.component.id === componentId) }));
    return { component, matches: own.filter(({ matches }) => matches.length > 0) };
  }

  /** Marks these components of a document, for one of its vulnerabilities or for all of theirs. */
  async mark(advisoryId: string, asked: NewComponentMarks, asker: Principal): Promise<number> {
    const { matches, markOf } = await this.ofAdvisory(advisoryId);
    const byId = new Map(matches.map((match) => [match.component.id, match]));
    const shared = { state: asked.state, comment: asked.comment ?? null, advisoryId, at: this.clock.now(), by: asker.name };
    const marks = asked.components.flatMap((id, at): ComponentMark[] => {
      const match = byId.get(id);
      const verdicts = match?.verdicts.filter(({ vulnerability }) => [vulnerability, undefined].includes(asked.vulnerability)) ?? [];
      if (!match || verdicts.length === 0) throw notMatched(at);
      const key = { releaseId: match.component.releaseId, componentKey: componentKeyOf(match.component) };
      return verdicts.map(({ vulnerability, fingerprint }) => {
        const before = markOf(match.component, vulnerability);
        // Of two marks of one instant nobody could tell which came later: the second takes the place of the first.
        const markId = before?.at === shared.at ? before.id : randomUUID();
        return { id: markId, ...key, vulnerability, fingerprint, ...shared };
      });
    });
    await this.transactions.run((manager) => this.store.keepMarks(manager, marks));
    return marks.length;
  }

  /** The components of these ids as rows, with the SBOM in which they stand. */
  async rowsOf(matches: readonly ComponentMatch[]): Promise<Map<string, ComponentRow>> {
    const ids = [...new Set(matches.map(({ component }) => component.id))];
    return new Map((await this.documents.componentsNamed(ids)).map((row) => [row.id, row]));
  }

  private async ofRelease(releaseId: string): Promise<AdvisoryMatches[]> {
    const fleet = await this.fleet.current();
    const releases = fleet.releases.filter((release) => release.releaseId === releaseId);
    const verdicts = await this.matching.verdictsOfReleases(this.store.manager, [releaseId]);
    const telling = verdicts.filter(({ via, verdict }) => via === 'component' && verdict !== 'not_affected');
    const found = await this.components.ofReleases(this.store.manager, [releaseId]);
    const matches: AdvisoryMatches[] = [];
    for (const ids of inChunks([...new Set(telling.map(({ advisoryId }) => advisoryId))], ADVISORIES_AT_ONCE))
      for (const current of await this.matching.advisories(ids)) matches.push(await this.matched(current, { ...fleet, releases }, found));
    return matches.filter((each) => each.matches.length > 0);
  }

  private async matched(current: CurrentAdvisory, { releases, names }: Fleet, components: FleetComponents): Promise<AdvisoryMatches> {
    const matches = matchesOf(current.advisory, releases, components, names);
    const marks = await this.store.marksOf([...new Set(matches.map(({ component }) => component.releaseId))]);
    return { current, matches, markOf: newestMarks(marks) };
  }
}

function notMatched(at: number): Refusal {
  return new Refusal(422, 'components.not-matched', {}, [{ pointer: `/components/${at}`, code: 'components.not-matched' }]);
}
