import type { Advisory, VulnerabilityStatement } from '../../advisory.js';
import type { ArrivedText } from '../../arrived-text.js';
import { blankAdvisory, blankVulnerability } from '../../blank-statements.js';
import type { FormatReader } from '../../formats.js';
import { isObject, isPresent, type JsonPlace, memberOf, noteStrangers, objectsOf, placeAt, textOf, textsOf } from '../../json-place.js';
import { dayAt, instantAt } from '../../json-values.js';
import type { LetterEvidence } from '../../letter-evidence.js';
import { letterEdition, letterKinds, numberOfLetter, type LetterKind } from '../../letters/letter.js';
import type { PublishedEnd } from '../../published-ends.js';
import type { Reading } from '../../reading.js';
import { openRemarkBook, type RemarkBook } from '../../remark-book.js';
import { filledOrNull, type LetterProducts, letterProducts } from './products.js';
import { remediationsOf, scoresOf } from './said.js';

/**
 * What a maker told by post, mail or telephone, as the hospital's staff wrote it down (feeds/src/letters). It speaks in the name of the maker
 * but is no document of the maker's: its namespace is its own, so that it never takes the place of what the maker publishes under the number.
 */
export const letter: FormatReader = { id: 'letter', recognises, read };

/** What a letter's namespace begins with; the id of the letter follows. */
const letterNamespace = 'urn:mimamori:letter:';

/** Whether the identity of a document (namespace and number) is that of a letter. */
export function isLetterIdentity(identity: string): boolean {
  return identity.startsWith(letterNamespace);
}

const members = new Set(['mimamoriLetter', 'id', 'withdrawn', 'letter', 'attachments', 'revisions']);

function recognises({ json }: ArrivedText): boolean {
  return isObject(json) && json.mimamoriLetter === letterEdition && isObject(json.letter);
}

function read(arrived: ArrivedText): Reading<Advisory> {
  const remarks = openRemarkBook('letter');
  const root: JsonPlace = { value: arrived.json, pointer: '' };
  const said = memberOf(root, 'letter');
  const filled = (place: JsonPlace, name: string): string => textOf(memberOf(place, name), remarks)?.trim() ?? '';
  const [id, maker, title] = [filled(root, 'id'), filled(said, 'maker'), filled(said, 'title')];
  const receivedOn = dayAt(memberOf(said, 'receivedOn'), remarks);
  if (!recognises(arrived) || id === '' || maker === '' || title === '' || receivedOn === null) {
    remarks.refuse('', 'nothing-read');
    return { items: [], remarks: remarks.all() };
  }
  noteStrangers(root, members, remarks);
  const kind = kindOf(said, remarks);
  const language = filled(said, 'language') === 'en' ? 'en' : 'ja';
  const number = numberOfLetter(id, { number: filledOrNull(said, 'number', remarks), receivedOn });
  const products = letterProducts(said, maker, kind, remarks);
  const issuedOn = dayOrNull(memberOf(said, 'issuedOn'), remarks);
  const address = filledOrNull(said, 'address', remarks);
  const item: Advisory = {
    ...blankAdvisory,
    ...historyOf(root, remarks),
    format: 'letter-1',
    kind: kind === 'lifecycle' ? 'lifecycle' : 'advisory',
    publisher: { name: maker, namespace: `${letterNamespace}${id}`, category: 'other' },
    trackingId: number,
    title,
    language,
    publishedAt: issuedOn === null ? null : beginningOf(issuedOn),
    withdrawn: memberOf(root, 'withdrawn').value === true,
    severityText: filled(said, 'severity') || null,
    notes: notesOf(said, language, remarks),
    references: address === null ? [] : [{ url: address, summary: title, category: 'external' }],
    products: products.products,
    vulnerabilities: kind === 'lifecycle' ? [] : vulnerabilitiesOf(said, { kind, number, maker, title }, products, remarks),
    ...(kind === 'lifecycle' && { ends: endsOf(said, products, issuedOn, remarks) }),
    letter: evidenceOf(root, said, { kind, receivedOn, issuedOn }, remarks),
  };
  return { items: [item], remarks: remarks.all() };
}

/** A kind that is not known says only that something is the matter: a person has to look. */
function kindOf(said: JsonPlace, remarks: RemarkBook): LetterKind {
  const place = memberOf(said, 'kind');
  const known = letterKinds.find((each) => each === place.value);
  if (known === undefined) remarks.doubt(place.pointer, 'kind-not-known');
  return known ?? 'under_investigation';
}

