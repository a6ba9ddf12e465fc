import { userInfo } from 'node:os';
import { NewToken } from '../accounts/accounts.contract.js';
import { AccountsService } from '../accounts/accounts.service.js';
import type { Principal } from '../http/principal.js';
import { notFound } from '../http/refusal.js';
import type { Asked } from './asked-command.js';
import { WrongUse, textOption, wordAt, type Command, type ExitCode, type Surroundings } from './command-line.command.js';
import { read } from './user.command.js';

const MOST_TOKENS = 10_000;

export const tokenCommand: Command = {
  options: { role: { type: 'string' }, until: { type: 'string' } },
  run(asked, surroundings) {
    const act = acts[asked.words[0] ?? 'list'];
    if (!act) throw new WrongUse('use.not-understood', { word: asked.words[0] ?? '' });
    return act(asked, surroundings);
  },
};

const acts: Readonly<Record<string, (asked: Asked, surroundings: Surroundings) => Promise<ExitCode>>> = { list, make, revoke };

/** Who administers at the machine itself: whoever may run the program there may read and write its data anyway. */
export function atTheMachine(): Principal {
  return { kind: 'token', id: 'command-line', name: `mimamori (${userInfo().username})`, role: 'administrator' };
}

async function list(_asked: Asked, { program, line }: Surroundings): Promise<ExitCode> {
  const [tokens] = await (await program()).get(AccountsService).tokens(0, MOST_TOKENS);
  for (const { id, name, role, expiresOn, revokedAt, lastUsedAt } of tokens)
    line([id, name, role, expiresOn, revokedAt ? 'revoked' : 'valid', lastUsedAt ?? '-'].join('\t'));
  return 0;
}

/** The token alone on standard output, so that a script can take it; the sentence beside it. */
async function make(asked: Asked, { program, line, complain }: Surroundings): Promise<ExitCode> {
  const name = wordAt(asked, 1, 'NAME');
  const [role, expiresOn] = [textOption(asked, 'role'), textOption(asked, 'until')];
  if (role === undefined) throw new WrongUse('use.option-missing', { option: '--role' });
  if (expiresOn === undefined) throw new WrongUse('use.option-missing', { option: '--until' });
  const { token } = await (await program()).get(AccountsService).makeToken(read(NewToken, { name, role, expiresOn }), atTheMachine());
  complain('token.made', { name, until: expiresOn });
  line(token);
  return 0;
}

async function revoke(asked: Asked, { program, say }: Surroundings): Promise<ExitCode> {
  const wanted = wordAt(asked, 1, 'ID');
  const accounts = (await program()).get(AccountsService);
  const [tokens] = await accounts.tokens(0, MOST_TOKENS);
  const found = tokens.filter(({ id, name, revokedAt }) => id === wanted || (name === wanted && revokedAt === null));
  if (found.length === 0) throw notFound('accounts.token');
  for (const { id } of found) await accounts.revokeToken(id);
  say('token.revoked', { count: found.length, name: wanted });
  return 0;
}
