import { getDataSourceToken } from '@nestjs/typeorm';
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { In, type DataSource } from 'typeorm';
import { advisoryTable } from '../advisories/advisories.table.js';
import { pendingChangeTable } from '../database/pending-change.table.js';
import { Changes } from '../database/changes.store.js';
import { Transactions } from '../database/transactions.js';
import { Refusal } from '../http/refusal.js';
import { findingEventTable } from '../matching/matching.table.js';
import { MatchingService } from '../matching/matching.service.js';
import { WrongUse, type Command } from './command.js';

/** A server beside it may hold what is pending for so long, before it is called stuck. */
const LOOKS_WITHOUT_PROGRESS = 60;

export const rematchCommand: Command = {
  options: { all: { type: 'boolean' } },
  async run({ words, options }, { program: open, say }) {
    if ((words.length === 0) === (options['all'] !== true)) throw new WrongUse('rematch.which');
    const program = await open();
    const reader = program.get<DataSource>(getDataSourceToken(), { strict: false });
    const ids = await advisoriesMeant(reader, words);
    const cause = `rematch ${randomUUID()}`;
    const changes = program.get(Changes, { strict: false });
    await program.get(Transactions, { strict: false }).run((manager) => changes.note(manager, 'advisory', ids, cause, 'manual'));
    say('rematch.queued', { count: ids.length });
    await waitFor(cause, reader, program.get(MatchingService, { strict: false }));
    const counts = await eventsOf(reader, cause);
    say('rematch.done', {
      count: ids.length,
      opened: counts('opened') + counts('reopened'),
      changed: counts('changed'),
      closed: counts('closed'),
    });
    return 0;
  },
};

/** By id or tracking id; all of them when none is named. */
async function advisoriesMeant(reader: DataSource, words: readonly string[]): Promise<string[]> {
  const repository = reader.getRepository(advisoryTable);
  const known = await repository.find({ select: { id: true, trackingId: true } });
  if (words.length === 0) return known.map(({ id }) => id);
  return words.flatMap((word) => {
    const found = known.filter(({ id, trackingId }) => id === word || trackingId.toUpperCase() === word.toUpperCase());
    if (found.length === 0) throw new Refusal(404, 'rematch.not-known', { advisory: word });
    return found.map(({ id }) => id);
  });
}

/** Until nothing of this cause is pending, whether this process matched it or a server beside it. */
async function waitFor(cause: string, reader: DataSource, matching: MatchingService): Promise<void> {
  let [left, looks] = [Infinity, 0];
  while (left > 0) {
    await matching.settle();
    const now = await reader.getRepository(pendingChangeTable).countBy({ cause });
    looks = now < left ? 0 : looks + 1;
    if (looks > LOOKS_WITHOUT_PROGRESS) throw new Refusal(503, 'rematch.stuck', { pending: now });
    left = now;
    if (left > 0) await pause(1000);
  }
}

async function eventsOf(reader: DataSource, cause: string): Promise<(kind: string) => number> {
  const kinds = ['opened', 'reopened', 'changed', 'closed'] as const;
  const events = await reader.getRepository(findingEventTable).find({ select: { kind: true }, where: { cause, kind: In([...kinds]) } });
  return (kind) => events.filter((event) => event.kind === kind).length;
}
