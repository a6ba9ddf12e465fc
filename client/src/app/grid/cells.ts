/**
 * What stands in a cell, made of elements: every text is set as text, so that nothing a publisher or a ledger wrote is read as HTML.
 */
export type Content = string | Node | null | undefined;

export function element(tag: string, className: string, ...content: readonly Content[]): HTMLElement {
  const made = document.createElement(tag);
  if (className !== '') made.className = className;
  made.append(...content.filter((part): part is string | Node => part !== null && part !== undefined));
  return made;
}

/** A word on a coloured ground with a shape before it; the shape is for the eye only. */
export function markCell(className: string, shape: string, word: string): HTMLElement {
  if (shape === '') return element('span', `mark ${className}`, word);
  const glyph = element('span', 'shape', shape);
  glyph.setAttribute('aria-hidden', 'true');
  return element('span', `mark ${className}`, glyph, word);
}

/** A link within the application; the grid hands its clicks to the router. */
export function linkCell(route: string, text: string): HTMLElement {
  const link = element('a', 'cell-link', text);
  link.setAttribute('href', route);
  return link;
}

/** Two lines in one row: what it is, and why it stands there. */
export function twoLines(first: readonly Content[], second: readonly Content[]): HTMLElement {
  return element('div', 'two-lines', element('div', 'line-one', ...first), element('div', 'line-two', ...second));
}
