import type { PublishedDocument, PublishedNote } from '../api/published';

/**
 * What a document says of one vulnerability: its own notes and threats; where there are none, the document's summary. The whole text is
 * the document's notes first and the vulnerability's after them.
 */
export function notesAbout(document: PublishedDocument, vulnerability: string, isWhole: boolean): readonly PublishedNote[] {
  const own = document.vulnerabilities.filter((one) => one.id === vulnerability);
  const notes = own.flatMap((one) => [
    ...one.notes,
    ...one.threats.map((threat) => ({ category: threat.category, title: null, text: threat.details })),
  ]);
  if (isWhole) return [...document.notes, ...notes];
  return notes.length > 0 ? notes : document.notes.filter((note) => note.category === 'summary').slice(0, 1);
}
