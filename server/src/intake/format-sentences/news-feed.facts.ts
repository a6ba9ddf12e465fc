import type { FormatSentences } from './format-sentences.js';

/** Remarks of the reader of news-feed. */
export const newsFeedSentences: FormatSentences = {
  'news-feed.answer-is-empty': ['新しい記事はありません。', 'There are no entries.'],
  'news-feed.date-not-understood': ['日付として読めません（{text}）。', 'This is not a date that can be read ({text}).'],
  'news-feed.more-of-the-same': [
    '同じ指摘（{code}）がほかに {count} 件あります。',
    'There are {count} more remarks of the same kind ({code}).',
  ],
  'news-feed.nothing-read': ['読み取れる記事が一件もありませんでした。', 'No entry of the feed could be read.'],
  'news-feed.record-without-id': ['内容のない記事のため、取り込めませんでした。', 'This entry is empty and could not be taken.'],
  'news-feed.too-many-combinations': [
    'CVE番号が多すぎます（{count} 件）。先頭の200件を読みました。',
    'There are too many CVE numbers ({count}); the first 200 were read.',
  ],
};
