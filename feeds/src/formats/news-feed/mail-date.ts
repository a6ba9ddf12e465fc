const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Zones by name, in hours: those of RFC 822, 5.1, and Japan's, which feeds of Japan write. */
const zones: Readonly<Record<string, number>> = {
  ut: 0,
  utc: 0,
  gmt: 0,
  z: 0,
  est: -5,
  edt: -4,
  cst: -6,
  cdt: -5,
  mst: -7,
  mdt: -6,
  pst: -8,
  pdt: -7,
  jst: 9,
};

const shape =
  /^(?:[a-z]{3,9},?\s+)?(\d{1,2})[ -]([a-z]{3})[a-z]{0,6}[ -](\d{4}|\d{2})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s{0,3}([+-]\d{4}|[a-z]{1,3})?$/i;

/**
 * A date as RSS 2.0 has it (RFC 822 with years of four digits, `Thu, 23 Oct 2025 10:31:20 EDT`), as an instant in UTC; undefined for anything
 * else, and for a zone that is not known: an hour that is guessed would order revisions wrongly.
 */
export function readMailDate(text: string): string | undefined {
  const match = shape.exec(text.trim());
  if (match === null) return undefined;
  const [, day = '', monthName = '', yearText = '', hour = '', minute = '', second = '00', zone = 'GMT'] = match;
  const month = months.indexOf(monthName.toLowerCase());
  const minutes = minutesOf(zone);
  if (month === -1 || minutes === undefined) return undefined;
  const year = yearText.length === 2 ? 2000 + Number(yearText) - (Number(yearText) >= 70 ? 100 : 0) : Number(yearText);
  const time = Date.UTC(year, month, Number(day), Number(hour), Number(minute), Math.min(Number(second), 59));
  // Date.UTC turns 30 February into 2 March.
  if (Number.isNaN(time) || new Date(time).getUTCDate() !== Number(day) || Number(hour) > 23 || Number(minute) > 59) return undefined;
  return new Date(time - minutes * 60_000).toISOString();
}

function minutesOf(zone: string): number | undefined {
  const hours = zones[zone.toLowerCase()];
  if (hours !== undefined) return hours * 60;
  const match = /^([+-])(\d{2})(\d{2})$/.exec(zone);
  if (match === null) return undefined;
  const [, sign, hour, minute] = match;
  return (sign === '-' ? -1 : 1) * (Number(hour) * 60 + Number(minute));
}
