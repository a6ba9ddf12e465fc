import type { Advisory } from '../../advisory.js';
import type { ArrivedText } from '../../arrived-text.js';
import { blankAdvisory } from '../../blank-statements.js';
import type { FormatReader } from '../../formats.js';
import { isObject, type JsonPlace, memberOf, objectsOf, placeAt, textOf, textsOf } from '../../json-place.js';
import { dayAt, identityAt, instantAt } from '../../json-values.js';
import type { EndoflifeIdentifier, EndoflifeRelease } from '../../published-ends.js';
import type { Reading } from '../../reading.js';
import { openRemarkBook, type RemarkBook } from '../../remark-book.js';

/**
 * Answers of endoflife.date's API v1 about one product (`/products/{name}`): lifecycles of components, never of medical devices. Its `eol` is
 * the end of security updates, and `false` means that no end is announced, not that there is none.
 */
export const endoflife: FormatReader = { id: 'endoflife', recognises, read };

function recognises({ json }: ArrivedText): boolean {
  if (!isObject(json) || !isObject(json.result)) return false;
  return Array.isArray(json.result.releases) && typeof json.result.name === 'string';
}

function read(arrived: ArrivedText): Reading<Advisory> {
  const remarks = openRemarkBook('endoflife');
  const root: JsonPlace = { value: arrived.json, pointer: '' };
  const result = memberOf(root, 'result');
  const name = recognises(arrived) ? identityAt(memberOf(result, 'name'), remarks) : null;
  const releases = name === null ? [] : releasesOf(result, remarks);
  if (name === null || releases.length === 0) {
    remarks.refuse('', 'nothing-read');
    return { items: [], remarks: remarks.all() };
  }
  const label = textOf(memberOf(result, 'label'), remarks) ?? name;
  const modifiedAt = optional(memberOf(root, 'last_modified'), (place) => instantAt(place, remarks));
  const item: Advisory = {
    ...blankAdvisory,
    kind: 'lifecycle',
    format: 'endoflife-v1',
    publisher: { name: 'endoflife.date', namespace: 'https://endoflife.date', category: 'other' },
    trackingId: name,
    revision: modifiedAt ?? '',
    revisedAt: modifiedAt,
    title: label,
    language: 'en',
    componentLifecycle: {
      name,
      label,
      category: textOf(memberOf(result, 'category'), remarks) ?? '',
      aliases: textsOf(memberOf(result, 'aliases'), remarks),
      identifiers: identifiersOf(result, remarks),
      releases,
    },
  };
  return { items: [item], remarks: remarks.all() };
}

function identifiersOf(result: JsonPlace, remarks: RemarkBook): readonly EndoflifeIdentifier[] {
  return objectsOf(memberOf(result, 'identifiers'), remarks).flatMap((place) => {
    const [type, id] = [textOf(memberOf(place, 'type'), remarks), textOf(memberOf(place, 'id'), remarks)];
    return type !== null && id !== null && id !== '' ? [{ type, id }] : [];
  });
}

function releasesOf(result: JsonPlace, remarks: RemarkBook): readonly EndoflifeRelease[] {
  return objectsOf(memberOf(result, 'releases'), remarks).flatMap((place) => {
    const name = identityAt(memberOf(place, 'name'), remarks);
    if (name === null) return [];
    const day = (member: string): string | null => optional(memberOf(place, member), (each) => dayAt(each, remarks));
    const flag = (member: string): boolean | null => optional(memberOf(place, member), (each) => flagOf(each, remarks));
    return [
      {
        name,
        label: textOf(memberOf(place, 'label'), remarks) ?? name,
        releasedOn: day('releaseDate'),
        activeEnded: flag('isEoas'),
        activeEndsOn: day('eoasFrom'),
        ended: flag('isEol'),
        endsOn: day('eolFrom'),
        extendedEnded: flag('isEoes'),
        extendedEndsOn: day('eoesFrom'),
        discontinuedOn: day('discontinuedFrom'),
        latest: optional(placeAt(place, 'latest', 'name'), (each) => textOf(each, remarks)),
      },
    ];
  });
}

/** The source writes null where it does not know; that is no fault of the document. */
function optional<Value>(place: JsonPlace, readValue: (place: JsonPlace) => Value | null): Value | null {
  return place.value === null || place.value === undefined ? null : readValue(place);
}

function flagOf({ value, pointer }: JsonPlace, remarks: RemarkBook): boolean | null {
  if (typeof value === 'boolean') return value;
  remarks.doubt(pointer, 'wrong-type', { expected: 'boolean', found: typeof value });
  return null;
}
