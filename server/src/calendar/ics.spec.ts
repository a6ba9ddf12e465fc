import { escaped, folded, icsOf, type CalendarEvent } from './ics.js';

const eos: CalendarEvent = {
  uid: 'eos-m1-2027-03-31@mimamori',
  from: '2027-03-31',
  to: '2027-03-31',
  summary: 'EOS：さざなみ 310（2台）',
  description: '製造販売業者：架空\n部署：ICU 1、手術室 1、HCU 1',
  category: 'EOS',
};
const request: CalendarEvent = {
  uid: 'request-2028@mimamori',
  from: '2027-02-01',
  to: '2027-02-28',
  summary: 'Budget; last, chance \\ 100%',
  description: '',
  category: 'Budget request',
};

describe('A calendar of RFC 5545', () => {
  it('is these bytes', () => {
    expect(icsOf([eos, request], 'Mimamori ライフサイクル', 'ja', '2026-11-26T03:04:05.678Z').split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Mimamori//Calendar//JA',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'NAME:Mimamori ライフサイクル',
      'X-WR-CALNAME:Mimamori ライフサイクル',
      'REFRESH-INTERVAL;VALUE=DURATION:P1D',
      'BEGIN:VEVENT',
      'UID:eos-m1-2027-03-31@mimamori',
      'DTSTAMP:20261126T030405Z',
      'DTSTART;VALUE=DATE:20270331',
      'DTEND;VALUE=DATE:20270401',
      'SUMMARY:EOS：さざなみ 310（2台）',
      // 75 octets; the next line begins with a space of its own before the one of the text.
      'DESCRIPTION:製造販売業者：架空\\n部署：ICU 1、手術室 1、HCU',
      '  1',
      'CATEGORIES:EOS',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'BEGIN:VEVENT',
      'UID:request-2028@mimamori',
      'DTSTAMP:20261126T030405Z',
      'DTSTART;VALUE=DATE:20270201',
      'DTEND;VALUE=DATE:20270301',
      'SUMMARY:Budget\\; last\\, chance \\\\ 100%',
      'DESCRIPTION:',
      'CATEGORIES:Budget request',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it.each([
    ['plain', 'plain', 'as it is'],
    ['a,b;c\\d', 'a\\,b\\;c\\\\d', 'the three signs that mean something'],
    ['a\r\nb\nc\rd', 'a\\nb\\nc\\nd', 'every kind of line break'],
    ['a\u0000b\u001b', 'a b ', 'control characters are no text'],
    ['BEGIN:VEVENT\nEND:VEVENT', 'BEGIN:VEVENT\\nEND:VEVENT', 'a name cannot begin another event'],
  ])('%j is written %j (%s)', (text, written) => expect(escaped(text)).toBe(written));

  it.each([
    ['x'.repeat(75), 1, 'exactly 75'],
    ['x'.repeat(76), 2, 'one more'],
    ['x'.repeat(75 + 74), 2, 'the space counts in the second'],
    ['x'.repeat(75 + 75), 3, 'one more than that'],
    ['あ'.repeat(25), 1, 'three octets each'],
    ['あ'.repeat(26), 2, 'one character more'],
    ['🏥'.repeat(19), 2, 'four octets each: 18 in 75'],
  ])('%s folds into %d lines (%s)', (line, lines) => {
    const parts = folded(line).split('\r\n');
    expect(parts).toHaveLength(lines);
    expect(parts.filter((part) => Buffer.byteLength(part) > 75)).toEqual([]);
    expect(parts.filter((part) => part.includes('\uFFFD'))).toEqual([]);
  });

  it('is read back as it was given, whatever stands in its words', () => {
    const words = ['、', ';', ',', '\\', '\n', '🏥', 'x'.repeat(200), '手術室'.repeat(40), '\\n', ':', 'END:VCALENDAR', ' '];
    const events = words.flatMap((one, index) =>
      words.map((other, at): CalendarEvent => ({
        ...eos,
        uid: `${index}-${at}@mimamori`,
        summary: `${one}${other}a`,
        description: `${other}${one}`,
      })),
    );
    const text = icsOf(events, 'Mimamori', 'en', '2026-11-26T03:04:05.678Z');
    expect(text.split('\r\n').filter((line) => Buffer.byteLength(line) > 75 || /[\r\n]/.test(line))).toEqual([]);
    expect(readBack(text)).toEqual(
      events.map(({ uid, summary, description }) => ({ uid, from: '20270331', to: '20270401', summary, description })),
    );
  });
});

/** As a calendar program reads: unfold, take the lines apart, undo the escapes. */
function readBack(text: string): readonly object[] {
  const lines = text.replace(/\r\n[ \t]/g, '').split('\r\n');
  const events: Record<string, string>[] = [];
  for (const line of lines) {
    const [name = '', value = ''] = [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)];
    if (line === 'BEGIN:VEVENT') events.push({});
    else (events.at(-1) ?? {})[name] = value.replace(/\\([nN,;\\])/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign));
  }
  return events.map((event) => ({
    uid: event['UID'],
    from: event['DTSTART;VALUE=DATE'],
    to: event['DTEND;VALUE=DATE'],
    summary: event['SUMMARY'],
    description: event['DESCRIPTION'],
  }));
}
