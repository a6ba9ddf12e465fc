import type { DataSource } from 'typeorm';
import { In } from 'typeorm';
import { advisoryTable } from '../advisories/advisories.table.js';
import { pendingChangeTable } from '../database/pending-change.table.js';
import { findingEventTable } from '../matching/matching.table.js';

/** What matching again asks of the database. */
export interface RematchStore {
  advisories(): Promise<{ readonly id: string; readonly trackingId: string }[]>;
  /** Changes of this cause that are not matched yet. */
  pending(cause: string): Promise<number>;
  /** How many findings this cause opened, changed and closed. */
  events(cause: string): Promise<{ readonly opened: number; readonly changed: number; readonly closed: number }>;
}

export function rematchStoreOf(reader: DataSource): RematchStore {
  return {
    advisories: () => reader.getRepository(advisoryTable).find({ select: { id: true, trackingId: true } }),
    pending: (cause) => reader.getRepository(pendingChangeTable).countBy({ cause }),
    async events(cause) {
      const count = (...kinds: ('opened' | 'reopened' | 'changed' | 'closed')[]) =>
        reader.getRepository(findingEventTable).countBy({ cause, kind: In(kinds) });
      return { opened: await count('opened', 'reopened'), changed: await count('changed'), closed: await count('closed') };
    },
  };
}
