import { backupCommand } from './backup.command.js';
import { bundleCommand } from './bundle.command.js';
import { checkCommand } from './check.command.js';
import type { Command } from './command-line.command.js';
import { importCommand } from './import.command.js';
import { pollCommand } from './poll.command.js';
import { pushCommand } from './push.command.js';
import { rematchCommand } from './rematch.command.js';
import { restoreCommand } from './restore.command.js';
import { tokenCommand } from './token.command.js';
import { userCommand } from './user.command.js';

/** By the word that calls it. To add one: its file, its help in words.facts.ts, and its name here. */
export const commands: ReadonlyMap<string, Command> = new Map([
  ['user', userCommand],
  ['token', tokenCommand],
  ['import', importCommand],
  ['poll', pollCommand],
  ['push', pushCommand],
  ['rematch', rematchCommand],
  ['bundle', bundleCommand],
  ['backup', backupCommand],
  ['restore', restoreCommand],
  ['check', checkCommand],
]);
