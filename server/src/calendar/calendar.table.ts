import { id, instant, orNull, table, text, word } from '../database/table.js';
import type { CalendarLink } from './calendar-link.js';

export const calendarLinkTable = table<CalendarLink>(
  'calendar_link',
  {
    id,
    name: text,
    language: word,
    hash: { type: 'varchar', length: 64 },
    createdBy: text,
    createdAt: instant,
    lastUsedAt: orNull(instant),
    revokedAt: orNull(instant),
  },
  { indices: [{ name: 'ux_calendar_link_hash', columns: ['hash'], unique: true }] },
);
