import type { RemarkBook } from '#feeds/remark-book.js';

/** One statement of a tag-value document. */
export interface TagLine {
  readonly tag: string;
  readonly value: string;
  /** Counted from 1. */
  readonly line: number;
}

const opening = '<text>';
const closing = '</text>';

/**
 * The statements `Tag: value` of a tag-value document (SPDX 2.3, clause 4.4 and annex on the format), comments and blank lines left out. A
 * value in `<text>` may have several lines. When the next `<text>` comes before the end of the one before, that end is missing: then only
 * the line is taken, for else one forgotten mark would swallow the packages behind it. Linear in the text.
 */
export function* tagLines(text: string, remarks: RemarkBook): Generator<TagLine> {
  const nextOpening = searching(text, opening);
  const nextClosing = searching(text, closing);
  let line = 1;
  for (let at = 0; at < text.length;) {
    const end = endOfLine(text, at);
    const written = text.slice(at, end).trim();
    const match = /^([A-Za-z][A-Za-z0-9_-]{0,60})[ \t]*:/.exec(written);
    let next = end;
    if (match?.[1] === undefined) {
      if (written !== '' && !written.startsWith('#')) remarks.doubt(`line ${line}`, 'line-not-understood', { text: written.slice(0, 100) });
    } else {
      const value = written.slice(match[0].length).trim();
      const block = value.startsWith(opening) ? blockAt(text.indexOf(opening, at)) : null;
      if (value.startsWith(opening) && block === null) remarks.doubt(`line ${line}`, 'text-not-closed');
      if (block !== null) next = endOfLine(text, block.end);
      yield { tag: match[1], value: block?.text ?? value.replace(opening, '').replace(closing, '').trim(), line };
    }
    line += linesIn(text, at, next) + 1;
    at = next + 1;
  }

  function blockAt(start: number): { readonly text: string; readonly end: number } | null {
    const from = start + opening.length;
    const end = nextClosing(from);
    const other = nextOpening(from);
    if (end === -1 || (other !== -1 && other < end)) return null;
    return { text: text.slice(from, end).trim(), end: end + closing.length };
  }
}

/** Where a word comes next, for places that only grow: each part of the text is searched once. */
function searching(text: string, word: string): (from: number) => number {
  let found = text.indexOf(word);
  return (from) => {
    if (found !== -1 && found < from) found = text.indexOf(word, from);
    return found;
  };
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}

function linesIn(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
