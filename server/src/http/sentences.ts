import { sentences } from './sentences.facts.js';
import type { Params } from './refusal.js';

export type Language = 'ja' | 'en';

/** Japanese first; English where the reader asks for it before Japanese. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const first = acceptLanguage?.split(',')[0]?.trim().toLowerCase() ?? '';
  return first.startsWith('en') ? 'en' : 'ja';
}

/** The sentence of a code, with its parameters filled in; a code without a sentence is shown as it is, never as nothing. */
export function sentenceOf(language: Language, code: string, params: Params): string {
  const [ja, en] = sentences[code] ?? sentences[`${code.split('.')[0] ?? ''}.*`] ?? [code, code];
  return (language === 'en' ? en : ja).replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? (name === 'code' ? code : '')));
}
