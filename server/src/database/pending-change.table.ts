import type { PendingChange } from './pending-change.js';
import { id, instant, reference, table, text, word } from './table.js';

export const pendingChangeTable = table<PendingChange>(
  'pending_change',
  { id, kind: word, subjectId: reference, lane: word, cause: text, at: instant },
  { indices: [{ name: 'ix_pending_change_lane', columns: ['lane', 'at', 'id'] }] },
);
