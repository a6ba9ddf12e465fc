/** Code -> [Japanese, English] for watched pages, as those of http/sentences.facts.ts. */
export const pageSentences: Readonly<Record<string, readonly [ja: string, en: string]>> = {
  'pages.change.not-found': [
    'このページの変更は、もう確認済みか、ありません。',
    'This change of a page was looked at already, or is none.',
  ],
};
