import type { Command, Surroundings } from './command-line.command.js';
import { countPending, documents, joints, migrationsMissing, structure, type Soundness } from './soundness.store.js';
import { withStandingDatabase } from './standing-database.store.js';

/** Whether the data is whole: nothing here changes anything, so it may run beside the server. Exit code 1 when anything does not hold. */
export const checkCommand: Command = {
  options: {},
  run: (_asked, surroundings) =>
    withStandingDatabase(surroundings.settings, async (database) => {
      const missing = await migrationsMissing(database);
      tell({ code: 'check.migrations', found: missing }, surroundings);
      // Before all migrations ran there may be tables missing that are asked about below.
      if (missing > 0) return 1;
      const findings = [
        ...(await structure(database)),
        ...(await joints(database)),
        ...(await documents(database, surroundings.settings.dataFolder)),
      ];
      for (const finding of findings) tell(finding, surroundings);
      surroundings.say('check.pending', { count: await countPending(database) });
      return findings.some(({ found }) => found > 0) ? 1 : 0;
    }),
};

function tell({ code, found }: Soundness, { say, complain }: Surroundings): void {
  if (found === 0) say(`${code}.good`);
  else complain(`${code}.bad`, { count: found });
}
