import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Advisory } from '#feeds/advisory.js';
import { CLOCK, dayOfInstant, type Clock } from '../../clock.js';
import type { SoftwareRelease } from '../../inventory/device.js';
import { DevicesStore } from '../../inventory/devices.store.js';
import { MeetingService } from '../../matching/meeting.service.js';
import { ComponentLifecyclesStore } from '../components/component-lifecycles.store.js';
import type { MappedStatement } from './announced-dates.js';
import { LifecycleDatesStore } from './lifecycle-dates.store.js';
import { newStatements } from './new-statements.js';
import { PublishedDocumentsStore, type PublishedDocument } from './published-documents.store.js';
import { formatsOfEnds, statementsOf } from './published-statements.js';
import type { LifecycleStatement } from './statement.js';

/** What documents about lifecycles (OpenEoX, CLE, endoflife.date) bring. Their dates wait for a person who says what they mean. */
@Injectable()
export class PublishedEndsService {
  constructor(
    private readonly dates: LifecycleDatesStore,
    private readonly published: PublishedDocumentsStore,
    private readonly components: ComponentLifecyclesStore,
    private readonly devices: DevicesStore,
    private readonly meeting: MeetingService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Takes a new or revised document in, in the transaction of its intake. */
  async take(manager: EntityManager, advisory: Advisory, documentId: string): Promise<void> {
    if (advisory.componentLifecycle) {
      const { name: product, ...told } = advisory.componentLifecycle;
      await this.components.put(manager, {
        product,
        ...told,
        modifiedAt: advisory.revisedAt,
        documentId,
        receivedAt: this.clock.now(),
      });
    }
    if (advisory.ends?.length) await this.derive(manager, documentId);
  }

  /**
   * What all documents say of the releases that the hospital has now: a document may come before the ledger, the release or the confirmed
   * name by which it is understood, and does not come again.
   *
   * @param documentId only what these bytes say
   * @returns how many statements were added
   */
  async derive(manager: EntityManager, documentId: string | null = null): Promise<number> {
    const documents = await this.published.current(manager, formatsOfEnds, documentId);
    if (documents.length === 0) return 0;
    const modelsNamed = await this.meeting.openNames(manager);
    const releases = await this.devices.releases(manager);
    const known = Map.groupBy(await this.dates.announced(null, manager), ({ modelId }) => modelId);
    let added = 0;
    for (const document of documents) {
      const statements = this.newOf(document, new Set(modelsNamed(document.advisory)), releases, known);
      await this.dates.add(manager, statements);
      // What one document told is known to the next.
      for (const statement of statements)
        known.set(statement.modelId, [...(known.get(statement.modelId) ?? []), { ...statement, mappings: [] }]);
      added += statements.length;
    }
    return added;
  }

  private newOf(
    { advisory, documentId, ownDocuments, receivedAt }: PublishedDocument,
    modelIds: ReadonlySet<string>,
    releases: readonly SoftwareRelease[],
    known: ReadonlyMap<string, readonly MappedStatement[]>,
  ): readonly LifecycleStatement[] {
    const own = releases.filter(({ modelId }) => modelIds.has(modelId));
    const said = statementsOf(advisory, own, { documentId, at: this.clock.now(), receivedOn: dayOfInstant(receivedAt) });
    const before = [...modelIds].flatMap((modelId) => known.get(modelId) ?? []);
    return newStatements(said, before, ownDocuments).map((statement) => ({ id: randomUUID(), ...statement }));
  }
}
