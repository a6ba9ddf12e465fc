/** Elements whose content no person reads on the page. */
const unseen = new Set(['script', 'style', 'noscript', 'template', 'svg', 'iframe', 'object', 'canvas', 'title', 'select', 'textarea']);
/** Elements that stand within a line; every other one begins a line of its own. */
const withinLine = new Set(
  'a abbr b bdi bdo cite code data del dfn em font i img input ins kbd label mark q rp rt ruby s samp small span strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
const cells = new Set(['td', 'th']);

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  copy: '©',
  reg: '®',
  trade: '™',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  middot: '·',
  times: '×',
  yen: '¥',
  laquo: '«',
  raquo: '»',
  ensp: ' ',
  emsp: ' ',
};

/**
 * What a person reads of an HTML page, a line for each line of it, without blank ones. No browser: what only a script writes is not there.
 * One pass over the text, in time linear to it, however broken the page is.
 */
export function readableText(html: string): string {
  const pieces: string[] = [];
  let at = 0;
  while (at < html.length) {
    const tag = html.indexOf('<', at);
    if (tag === -1) break;
    pieces.push(html.slice(at, tag));
    const found = tagAt(html, tag);
    if (found === undefined) {
      pieces.push('<');
      at = tag + 1;
      continue;
    }
    if (!withinLine.has(found.name)) pieces.push(cells.has(found.name) ? '\t' : '\n');
    at = found.isOpening && unseen.has(found.name) ? endOf(html, found) : found.end;
  }
  pieces.push(html.slice(at));
  return linesOf(withEntities(pieces.join('')));
}

interface Tag {
  readonly name: string;
  readonly isOpening: boolean;
  /** Behind its `>`. */
  readonly end: number;
}

function tagAt(html: string, at: number): Tag | undefined {
  if (html.startsWith('<!--', at)) {
    const end = html.indexOf('-->', at + 4);
    return { name: 'span', isOpening: false, end: end === -1 ? html.length : end + 3 };
  }
  const [, slash = '', name = ''] = /^<(\/?)([a-z!?][a-z0-9:-]*)/i.exec(html.slice(at, at + 40)) ?? [];
  if (name === '') return undefined;
  return { name: name.toLowerCase(), isOpening: slash === '', end: behindTag(html, at) };
}

/** A `>` within a quoted value ends no tag. */
function behindTag(html: string, from: number): number {
  let quote = '';
  for (let at = from; at < html.length; at += 1) {
    const sign = html[at] ?? '';
    if (quote !== '') quote = sign === quote ? '' : quote;
    else if ((sign === '"' || sign === "'") && html[at - 1] === '=') quote = sign;
    else if (sign === '>') return at + 1;
  }
  return html.length;
}

/** Behind the end of an element whose content is not seen; the rest of the page where it has none. */
function endOf(html: string, { name, end }: Tag): number {
  if (html[end - 2] === '/') return end;
  const closing = new RegExp(`</${name}\\s*>`, 'gi');
  closing.lastIndex = end;
  const found = closing.exec(html);
  return found === null ? html.length : found.index + found[0].length;
}

function withEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi,
    (whole, decimal?: string, hexadecimal?: string, name?: string) => {
      if (name !== undefined) return named[name.toLowerCase()] ?? whole;
      const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hexadecimal ?? '', 16);
      return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : whole;
    },
  );
}

function linesOf(text: string): string {
  return text
    .replaceAll('\0', '')
    .split('\n')
    .map((line) => line.replace(/[\s\u3000]+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}
