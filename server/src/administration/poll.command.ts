import { Refusal, notFound } from '../http/refusal.js';
import { PollingService } from '../intake/polling/polling.service.js';
import { SourcesStore } from '../intake/sources.store.js';
import { MatchingService } from '../matching/matching.service.js';
import { WrongUse, type Command, type Surroundings } from './command-line.command.js';

export const pollCommand: Command = {
  options: { all: { type: 'boolean' } },
  async run({ words, options }, surroundings) {
    if (words.length === 0 && options['all'] !== true) throw new WrongUse('poll.which');
    const program = await surroundings.program();
    const sources = await program.get(SourcesStore, { strict: false }).sources();
    const wanted = words[0];
    const chosen =
      wanted === undefined ? sources.filter(({ enabled }) => enabled) : sources.filter(({ id, name }) => id === wanted || name === wanted);
    if (wanted !== undefined && chosen.length === 0) throw notFound('source');
    if (chosen.length === 0) surroundings.say('poll.no-sources');
    const polling = program.get(PollingService, { strict: false });
    let failed = 0;
    for (const { id, name } of chosen) if (!(await pollOne(polling, id, name, surroundings))) failed += 1;
    await program.get(MatchingService, { strict: false }).settle();
    return failed > 0 ? 1 : 0;
  },
};

async function pollOne(polling: PollingService, id: string, name: string, { say, complain }: Surroundings): Promise<boolean> {
  try {
    const { fetched, new: fresh, revised, same, refused } = await polling.poll(id);
    say('poll.done', { name, fetched, new: fresh, revised, same, refused });
    return true;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    complain('poll.failed', { name });
    complain(error.code, error.params);
    return false;
  }
}
