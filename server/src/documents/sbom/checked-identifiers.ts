import { parseCpe } from '#feeds/vocabulary/cpe.js';
import { parsePurl } from '#feeds/vocabulary/purl.js';
import { openRemarkBook, type RemarkBook } from '#feeds/remark-book.js';
import type { Reading } from '#feeds/reading.js';
import type { Component, Sbom } from './sbom.js';

/**
 * A doubt for every identifier that cannot be parsed. It is kept as written, yet no advisory finds the component by it, and a person must know.
 */
export function withCheckedIdentifiers({ items, remarks }: Reading<Sbom>): Reading<Sbom> {
  const book = openRemarkBook('sbom');
  for (const { components } of items) for (const component of components) checkComponent(component, book);
  return { items, remarks: [...remarks, ...book.all()] };
}

function checkComponent({ purls, cpes, pointer }: Component, book: RemarkBook): void {
  const badPurls = purls.filter((purl) => parsePurl(purl) === undefined);
  const badCpes = cpes.filter((cpe) => parseCpe(cpe) === undefined);
  // With another identifier it is found all the same; scanners guess several CPEs for one component, and not all are well-formed.
  const isFound = badPurls.length + badCpes.length < purls.length + cpes.length;
  const write = (what: string, text: string): void => book[isFound ? 'note' : 'doubt'](pointer, what, { text: text.slice(0, 200) });
  for (const purl of badPurls) write('purl-not-understood', purl);
  for (const cpe of badCpes) write('cpe-not-understood', cpe);
}
