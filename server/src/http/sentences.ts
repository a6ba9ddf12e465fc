import { sentences as ownSentences } from './sentences.facts.js';
import type { Params } from './refusal.js';

export type Language = 'ja' | 'en';
/** Code -> [Japanese, English]; `{name}` is a parameter, and `x.*` serves every other code of x. */
export type Sentences = Readonly<Record<string, readonly [ja: string, en: string]>>;

const known = new Map<string, readonly [ja: string, en: string]>(Object.entries(ownSentences));

/** Each feature keeps the sentences of its own codes and teaches them when it is loaded: what stands here knows no feature. */
export function teach(sentences: Sentences): void {
  for (const [code, sentence] of Object.entries(sentences)) known.set(code, sentence);
}

/** Japanese first; English where the reader asks for it before Japanese. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const first = acceptLanguage?.split(',')[0]?.trim().toLowerCase() ?? '';
  return first.startsWith('en') ? 'en' : 'ja';
}

/** The sentence of a code, with its parameters filled in; a code without a sentence is shown as it is, never as nothing. */
export function sentenceOf(language: Language, code: string, params: Params): string {
  const [ja, en] = known.get(code) ?? known.get(`${code.split('.')[0] ?? ''}.*`) ?? [code, code];
  return (language === 'en' ? en : ja).replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? (name === 'code' ? code : '')));
}
