import { keyedScheme } from './notation/keyed.js';

const MOMENT = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d+))?(Z|[+-]\d\d:\d\d)$/i;

/** VERS scheme `datetime`: moments as RFC 3339 writes them, compared as moments whatever their offset; fractions at any length. */
export const datetime = keyedScheme('datetime', (version) => {
  const [whole, year = '', month = '', day = '', hour = '', minute = '', second = '', fraction = '', offset = ''] =
    MOMENT.exec(version) ?? [];
  if (whole === undefined) return undefined;
  const written = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  const local = Date.parse(`${written}Z`);
  // Date.parse turns the 30th of February into March: what does not come back as written is no date.
  if (Number.isNaN(local) || !new Date(local).toISOString().startsWith(written)) return undefined;
  const moment = new Date(local - minutesOf(offset) * 60_000).toISOString();
  return /^\d{4}-/.test(moment) ? `${moment.slice(0, 19)}.${fraction.replace(/0+$/, '')}` : undefined;
});

function minutesOf(offset: string): number {
  if (/^z$/i.test(offset)) return 0;
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4, 6));
  return offset.startsWith('-') ? -minutes : minutes;
}
