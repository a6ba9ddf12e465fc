import type { Sentences } from '../http/sentences.js';

/** What people read of questions to makers. */
export const inquirySentences: Sentences = {
  'inquiries.inquiry.not-found': [
    'この照会はありません。取り下げられた可能性があります。',
    'There is no such question; it may have been taken back.',
  ],
  'inquiries.document.not-found': [
    '回答に添える文書が見つかりません。先に文書を送信してください。',
    'The document that the answer names is not here. Send it first.',
  ],
  'inquiries.closed': ['この照会は既に終了しています。', 'This question is closed already.'],
  'inquiries.due-is-over': ['回答期限は今日以降の日にしてください。', 'The day for the answer must be today or later.'],
};
