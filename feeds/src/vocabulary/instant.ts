/** An instant in ISO 8601 UTC with milliseconds, and whether its offset was written or assumed to be UTC. */
export interface ReadInstant {
  readonly at: string;
  readonly offset: 'written' | 'assumed';
}

const shape = /^(\d{4})-(\d{2})-(\d{2})(?:[Tt ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d+))?)?\s?([Zz]|[+-]\d{2}:?\d{2})?)?$/;

/**
 * Reads RFC 3339, and the nearby forms that publishers write: a day alone, seconds left out, no offset. Anything else, and a day that no
 * calendar has, is undefined. Digits beyond milliseconds are cut, and a leap second (:60) counts as the second before it.
 */
export function readInstant(text: string): ReadInstant | undefined {
  const match = shape.exec(text.trim());
  if (match === null) return undefined;
  const [, year = '', month = '', day = '', hour = '00', minute = '00', second = '00', fraction = '', offset] = match;
  const milliseconds = fraction.slice(0, 3).padEnd(3, '0');
  const local = `${year}-${month}-${day}T${hour}:${minute}:${second === '60' ? '59' : second}.${milliseconds}Z`;
  const time = Date.parse(local);
  // Date.parse turns 30 February into 1 March: only what comes back as written is a day.
  if (Number.isNaN(time) || new Date(time).toISOString() !== local) return undefined;
  const minutes = minutesOf(offset ?? 'Z');
  if (minutes === undefined) return undefined;
  return { at: new Date(time - minutes * 60_000).toISOString(), offset: offset === undefined ? 'assumed' : 'written' };
}

function minutesOf(offset: string): number | undefined {
  if (/^z$/i.test(offset)) return 0;
  const hours = Number(offset.slice(1, 3));
  const minutes = Number(offset.slice(-2));
  if (hours > 23 || minutes > 59) return undefined;
  return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}
