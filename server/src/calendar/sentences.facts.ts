import type { Sentences } from '../http/sentences.js';

/** What people read of calendar links. */
export const calendarSentences: Sentences = {
  'calendar.link.not-found': [
    'このカレンダーのリンクはありません。取り消された可能性があります。新しいリンクを作ってください。',
    'There is no such calendar link; it may have been taken back. Make a new one.',
  ],
};
