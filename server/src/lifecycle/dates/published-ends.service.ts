import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Advisory } from '#feeds/advisory.js';
import { CLOCK, type Clock } from '../../clock.js';
import { DevicesStore } from '../../inventory/devices.store.js';
import { MeetingService } from '../../matching/meeting.service.js';
import { ComponentLifecyclesStore } from '../components/component-lifecycles.store.js';
import { LifecycleDatesStore } from './lifecycle-dates.store.js';
import { statementsOf } from './published-statements.js';

/** What documents about lifecycles (OpenEoX, CLE, endoflife.date) bring. Their dates wait for a person who says what they mean. */
@Injectable()
export class PublishedEndsService {
  constructor(
    private readonly dates: LifecycleDatesStore,
    private readonly components: ComponentLifecyclesStore,
    private readonly devices: DevicesStore,
    private readonly meeting: MeetingService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Takes a new or revised document in, in the transaction of its intake. */
  async take(manager: EntityManager, advisory: Advisory, documentId: string): Promise<void> {
    const receivedAt = this.clock.now();
    if (advisory.componentLifecycle) {
      const { name: product, ...told } = advisory.componentLifecycle;
      await this.components.put(manager, { product, ...told, modifiedAt: advisory.revisedAt, documentId, receivedAt });
    }
    if (!advisory.ends?.length) return;
    const modelIds = new Set(await this.meeting.modelsNamed(manager, advisory));
    const releases = (await this.devices.releases(manager)).filter(({ modelId }) => modelIds.has(modelId));
    const known = await this.dates.announced([...modelIds], manager);
    const statements = statementsOf(advisory, releases, { documentId, at: receivedAt, today: this.clock.today() });
    const isNew = (key: string) => !known.some((each) => keyOf(each) === key);
    await this.dates.add(
      manager,
      statements.filter((statement) => isNew(keyOf(statement))).map((statement) => ({ id: randomUUID(), ...statement })),
    );
  }
}

/** The same word about the same thing is not written down again because the rest of its document changed. */
function keyOf(statement: {
  readonly modelId: string;
  readonly releaseId: string | null;
  readonly vocabulary: string;
  readonly term: string;
  readonly dayAsWritten: string;
  readonly note: string | null;
}): string {
  const { modelId, releaseId, vocabulary, term, dayAsWritten, note } = statement;
  return JSON.stringify([modelId, releaseId, vocabulary, term, dayAsWritten, note]);
}
