import type { Remark } from './reading.js';

/**
 * The deepest nesting that is taken. CSAF allows 30 branches, which makes about 70 levels; the readers and comparisons that follow
 * walk by recursion, so a document of a million brackets must be refused here, where it costs one pass over the text.
 */
export const deepestNesting = 200;

/** A parsed value, and what had to be forgiven to get it; or the one remark that refuses the text. */
export type JsonOutcome = { readonly value: unknown; readonly remarks: readonly Remark[] } | { readonly refusal: Remark };

/**
 * Parses text that begins with `{` or `[` (RFC 8259). What follows the first value is forgiven with a remark when it cannot be another
 * value (real publishers leave a stray brace or a page footer there). Time and memory are linear in the text.
 */
export function parseJson(text: string): JsonOutcome {
  const outline = outlineOf(text);
  if ('tooDeepAt' in outline) {
    return {
      refusal: {
        pointer: '',
        code: 'document.nested-too-deep',
        gravity: 'refusal',
        params: { ...placeOf(text, outline.tooDeepAt), limit: deepestNesting },
      },
    };
  }
  const end = outline.end ?? text.length;
  try {
    const value: unknown = JSON.parse(text.slice(0, end));
    return withRest(text, end, value);
  } catch {
    const fault = faultOf(text.slice(0, end));
    return { refusal: notJson(text, fault.offset, fault.pointer) };
  }
}

/**
 * A stray closing brace ends the value too early: what follows is then the greater part of the document, and must not be thrown away
 * as a footer. So only text without members and without another value is forgiven.
 */
function withRest(text: string, end: number, value: unknown): JsonOutcome {
  const rest = text.slice(end).replace(/^[\s\u0000]+/, '');
  if (rest === '') return { value, remarks: [] };
  const offset = text.length - rest.length;
  if (/^[{[]/.test(rest) || /"\s*:/.test(rest)) return { refusal: notJson(text, offset, '') };
  return {
    value,
    remarks: [
      { pointer: '', code: 'document.trailing-text', gravity: 'doubt', params: { ...placeOf(text, offset), characters: rest.length } },
    ],
  };
}

function notJson(text: string, offset: number, pointer: string): Remark {
  return { pointer, code: 'document.not-json', gravity: 'refusal', params: placeOf(text, offset) };
}

/** Line and column, both from 1, of a place in a text. */
export function placeOf(text: string, offset: number): { line: number; column: number } {
  let line = 1;
  let start = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) {
    line += 1;
    start = at + 1;
  }
  return { line, column: offset - start + 1 };
}

/** Where the first value ends (null: it does not), or where the nesting becomes too deep. Brackets are counted, not matched. */
function outlineOf(text: string): { end: number | null } | { tooDeepAt: number } {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === 0x22) {
      at = endOfString(text, at);
    } else if (sign === 0x7b || sign === 0x5b) {
      depth += 1;
      if (depth > deepestNesting) return { tooDeepAt: at };
    } else if (sign === 0x7d || sign === 0x5d) {
      depth -= 1;
      if (depth <= 0) return { end: at + 1 };
    }
  }
  return { end: null };
}

/** The offset of the quotation mark that closes a string, or the end of the text. */
function endOfString(text: string, start: number): number {
  for (let close = text.indexOf('"', start + 1); close !== -1; close = text.indexOf('"', close + 1)) {
    let before = close - 1;
    while (text.charCodeAt(before) === 0x5c) before -= 1;
    if ((close - before) % 2 === 1) return close;
  }
  return text.length;
}

interface Level {
  readonly kind: 'object' | 'array';
  /** The member or index that is being read; null between two members. */
  token: string | number | null;
}

const blank = /[ \t\n\r]*/y;
const plain = /[^"\\\u0000-\u001f]*/y;
const escape = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const scalar = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

/**
 * Where a text stops being JSON, with the pointer of the member in which that is. JSON.parse tells neither reliably (its messages differ
 * from engine to engine, some without a position), so a refused text is walked once more. Own stack: hostile nesting cannot overflow.
 */
function faultOf(text: string): { offset: number; pointer: string } {
  const levels: Level[] = [];
  let at = skip(blank, text, 0);
  // opened: a bracket was opened; behind: a value has ended; next: a comma was read; value: a name and its colon were read.
  let state: 'opened' | 'behind' | 'next' | 'value' = 'value';
  const fault = (offset: number) => ({ offset, pointer: pointerOf(levels) });
  while (at < text.length) {
    const level = levels.at(-1);
    const sign = text[at];
    if (level !== undefined && (state === 'opened' || state === 'behind') && sign === (level.kind === 'object' ? '}' : ']')) {
      levels.pop();
      at += 1;
      state = 'behind';
    } else if (state === 'behind') {
      if (level === undefined || sign !== ',') return fault(at);
      level.token = level.kind === 'array' ? Number(level.token) + 1 : null;
      at += 1;
      state = 'next';
    } else if (level?.kind === 'object' && state !== 'value') {
      at = keyAt(text, at, level);
      if (at < 0) return fault(-at - 1);
      state = 'value';
    } else if (sign === '{' || sign === '[') {
      levels.push(sign === '{' ? { kind: 'object', token: null } : { kind: 'array', token: 0 });
      at += 1;
      state = 'opened';
    } else {
      const end = sign === '"' ? stringEnd(text, at) : skip(scalar, text, at);
      if (end <= at) return fault(end < 0 ? -end - 1 : at);
      at = end;
      state = 'behind';
    }
    at = skip(blank, text, at);
  }
  return fault(text.length);
}

function pointerOf(levels: readonly Level[]): string {
  return levels.map(({ token }) => (token === null ? '' : `/${escapeToken(String(token))}`)).join('');
}

/** Reads `"key" :` and notes the key; the offset behind it, or `-1 - offset` of the fault. */
function keyAt(text: string, start: number, level: Level): number {
  const end = text[start] === '"' ? stringEnd(text, start) : -1 - start;
  if (end < 0) return end;
  level.token = JSON.parse(text.slice(start, end)) as string;
  const colon = skip(blank, text, end);
  return text[colon] === ':' ? skip(blank, text, colon + 1) : -1 - colon;
}

/** The offset behind a string, or `-1 - offset` of its fault. */
function stringEnd(text: string, start: number): number {
  let at = start + 1;
  for (;;) {
    at = skip(plain, text, at);
    if (text[at] === '"') return at + 1;
    const next = skip(escape, text, at);
    if (next === at) return -1 - at;
    at = next;
  }
}

function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

/** One token of a JSON pointer (RFC 6901). */
export function escapeToken(token: string): string {
  return token.includes('~') || token.includes('/') ? token.replaceAll('~', '~0').replaceAll('/', '~1') : token;
}
