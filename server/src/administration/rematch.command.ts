import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Changes } from '../database/changes.store.js';
import { Transactions } from '../database/transactions.js';
import { Refusal } from '../http/refusal.js';
import { MatchingService } from '../matching/matching.service.js';
import { readerOf } from './administration.module.js';
import { WrongUse, type Command } from './command-line.command.js';
import { rematchStoreOf, type RematchStore } from './rematch.store.js';

/** A server beside it may hold what is pending for so long, before it is called stuck. */
const LOOKS_WITHOUT_PROGRESS = 60;

export const rematchCommand: Command = {
  options: { all: { type: 'boolean' } },
  async run({ words, options }, { program: open, say }) {
    if ((words.length === 0) === (options['all'] !== true)) throw new WrongUse('rematch.which');
    const program = await open();
    const store = rematchStoreOf(readerOf(program));
    const ids = await advisoriesMeant(store, words);
    const cause = `rematch ${randomUUID()}`;
    const changes = program.get(Changes, { strict: false });
    await program.get(Transactions, { strict: false }).run((manager) => changes.note(manager, 'advisory', ids, cause, 'manual'));
    say('rematch.queued', { count: ids.length });
    await waitFor(cause, store, program.get(MatchingService, { strict: false }));
    say('rematch.done', { count: ids.length, ...(await store.events(cause)) });
    return 0;
  },
};

/** By id or tracking id; all of them when none is named. */
async function advisoriesMeant(store: RematchStore, words: readonly string[]): Promise<string[]> {
  const known = await store.advisories();
  if (words.length === 0) return known.map(({ id }) => id);
  return words.flatMap((word) => {
    const found = known.filter(({ id, trackingId }) => id === word || trackingId.toUpperCase() === word.toUpperCase());
    if (found.length === 0) throw new Refusal(404, 'rematch.not-known', { advisory: word });
    return found.map(({ id }) => id);
  });
}

/** Until nothing of this cause is pending, whether this process matched it or a server beside it. */
async function waitFor(cause: string, store: RematchStore, matching: MatchingService): Promise<void> {
  let [left, looks] = [Infinity, 0];
  while (left > 0) {
    await matching.settle();
    const now = await store.pending(cause);
    looks = now < left ? 0 : looks + 1;
    if (looks > LOOKS_WITHOUT_PROGRESS) throw new Refusal(503, 'rematch.stuck', { pending: now });
    left = now;
    if (left > 0) await pause(1000);
  }
}
