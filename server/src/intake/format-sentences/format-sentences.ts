/** Code -> [Japanese, English] for the remarks of a reader (feeds/src/formats), as those of http/sentences.facts.ts. */
export type FormatSentences = Readonly<Record<string, readonly [ja: string, en: string]>>;
