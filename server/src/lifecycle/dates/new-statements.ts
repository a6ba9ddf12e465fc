import { instantAfter } from './announced-dates.js';
import type { LifecycleStatement } from './statement.js';

type Said = Omit<LifecycleStatement, 'id'>;

/**
 * What a document says that the history does not have as its last word about the same thing, so that a document may be read again at any time
 * and adds nothing. Only the last word counts: a date that goes back to an earlier one (2030, 2028, 2030 again) is news.
 *
 * The last word is that of the document itself, in any of its revisions: two documents that contradict each other are both heard, and neither
 * is repeated because the other spoke. While a document said nothing yet, what another one said in the same words is no news.
 *
 * @param said by the newest revision of one document
 * @param known oldest first
 * @param ownDocuments the bytes of all revisions of the document
 */
export function newStatements(
  said: readonly Said[],
  known: readonly LifecycleStatement[],
  ownDocuments: ReadonlySet<string>,
): readonly Said[] {
  const knownOf = Map.groupBy(known, subjectOf);
  return [...Map.groupBy(said, subjectOf)].flatMap(([subject, words]) => {
    const before = knownOf.get(subject) ?? [];
    const own = before.filter(({ documentId }) => documentId !== null && ownDocuments.has(documentId));
    const last = new Set(lastWords(own.length > 0 ? own : before).map(contentOf));
    if (words.every((word) => last.has(contentOf(word)))) return [];
    const each = [...new Map(words.map((word) => [contentOf(word), word])).values()];
    return each.map((word) => ({ ...word, at: instantAfter(before.at(-1)?.at, word.at) }));
  });
}

/** A document may name several days for one thing: the last words are all those of the revision that spoke last. */
function lastWords(statements: readonly LifecycleStatement[]): readonly LifecycleStatement[] {
  const last = statements.at(-1);
  const other = statements.findLastIndex(({ documentId }) => documentId !== last?.documentId);
  return statements.slice(other + 1);
}

function subjectOf({ modelId, releaseId, vocabulary, term }: Said): string {
  return JSON.stringify([modelId, releaseId, vocabulary, term]);
}

function contentOf({ dayAsWritten, note, doubt }: Said): string {
  return JSON.stringify([dayAsWritten, note, doubt]);
}
