import { day, flag, id, instant, integer, json, orNull, reference, table, text, word } from '../database/table.js';
import type { Decision, MorningReview } from './decision.js';

export const decisionTable = table<Decision>(
  'decision',
  {
    id,
    batchId: reference,
    findingId: { ...reference, foreignKey: { target: 'finding', name: 'fk_decision_finding' } },
    status: word,
    justification: orNull(text),
    ownJudgement: flag,
    comment: orNull(text),
    until: orNull(day),
    fixedOn: orNull(day),
    fixedBy: orNull(text),
    newVersion: orNull(text),
    at: instant,
    by: { ...text, name: 'decided_by' },
    basis: json,
    undoneAt: orNull(instant),
  },
  {
    indices: [
      { name: 'ix_decision_finding', columns: ['findingId'] },
      { name: 'ix_decision_batch', columns: ['batchId'] },
    ],
  },
);

export const morningReviewTable = table<MorningReview>(
  'morning_review',
  { id, at: instant, by: { ...text, name: 'reviewed_by' }, seen: json, open: integer, sources: json, comment: orNull(text) },
  { indices: [{ name: 'ix_morning_review_at', columns: ['at'] }] },
);
