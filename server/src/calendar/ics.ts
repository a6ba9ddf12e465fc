import { addDays } from '#feeds/vocabulary/day.js';

/** A whole day, or several, of the hospital's calendar. */
export interface CalendarEvent {
  /** The same as long as it is about the same thing on the same day. */
  readonly uid: string;
  readonly from: string;
  /** Last day; includes its own day. */
  readonly to: string;
  readonly summary: string;
  readonly description: string;
  readonly category: string;
}

const PRODUCT = { ja: '-//Mimamori//Calendar//JA', en: '-//Mimamori//Calendar//EN' };
const LINE_OCTETS = 75;

/**
 * A calendar as RFC 5545 wants it: lines end with CRLF and are folded at 75 octets (3.1), text is escaped (3.3.11), days are dates without a time
 * or a time zone (3.3.4), and DTEND is the day after the last one (3.6.1). NAME and REFRESH-INTERVAL are of RFC 7986; X-WR-CALNAME is what older
 * programs read instead.
 *
 * @param now instant at which it is made (DTSTAMP)
 */
export function icsOf(events: readonly CalendarEvent[], name: string, language: 'ja' | 'en', now: string): string {
  const stamp = `${now.slice(0, 19).replace(/[-:]/g, '')}Z`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:${PRODUCT[language]}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:P1D',
    ...events.flatMap((event) => eventLines(event, stamp)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines({ uid, from, to, summary, description, category }: CalendarEvent, stamp: string): readonly string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${dateOf(from)}`,
    `DTEND;VALUE=DATE:${dateOf(addDays(to, 1))}`,
    `SUMMARY:${escaped(summary)}`,
    `DESCRIPTION:${escaped(description)}`,
    `CATEGORIES:${escaped(category)}`,
    // Nobody is busy because support ends.
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

function dateOf(day: string): string {
  return day.replaceAll('-', '');
}

/** Control characters other than a line break are no text there at all. */
export function escaped(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0009\u000B-\u001F\u007F]/g, ' ')
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', '\\n');
}

/** Between characters, never within one: a line that is cut inside the octets of a character is read as rubbish by many programs. */
export function folded(line: string): string {
  const lines: string[] = [];
  let current = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > LINE_OCTETS) {
      lines.push(current);
      // The space that continues a line counts among its octets.
      [current, octets] = [' ', 1];
    }
    current += character;
    octets += size;
  }
  return [...lines, current].join('\r\n');
}
