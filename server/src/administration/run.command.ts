import type { INestApplicationContext } from '@nestjs/common';
import { Refusal, type Params } from '../http/refusal.js';
import { readSettings, type Settings } from '../settings.js';
import { openProgram } from './administration.module.js';
import { languageOfCommand, readAsked } from './asked-command.js';
import { WrongUse, type Command, type ExitCode, type Surroundings } from './command-line.command.js';
import { commands } from './all.command.js';
import { helpOf, sentenceOfCommand } from './words.command.js';

/** Where a command reads and writes; standard streams, or those of a spec. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  readonly askSecret: (prompt: string) => Promise<string>;
}

/** Runs one command (`words`: what stands behind `npm run mimamori --`). Never throws: what went wrong is one sentence and the exit code. */
export async function runCommand(
  words: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  terminal: Terminal,
): Promise<ExitCode> {
  const [name = '', ...rest] = words;
  const command = commands.get(name);
  const asked = readAsked(command ? rest : words, command?.options ?? {});
  const language = languageOfCommand('notUnderstood' in asked ? undefined : asked.language, environment);
  const complain = (code: string, params: Params = {}) => terminal.error(sentenceOfCommand(language, code, params));
  const wrongUse = (code: string, params: Params): ExitCode => {
    complain(code, params);
    terminal.error(helpOf(language, command ? name : undefined));
    return 2;
  };
  if ('notUnderstood' in asked && command) return wrongUse('use.not-understood', { word: asked.notUnderstood });
  if (!command && (name === '' || name === 'help' || ('help' in asked && asked.help))) {
    terminal.out(helpOf(language, undefined));
    return name === '' ? 2 : 0;
  }
  if (!command || 'notUnderstood' in asked) return wrongUse('use.no-such-command', { command: name });
  if (asked.help) {
    terminal.out(helpOf(language, name));
    return 0;
  }
  const settings = readSettings(environment);
  if ('problem' in settings) {
    complain('use.setting', { problem: settings.problem });
    return 2;
  }
  return inSurroundings(settings, terminal, complain, language, (surroundings) => command.run(asked, surroundings), wrongUse);
}

async function inSurroundings(
  settings: Settings,
  terminal: Terminal,
  complain: Surroundings['complain'],
  language: Surroundings['language'],
  run: (surroundings: Surroundings) => ReturnType<Command['run']>,
  wrongUse: (code: string, params: Params) => ExitCode,
): Promise<ExitCode> {
  let opened: Promise<INestApplicationContext> | undefined;
  try {
    return await run({
      settings,
      language,
      line: terminal.out,
      say: (code, params = {}) => terminal.out(sentenceOfCommand(language, code, params)),
      complain,
      askSecret: (code) => terminal.askSecret(sentenceOfCommand(language, code, {})),
      program: () => (opened ??= openProgram(settings)),
    });
  } catch (error) {
    if (error instanceof WrongUse) return wrongUse(error.code, error.params);
    if (error instanceof Refusal) refused(error, complain);
    else complain('use.failed', { reason: error instanceof Error ? error.message : String(error) });
    return 1;
  } finally {
    await opened?.then((program) => program.close()).catch(() => undefined);
  }
}

/** The places say more than the whole where a service named them. */
function refused({ code, params, details }: Refusal, complain: Surroundings['complain']): void {
  const [first] = details;
  complain(first?.code ?? code, first?.params ?? params);
}
