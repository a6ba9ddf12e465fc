import { type JsonPlace, memberOf, placeAt } from '../../../json-place.js';
import type { RemarkBook } from '../../../remark-book.js';
import { objectsAt, textAt } from './places.js';

/** RFC 3339 with capital letters, an offset that is told, no leap second (CSAF 2.1, section 2.2). */
const INSTANT = /^((\d{4})-(\d\d)-(\d\d))T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

/** 6.1.37, 45, 49 and 51 to 53, of CSAF 2.1: times are times, and nothing is told that had not happened when it was told. */
export function testDates(root: JsonPlace, remarks: RemarkBook): void {
  const tracking = placeAt(root, 'document', 'tracking');
  const history = objectsAt(tracking, 'revision_history');
  const newest = Math.max(...history.map((entry) => Date.parse(textAt(entry, 'date'))).filter((time) => !Number.isNaN(time)));
  const isReleased = ['final', 'interim'].includes(textAt(tracking, 'status'));
  const isPublic = textAt(root, 'document', 'distribution', 'tlp', 'label') === 'CLEAR';
  const vulnerabilities = objectsAt(root, 'vulnerabilities');
  testForms([...datesOfHead(tracking, history), ...vulnerabilities.flatMap(datesOf)], remarks);
  for (const vulnerability of vulnerabilities) {
    const laterThanNewest = [
      ...(isPublic ? [memberOf(vulnerability, 'disclosure_date')] : []),
      ...metricTimes(vulnerability),
      ...exploitations(vulnerability).flatMap((each) => [memberOf(each, 'date'), memberOf(each, 'exploitation_date')]),
    ].filter((place) => timeOf(place) > newest);
    for (const { pointer } of isReleased ? laterThanNewest : []) remarks.note(pointer, 'test-later-than-document');
    for (const each of exploitations(vulnerability))
      if (timeOf(memberOf(each, 'exploitation_date')) > timeOf(memberOf(each, 'date')))
        remarks.note(`${each.pointer}/exploitation_date`, 'test-exploited-later-than-known');
  }
}

function testForms(places: readonly JsonPlace[], remarks: RemarkBook): void {
  for (const { value, pointer } of places)
    if (typeof value === 'string' && !isInstant(value)) remarks.note(pointer, 'test-date', { text: value.slice(0, 100) });
}

function isInstant(text: string): boolean {
  const [, day = '', year, month, dayOfMonth] = INSTANT.exec(text) ?? [];
  if (day === '') return false;
  return new Date(Date.UTC(Number(year), Number(month) - 1, Number(dayOfMonth))).toISOString().startsWith(day);
}

function datesOfHead(tracking: JsonPlace, history: readonly JsonPlace[]): readonly JsonPlace[] {
  return [
    memberOf(tracking, 'current_release_date'),
    memberOf(tracking, 'initial_release_date'),
    placeAt(tracking, 'generator', 'date'),
    ...history.map((entry) => memberOf(entry, 'date')),
  ];
}

function datesOf(vulnerability: JsonPlace): readonly JsonPlace[] {
  const dated = ['flags', 'involvements', 'remediations', 'threats'].flatMap((name) => objectsAt(vulnerability, name));
  return [
    memberOf(vulnerability, 'disclosure_date'),
    memberOf(vulnerability, 'discovery_date'),
    ...dated.map((each) => memberOf(each, 'date')),
    ...exploitations(vulnerability).flatMap((each) => [memberOf(each, 'date'), memberOf(each, 'exploitation_date')]),
    ...metricTimes(vulnerability),
  ];
}

function exploitations(vulnerability: JsonPlace): readonly JsonPlace[] {
  return objectsAt(vulnerability, 'first_known_exploitation_dates');
}

function metricTimes(vulnerability: JsonPlace): readonly JsonPlace[] {
  return objectsAt(vulnerability, 'metrics').flatMap((metric) =>
    ['epss', 'ssvc_v1', 'ssvc_v2'].map((name) => placeAt(metric, 'content', name, 'timestamp')),
  );
}

/** Before everything where there is none. */
function timeOf({ value }: JsonPlace): number {
  const time = typeof value === 'string' ? Date.parse(value) : NaN;
  return Number.isNaN(time) ? -Infinity : time;
}
