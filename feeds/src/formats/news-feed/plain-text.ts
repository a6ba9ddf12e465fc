/** Names of entities that pages of advisories use; others stay as written. */
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/**
 * The text of a description that is HTML: marks are nothing for a ledger, and nothing of a publisher is ever shown as a page. Paragraphs, rows
 * and entries of lists become lines. Linear in the text; a text without marks stays as it is.
 */
export function plainText(html: string): string {
  if (!/[<&]/.test(html)) return html.trim();
  return html
    .replaceAll(/<(?:br|\/p|\/li|\/tr|\/h[1-6]|\/div)\b[^<>]{0,2000}>/gi, '\n')
    .replaceAll(/<[a-z/!][^<>]{0,4000}>/gi, ' ')
    .replaceAll(/&(#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,4});/gi, (whole, name: string) => resolved(name) ?? whole)
    .replaceAll(/[ \t\u00a0]+/g, ' ')
    .replaceAll(/ ?\n[ \n]*/g, '\n')
    .trim();
}

function resolved(name: string): string | undefined {
  if (!name.startsWith('#')) return entities[name.toLowerCase()];
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : undefined;
}
