import type { Params } from '../http/refusal.js';
import { sentenceOf, type Language } from '../http/sentences.js';
import { commandSentences, helpTexts } from './words.facts.js';

/** The sentence of a code of the command line, else the one that HTTP has for it. */
export function sentenceOfCommand(language: Language, code: string, params: Params): string {
  const own = commandSentences[code];
  if (!own) return sentenceOf(language, code, params);
  return own[language === 'en' ? 1 : 0].replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
}

/** How a command is used; of all commands when none is named. */
export function helpOf(language: Language, command: string | undefined): string {
  const place = language === 'en' ? 1 : 0;
  const text = helpTexts[command ?? ''] ?? helpTexts[''];
  return text?.[place] ?? '';
}
