import type { Note, Reference, Remediation, VulnerabilityStatement } from '../../advisory.js';
import { type JsonPlace, memberOf, objectsOf, textOf, textsOf } from '../../json-place.js';
import { expectedTextAt } from '../../json-values.js';
import type { RemarkBook } from '../../remark-book.js';
import type { Container } from './containers.js';

interface Text {
  readonly text: string;
  readonly pointer: string;
}

/** Texts of one member over all containers, one language each; `value` holds them without markup. */
function textsAt(containers: readonly Container[], member: string, remarks: RemarkBook): readonly Text[] {
  return containers.flatMap(({ place }) => textsIn(memberOf(place, member), remarks));
}

function textsIn(list: JsonPlace, remarks: RemarkBook): readonly Text[] {
  return objectsOf(list, remarks).flatMap((entry) => {
    const text = expectedTextAt(entry, 'value', remarks);
    return text === null || text.trim() === '' ? [] : [{ text, pointer: entry.pointer }];
  });
}

/** Descriptions, the configuration that must be there for the flaw to matter, reasons of a rejection, and tags such as `unsupported-when-assigned`. */
export function notesOf(containers: readonly Container[], remarks: RemarkBook): readonly Note[] {
  const notes = (member: string, category: string): readonly Note[] =>
    textsAt(containers, member, remarks).map(({ text, pointer }) => ({ category, title: null, text, pointer }));
  const tags = containers.flatMap(({ place, source }) =>
    textsOf(memberOf(place, 'tags'), remarks).map((text) => ({
      category: 'tag',
      title: source,
      text,
      pointer: memberOf(place, 'tags').pointer,
    })),
  );
  return [
    ...notes('descriptions', 'description'),
    ...notes('rejectedReasons', 'description'),
    ...notes('configurations', 'configuration'),
    ...tags,
  ];
}

export function referencesOf(containers: readonly Container[], remarks: RemarkBook): readonly Reference[] {
  const all = containers.flatMap(({ place }) =>
    objectsOf(memberOf(place, 'references'), remarks).flatMap((reference) => {
      const url = expectedTextAt(reference, 'url', remarks);
      const summary = textOf(memberOf(reference, 'name'), remarks) ?? '';
      const tags = textsOf(memberOf(reference, 'tags'), remarks).filter((tag) => tag !== 'x_transferred');
      return url === null ? [] : [{ url, summary: summary === url ? '' : summary, category: tags.join(', ') || null }];
    }),
  );
  // The program's own container repeats the addresses of the CNA's.
  return [...new Map(all.toReversed().map((reference) => [reference.url, reference])).values()].toReversed();
}

export function weaknessesOf(containers: readonly Container[], remarks: RemarkBook): VulnerabilityStatement['weaknesses'] {
  const all = containers
    .flatMap(({ place }) => objectsOf(memberOf(place, 'problemTypes'), remarks))
    .flatMap((type) => objectsOf(memberOf(type, 'descriptions'), remarks))
    .flatMap((description) => {
      const id = textOf(memberOf(description, 'cweId'), remarks)?.trim();
      const name = textOf(memberOf(description, 'description'), remarks) ?? '';
      return id === undefined || id === '' ? [] : [{ id, name: name.replace(/^CWE-\d+:?\s*/, '') }];
    });
  return [...new Map(all.toReversed().map((weakness) => [weakness.id, weakness])).values()].toReversed();
}

/** `solutions` and `workarounds` are words for the whole record; they name no product. */
export function remediationsOf(containers: readonly Container[], remarks: RemarkBook): readonly Remediation[] {
  const remedies = (member: string, category: string): readonly Remediation[] =>
    textsAt(containers, member, remarks).map(({ text, pointer }) => ({
      category,
      details: text,
      url: null,
      at: null,
      productIds: [],
      restart: null,
      pointer,
    }));
  return [...remedies('solutions', 'vendor_fix'), ...remedies('workarounds', 'workaround')];
}

export function threatsOf(containers: readonly Container[], remarks: RemarkBook): VulnerabilityStatement['threats'] {
  const impacts = containers
    .flatMap(({ place }) => objectsOf(memberOf(place, 'impacts'), remarks))
    .flatMap((impact) => textsIn(memberOf(impact, 'descriptions'), remarks));
  return [
    ...impacts.map(({ text }) => ({ category: 'impact', details: text, productIds: [] })),
    ...textsAt(containers, 'exploits', remarks).map(({ text }) => ({ category: 'exploit_status', details: text, productIds: [] })),
  ];
}
