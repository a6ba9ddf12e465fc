import type { Advisory, Note, Reference } from '../../advisory.js';
import type { ArrivedText } from '../../arrived-text.js';
import { blankAdvisory, blankVulnerability } from '../../blank-statements.js';
import type { FormatReader } from '../../formats.js';
import { isObject, type JsonPlace, memberOf, noteStrangers, objectsOf, textOf, textsOf } from '../../json-place.js';
import { dayAt, expectedTextAt, identityAt, instantAt } from '../../json-values.js';
import type { Reading } from '../../reading.js';
import { openRemarkBook, type RemarkBook } from '../../remark-book.js';
import { cveOf } from '../../vocabulary/vulnerability-id.js';
import { csvRecords, isCsvCatalogue } from './csv.js';

/** CISA's catalogue of known exploited vulnerabilities, JSON or CSV. An entry is one advisory: it names no product, it marks findings. */
export const kev: FormatReader = { id: 'kev', recognises, read };

const knownTop = new Set('$schema title catalogVersion dateReleased count vulnerabilities'.split(' '));
const known = new Set(
  'cveID vendorProject product vulnerabilityName dateAdded shortDescription requiredAction dueDate knownRansomwareCampaignUse notes cwes'.split(
    ' ',
  ),
);

function recognises({ json, text }: ArrivedText): boolean {
  if (json === undefined) return isCsvCatalogue(text);
  if (!isObject(json) || !Array.isArray(json.vulnerabilities)) return false;
  const [first] = json.vulnerabilities as readonly unknown[];
  return (
    isObject(first) && typeof first.cveID === 'string' && (typeof json.catalogVersion === 'string' || typeof first.dateAdded === 'string')
  );
}

function read({ json, text }: ArrivedText): Reading<Advisory> {
  const remarks = openRemarkBook('kev');
  const isCsv = json === undefined;
  const root: JsonPlace = { value: json, pointer: '' };
  if (!isCsv) noteStrangers(root, knownTop, remarks);
  const records = isCsv ? csvRecords(text, remarks) : objectsOf(memberOf(root, 'vulnerabilities'), remarks);
  const releasedAt = isCsv ? null : instantAt(memberOf(root, 'dateReleased'), remarks);
  const items = records.flatMap((place) => advisoryOf(place, releasedAt, remarks) ?? []);
  remarkCount(root, records.length, remarks);
  if (items.length === 0) remarks.refuse('', 'nothing-read');
  return { items, remarks: remarks.all() };
}

/** The catalogue counts itself: a file that was cut off and closed again is seen by that alone. */
function remarkCount(root: JsonPlace, found: number, remarks: RemarkBook): void {
  const count = memberOf(root, 'count');
  if (typeof count.value === 'number' && count.value !== found)
    remarks.doubt(count.pointer, 'count-differs', { count: count.value, found });
}

/**
 * An entry has no version of its own: the day on which it was added stands for it, and the release of the catalogue tells which of two readings of
 * it is newer.
 */
function advisoryOf(place: JsonPlace, releasedAt: string | null, remarks: RemarkBook): Advisory | null {
  const trackingId = identityAt(memberOf(place, 'cveID'), remarks);
  if (trackingId === null) return null;
  noteStrangers(place, known, remarks);
  const since = dayAt(memberOf(place, 'dateAdded'), remarks);
  const cve = cveOf(trackingId);
  if (cve === null) remarks.doubt(memberOf(place, 'cveID').pointer, 'cve-not-understood', { text: trackingId.slice(0, 100) });
  const ransomware = textOf(memberOf(place, 'knownRansomwareCampaignUse'), remarks)?.trim().toLowerCase();
  const title = expectedTextAt(place, 'vulnerabilityName', remarks)?.trim();
  return {
    ...blankAdvisory,
    format: 'kev',
    publisher: { name: 'CISA KEV', namespace: 'https://www.cisa.gov/known-exploited-vulnerabilities-catalog', category: 'other' },
    trackingId,
    revision: since ?? '',
    title: title || trackingId,
    language: 'en',
    publishedAt: since === null ? null : `${since}T00:00:00.000Z`,
    revisedAt: releasedAt,
    notes: notesOf(place, remarks),
    references: referencesOf(place, remarks),
    vulnerabilities: [
      {
        ...blankVulnerability({ id: cve ?? trackingId, cve, otherIds: [] }, place.pointer),
        weaknesses: textsOf(memberOf(place, 'cwes'), remarks)
          .filter((id) => id.trim() !== '')
          .map((id) => ({ id: id.trim(), name: '' })),
        exploited: {
          since,
          // "Unknown" is the catalogue's word for "not known", not for "no".
          ransomware: ransomware === 'known' ? true : null,
          actBy: dayAt(memberOf(place, 'dueDate'), remarks),
          action: textOf(memberOf(place, 'requiredAction'), remarks),
        },
      },
    ],
    pointer: place.pointer,
  };
}

/** Maker and product stay words for people: the catalogue names neither versions nor whole products (`Multiple Products`). */
function notesOf(place: JsonPlace, remarks: RemarkBook): readonly Note[] {
  const named = ['vendorProject', 'product'].flatMap((member) => textOf(memberOf(place, member), remarks)?.trim() || []);
  const note = (member: string, category: string): readonly Note[] => {
    const { pointer } = memberOf(place, member);
    const text = textOf(memberOf(place, member), remarks);
    return text === null || text.trim() === '' ? [] : [{ category, title: null, text, pointer }];
  };
  const product = named.length === 0 ? [] : [{ category: 'product', title: null, text: named.join(' '), pointer: place.pointer }];
  return [...note('shortDescription', 'description'), ...product, ...note('notes', 'general')];
}

function referencesOf(place: JsonPlace, remarks: RemarkBook): readonly Reference[] {
  const text = textOf(memberOf(place, 'notes'), remarks) ?? '';
  const urls = text.split(/[\s;,]+/).filter((word) => /^https?:\/\/[^\s]+$/.test(word));
  return [...new Set(urls)].map((url) => ({ url, summary: '', category: null }));
}
