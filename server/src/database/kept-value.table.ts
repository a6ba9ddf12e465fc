import type { KeptValue } from './kept-value.js';
import { json, table } from './table.js';

export const keptValueTable = table<KeptValue>('kept_value', {
  id: { type: 'varchar', length: 60, primary: true },
  value: json,
});
