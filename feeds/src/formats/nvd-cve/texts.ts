import type { Note, Reference, VulnerabilityStatement } from '../../advisory.js';
import { type JsonPlace, memberOf, objectsOf, textOf, textsOf } from '../../json-place.js';
import { expectedTextAt } from '../../json-values.js';
import type { RemarkBook } from '../../remark-book.js';

const evaluations = { evaluatorComment: 'evaluation', evaluatorImpact: 'evaluation', evaluatorSolution: 'evaluation' } as const;

/** Descriptions in every language, English first; NVD's remarks; tags such as `unsupported-when-assigned` and `disputed`. */
export function notesOf(record: JsonPlace, remarks: RemarkBook): readonly Note[] {
  const descriptions = objectsOf(memberOf(record, 'descriptions'), remarks).flatMap((entry) => {
    const text = expectedTextAt(entry, 'value', remarks);
    const isEnglish = (textOf(memberOf(entry, 'lang'), remarks) ?? '').toLowerCase().startsWith('en');
    return text === null ? [] : [{ isEnglish, note: { category: 'description', title: null, text, pointer: entry.pointer } }];
  });
  const evaluated = Object.entries(evaluations).flatMap(([member, category]) => {
    const place = memberOf(record, member);
    const text = textOf(place, remarks);
    return text === null ? [] : [{ category, title: null, text, pointer: place.pointer }];
  });
  const tags = objectsOf(memberOf(record, 'cveTags'), remarks).flatMap((entry) => {
    const title = textOf(memberOf(entry, 'sourceIdentifier'), remarks);
    return textsOf(memberOf(entry, 'tags'), remarks).map((text) => ({ category: 'tag', title, text, pointer: entry.pointer }));
  });
  const english = descriptions.filter((each) => each.isEnglish);
  const others = descriptions.filter((each) => !each.isEnglish);
  return [...[...english, ...others].map((each) => each.note), ...evaluated, ...tags];
}

export function referencesOf(record: JsonPlace, remarks: RemarkBook): readonly Reference[] {
  const all = objectsOf(memberOf(record, 'references'), remarks).flatMap((reference) => {
    const url = expectedTextAt(reference, 'url', remarks);
    const tags = textsOf(memberOf(reference, 'tags'), remarks);
    return url === null ? [] : [{ url, summary: '', category: tags.join(', ') || null }];
  });
  // Since 2024 NVD lists the address of every source that names it.
  return [...new Map(all.toReversed().map((reference) => [reference.url, reference])).values()].toReversed();
}

/** `NVD-CWE-noinfo` and `NVD-CWE-Other` name no weakness. */
export function weaknessesOf(record: JsonPlace, remarks: RemarkBook): VulnerabilityStatement['weaknesses'] {
  const ids = objectsOf(memberOf(record, 'weaknesses'), remarks)
    .flatMap((weakness) => objectsOf(memberOf(weakness, 'description'), remarks))
    .flatMap((description) => textOf(memberOf(description, 'value'), remarks)?.trim() ?? []);
  return [...new Set(ids)].filter((id) => /^CWE-\d+$/.test(id)).map((id) => ({ id, name: '' }));
}
