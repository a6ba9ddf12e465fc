import { day, flag, id, instant, orNull, reference, table, text, word } from '../database/table.js';
import type { Inquiry, InquiryAnswer } from './inquiry.js';

export const inquiryTable = table<Inquiry>(
  'inquiry',
  {
    id,
    modelId: { ...reference, foreignKey: { target: 'device_model', name: 'fk_inquiry_model' } },
    softwareVersion: orNull(text),
    vulnerability: orNull(text),
    kind: word,
    text: { ...text, name: 'question' },
    dueOn: day,
    askedAt: instant,
    askedBy: text,
    closedAt: orNull(instant),
    closedBy: orNull(text),
    closedAs: orNull(word),
  },
  { indices: [{ name: 'ix_inquiry_model', columns: ['modelId', 'askedAt'] }] },
);

export const inquiryAnswerTable = table<InquiryAnswer>(
  'inquiry_answer',
  {
    id,
    inquiryId: { ...reference, foreignKey: { target: 'inquiry', name: 'fk_inquiry_answer_inquiry', onDelete: 'CASCADE' } },
    at: instant,
    by: { ...text, name: 'answered_by' },
    isByMaker: flag,
    text: { ...text, name: 'answer' },
    advisoryId: orNull(reference),
    trackingId: orNull(text),
  },
  { indices: [{ name: 'ix_inquiry_answer_inquiry', columns: ['inquiryId', 'at'] }] },
);
