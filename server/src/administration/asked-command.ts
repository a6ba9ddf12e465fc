import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';

const everywhere = { help: { type: 'boolean', short: 'h' }, language: { type: 'string' } } as const satisfies ParseArgsOptionsConfig;

/** What was written behind the name of the command. */
export interface Asked {
  readonly words: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
}

export type AskedCommand = Asked & { readonly help: boolean; readonly language: string | undefined };

/** Takes apart what was written behind the name of a command; the word that is not understood when there is one. */
export function readAsked(words: readonly string[], options: ParseArgsOptionsConfig): AskedCommand | { readonly notUnderstood: string } {
  try {
    const { values, positionals } = parseArgs({ args: [...words], options: { ...options, ...everywhere }, allowPositionals: true });
    const { help, language, ...own } = values as Record<string, string | boolean | undefined>;
    return { words: positionals, options: own, help: help === true, language: typeof language === 'string' ? language : undefined };
  } catch (error) {
    return { notUnderstood: /'([^' ]+)/.exec(messageOf(error))?.[1] ?? words.join(' ') };
  }
}

/** The language asked for, else that of the surroundings (LC_ALL, LC_MESSAGES, LANG in the order of POSIX), else Japanese. */
export function languageOfCommand(asked: string | undefined, environment: Readonly<Record<string, string | undefined>>): 'ja' | 'en' {
  const locale = asked ?? [environment['LC_ALL'], environment['LC_MESSAGES'], environment['LANG']].find(Boolean) ?? 'ja';
  return locale.toLowerCase().startsWith('en') ? 'en' : 'ja';
}

function messageOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : '';
}
