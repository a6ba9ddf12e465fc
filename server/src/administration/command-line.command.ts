import type { ParseArgsOptionsConfig } from 'node:util';
import type { INestApplicationContext } from '@nestjs/common';
import type { Params } from '../http/refusal.js';
import type { Language } from '../http/sentences.js';
import type { Settings } from '../settings.js';
import type { Asked } from './asked-command.js';

/** 0 done; 1 refused or failed; 2 not understood, or not there yet; 3 done in part, as the sentence says. */
export type ExitCode = 0 | 1 | 2 | 3;

/** What a command works with. Sentences are named by their code (words.facts.ts); lines are data, the same in every language. */
export interface Surroundings {
  readonly settings: Settings;
  readonly language: Language;
  readonly line: (text: string) => void;
  readonly say: (code: string, params?: Params) => void;
  readonly complain: (code: string, params?: Params) => void;
  /** Asks for a secret: hidden on a terminal, else the first line of standard input. */
  readonly askSecret: (code: string) => Promise<string>;
  /** The program without its server, on the same settings; opened once, and closed when the command is over. */
  readonly program: () => Promise<INestApplicationContext>;
}

export interface Command {
  readonly options: ParseArgsOptionsConfig;
  readonly run: (asked: Asked, surroundings: Surroundings) => Promise<ExitCode>;
}

/** The command was written in a way that it is not understood: shown with the help of the command, exit code 2. */
export class WrongUse extends Error {
  constructor(
    readonly code: string,
    readonly params: Params = {},
  ) {
    super(code);
  }
}

/** The text of an option that takes one. */
export function textOption({ options }: Asked, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
}

export function wordAt({ words }: Asked, place: number, name: string): string {
  const word = words[place];
  if (word === undefined) throw new WrongUse('use.word-missing', { name });
  return word;
}
