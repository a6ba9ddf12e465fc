import { Injectable } from '@nestjs/common';
import { Changes } from '../database/changes.store.js';
import { Transactions } from '../database/transactions.js';
import { DocumentsStore } from '../documents/documents.store.js';
import type { Principal } from '../http/principal.js';
import { Refusal } from '../http/refusal.js';
import { DevicesStore } from '../inventory/devices.store.js';
import type { MatchingRun } from './matching.contract.js';
import { MatchingStore } from './matching.store.js';

@Injectable()
export class RunsService {
  constructor(
    private readonly store: MatchingStore,
    private readonly devices: DevicesStore,
    private readonly documents: DocumentsStore,
    private readonly transactions: Transactions,
    private readonly changes: Changes,
  ) {}

  /** Judges these documents against the whole fleet, and these devices and components against every document that may speak of them. */
  async run({ advisories, devices, components }: MatchingRun, asker: Principal): Promise<Record<keyof MatchingRun, number>> {
    const documents = await this.store.knownAdvisories(advisories);
    const found = await this.devices.devices(devices);
    const parts = await this.documents.componentsNamed(components);
    const missing = [
      ...missingFrom(advisories, documents, 'advisories', 'advisory.not-found'),
      ...missingFrom(devices, found, 'devices', 'inventory.device.not-found'),
      ...missingFrom(components, parts, 'components', 'components.component.not-found'),
    ];
    if (missing.length > 0) throw new Refusal(422, missing[0]?.code ?? '', {}, missing);
    const cause = `run by ${asker.name}`;
    const releaseIds = new Set([...found, ...parts].map(({ releaseId }) => releaseId));
    await this.transactions.run(async (manager) => {
      await this.changes.note(manager, 'advisory', [...new Set(advisories)], cause, 'manual');
      await this.changes.note(manager, 'release', [...releaseIds], cause, 'manual');
    });
    return { advisories: documents.length, devices: found.length, components: parts.length };
  }
}

function missingFrom(asked: readonly string[], found: readonly { readonly id: string }[], field: string, code: string) {
  const known = new Set(found.map(({ id }) => id));
  return asked.flatMap((id, at) => (known.has(id) ? [] : [{ pointer: `/${field}/${at}`, code }]));
}
