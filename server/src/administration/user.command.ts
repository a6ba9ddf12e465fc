import { randomBytes } from 'node:crypto';
import type { z } from 'zod';
import { NewUser } from '../accounts/accounts.contract.js';
import { AccountsService } from '../accounts/accounts.service.js';
import { AccountsStore } from '../accounts/accounts.store.js';
import type { User } from '../accounts/user.js';
import { Refusal, notFound } from '../http/refusal.js';
import type { Asked } from './asked-command.js';
import { WrongUse, textOption, wordAt, type Command, type ExitCode, type Surroundings } from './command-line.command.js';

const MOST_USERS = 10_000;

export const userCommand: Command = {
  options: { role: { type: 'string' }, name: { type: 'string' }, password: { type: 'string' } },
  run(asked, surroundings) {
    const act = acts[asked.words[0] ?? 'list'];
    if (!act) throw new WrongUse('use.not-understood', { word: asked.words[0] ?? '' });
    return act(asked, surroundings);
  },
};

const acts: Readonly<Record<string, (asked: Asked, surroundings: Surroundings) => Promise<ExitCode>>> = {
  list,
  add,
  reset,
  disable: (asked, surroundings) => setActive(asked, surroundings, false),
  enable: (asked, surroundings) => setActive(asked, surroundings, true),
};

async function list(_asked: Asked, { program, line }: Surroundings): Promise<ExitCode> {
  const [users] = await (await program()).get(AccountsService).users(0, MOST_USERS);
  for (const { username, role, active, lastSignInAt, displayName } of users)
    line([username, role, active ? 'active' : 'disabled', lastSignInAt ?? '-', displayName].join('\t'));
  return 0;
}

async function add(asked: Asked, { program, say, askSecret }: Surroundings): Promise<ExitCode> {
  const username = wordAt(asked, 1, 'NAME');
  const role = textOption(asked, 'role');
  if (role === undefined) throw new WrongUse('use.option-missing', { option: '--role' });
  const password = textOption(asked, 'password') ?? (await askSecret('user.password'));
  const wanted = read(NewUser, { username, displayName: textOption(asked, 'name') ?? username, role, password });
  const user = await (await program()).get(AccountsService).addUser(wanted);
  say('user.added', { name: user.username, role: user.role });
  return 0;
}

/** A new password for who forgot it: it holds for one signing in, in which the person chooses another. */
async function reset(asked: Asked, { program, say }: Surroundings): Promise<ExitCode> {
  const user = await named(wordAt(asked, 1, 'NAME'), await program());
  const password = textOption(asked, 'password') ?? randomBytes(12).toString('base64url');
  const change = read(NewUser.pick({ password: true }), { password });
  await (await program()).get(AccountsService).changeUser(user.id, { ...change, active: true });
  say(textOption(asked, 'password') === undefined ? 'user.reset-to' : 'user.reset', { name: user.username, password });
  return 0;
}

async function setActive(asked: Asked, { program, say }: Surroundings, active: boolean): Promise<ExitCode> {
  const user = await named(wordAt(asked, 1, 'NAME'), await program());
  await (await program()).get(AccountsService).changeUser(user.id, { active });
  say(active ? 'user.enabled' : 'user.disabled', { name: user.username });
  return 0;
}

async function named(name: string, program: Awaited<ReturnType<Surroundings['program']>>): Promise<User> {
  const user = await program.get(AccountsStore, { strict: false }).userNamed(name.trim().toLowerCase());
  if (!user) throw notFound('accounts.user');
  return user;
}

/** The rules of the API hold here too. */
export function read<Shape extends z.ZodType>(shape: Shape, value: unknown): z.infer<Shape> {
  const result = shape.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new Refusal(422, 'use.value-refused', { name: String(issue?.path[0] ?? ''), reason: issue?.message ?? '' });
}