function historyOf(root: JsonPlace, remarks: RemarkBook): Pick<Advisory, 'revision' | 'revisions' | 'revisedAt'> {
  const revisions = objectsOf(memberOf(root, 'revisions'), remarks).map((place, index) => ({
    revision: String(index + 1),
    at: instantAt(memberOf(place, 'at'), remarks),
    summary: textOf(memberOf(place, 'changes'), remarks) ?? '',
  }));
  const last = revisions.at(-1);
  return { revision: last?.revision ?? '', revisions, revisedAt: last?.at ?? null };
}

/** Of notes, for people: a reader shows them above the text. */
const titles = {
  ja: { summary: '内容', whatToDo: '対応方法' },
  en: { summary: 'What it says', whatToDo: 'What to do' },
} as const;

function notesOf(said: JsonPlace, language: 'ja' | 'en', remarks: RemarkBook): Advisory['notes'] {
  return (['summary', 'whatToDo'] as const).flatMap((name) => {
    const { pointer } = memberOf(said, name);
    const text = textOf(memberOf(said, name), remarks)?.trim() ?? '';
    return text === '' ? [] : [{ category: name === 'summary' ? 'summary' : 'details', title: titles[language][name], text, pointer }];
  });
}

/** One for each CVE, and one under the number of the letter where there is none. */
function vulnerabilitiesOf(
  said: JsonPlace,
  { kind, number, maker, title }: { readonly kind: LetterKind; readonly number: string; readonly maker: string; readonly title: string },
  { statuses }: LetterProducts,
  remarks: RemarkBook,
): readonly VulnerabilityStatement[] {
  const place = memberOf(said, 'cves');
  const shared = {
    title,
    statuses,
    scores: scoresOf(said, remarks),
    remediations: remediationsOf(said, kind, remarks),
    threats: kind === 'not_affected' ? impactOf(said, remarks) : [],
  };
  const cves = textsOf(place, remarks);
  if (cves.length === 0) {
    const ids = { id: number, cve: null, otherIds: [{ system: maker, id: number }] };
    return [{ ...blankVulnerability(ids, said.pointer), ...shared }];
  }
  return cves.map((cve, at) => ({ ...blankVulnerability({ id: cve, cve, otherIds: [] }, `${place.pointer}/${at}`), ...shared }));
}

/** VEX promises the reason why a product is not affected: the words of the letter. */
function impactOf(said: JsonPlace, remarks: RemarkBook): VulnerabilityStatement['threats'] {
  const details = textOf(memberOf(said, 'summary'), remarks)?.trim() ?? '';
  return details === '' ? [] : [{ category: 'impact', details, productIds: [] }];
}

function endsOf(said: JsonPlace, { products }: LetterProducts, issuedOn: string | null, remarks: RemarkBook): readonly PublishedEnd[] {
  const publishedAt = issuedOn === null ? null : beginningOf(issuedOn);
  return objectsOf(memberOf(said, 'ends'), remarks).flatMap((place) => {
    const term = textOf(memberOf(place, 'term'), remarks);
    const day = dayAt(memberOf(place, 'day'), remarks);
    if (term === null || day === null) return [];
    return products.map(({ id }) => ({ productId: id, term, day, asWritten: day, publishedAt, note: null, pointer: place.pointer }));
  });
}

function evidenceOf(
  root: JsonPlace,
  said: JsonPlace,
  known: Pick<LetterEvidence, 'kind' | 'receivedOn' | 'issuedOn'>,
  remarks: RemarkBook,
): LetterEvidence {
  const text = (place: JsonPlace, name: string): string => textOf(memberOf(place, name), remarks) ?? '';
  const last = objectsOf(memberOf(root, 'revisions'), remarks).at(-1);
  return {
    ...known,
    cameBy: text(said, 'cameBy'),
    recordedBy: last ? text(last, 'by') : '',
    attachments: objectsOf(memberOf(root, 'attachments'), remarks).map((place) => ({
      sha256: text(place, 'sha256'),
      name: text(place, 'name'),
      type: text(place, 'type'),
      size: Number(placeAt(place, 'size').value) || 0,
    })),
  };
}

function dayOrNull(place: JsonPlace, remarks: RemarkBook): string | null {
  return place.value === null || !isPresent(place) ? null : dayAt(place, remarks);
}

/** Days are those of Japan. */
function beginningOf(day: string): string {
  return new Date(`${day}T00:00:00+09:00`).toISOString();
}
