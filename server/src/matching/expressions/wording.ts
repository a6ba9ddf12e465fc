const LONGEST = 600;
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/[≤≦⩽]|=<(?!=)/g, '<='],
  [/[≥≧⩾]|=>(?!=)/g, '>='],
  [/≠/g, '!='],
  [/([<>!])\s+=/g, '$1='],
  [/(?<![<>!=])={2,}/g, '='],
];

/** Stands for the Japanese wave between two versions, which NFKC would fold into the tilde of package versions. */
export const WAVE = '⁓';

/**
 * The words of an advisory in one way of writing: full-width signs folded (NFKC), comparison signs as ASCII, blanks single. Letter case
 * stays, for it is shown. '' when the text is longer than any expression.
 */
export function foldedWords(raw: string): string {
  if (raw.length > LONGEST) return '';
  const folded = raw
    .replace(/[～〜]/g, WAVE)
    .normalize('NFKC')
    .replace(/[\p{Cf}«»]/gu, '');
  return SIGNS.reduce((text, [pattern, sign]) => text.replace(pattern, sign), folded)
    .replace(/\s+/g, ' ')
    .trim();
}
