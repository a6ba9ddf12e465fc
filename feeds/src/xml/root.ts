/** The first start tag of an XML document, found without parsing the rest: enough to tell formats apart. */
export interface XmlRoot {
  /** Local name. */
  readonly name: string;
  readonly namespace: string;
  /** The whole start tag as written, with every namespace that it declares. */
  readonly tag: string;
}

const longestTag = 20_000;

/** Null when the text does not begin like XML. Linear, whatever stands before the root. */
export function rootOf(text: string): XmlRoot | null {
  let at = text.search(/[^\s\uFEFF\u0000]/);
  while (at !== -1 && text[at] === '<') {
    const after = behindProlog(text, at);
    if (after === at) return tagAt(text, at);
    if (after === -1) return null;
    at = nextSign(text, after);
  }
  return null;
}

/** The offset behind a declaration, comment or document type; the same offset for anything else, -1 when it has no end. */
function behindProlog(text: string, at: number): number {
  if (text.startsWith('<?', at)) return behind(text, '?>', at);
  if (text.startsWith('<!--', at)) return behind(text, '-->', at + 4);
  if (!/^<!DOCTYPE/i.test(text.slice(at, at + 9))) return at;
  const bracket = text.indexOf('[', at);
  const end = text.indexOf('>', at);
  return bracket !== -1 && bracket < end ? behind(text, ']>', bracket) : behind(text, '>', at);
}

function behind(text: string, end: string, at: number): number {
  const found = text.indexOf(end, at);
  return found === -1 ? -1 : found + end.length;
}

function nextSign(text: string, at: number): number {
  const pattern = /\S/g;
  pattern.lastIndex = at;
  return pattern.exec(text)?.index ?? -1;
}

function tagAt(text: string, at: number): XmlRoot | null {
  const end = text.indexOf('>', at);
  const tag = text.slice(at, end === -1 ? at + longestTag : Math.min(end + 1, at + longestTag));
  const match = /^<(?:([\w.-]+):)?([\w.-]+)/.exec(tag);
  if (match === null) return null;
  const [, prefix, name = ''] = match;
  return { name, namespace: declared(tag, prefix === undefined ? 'xmlns' : `xmlns:${prefix}`), tag };
}

function declared(tag: string, name: string): string {
  const start = tag.search(new RegExp(`\\s${name.replaceAll('.', '\\.')}\\s*=\\s*["']`));
  if (start === -1) return '';
  return /["']([^"']*)["']/.exec(tag.slice(start))?.[1] ?? '';
}
