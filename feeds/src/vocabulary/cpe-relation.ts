import { cpeAttributes, cpeText, hasWildcard, type Cpe } from './cpe-value.js';

/** What the source is to the target. `undefined`: the target has wildcards, and CPE does not compare two patterns. */
export type AttributeRelation = 'equal' | 'superset' | 'subset' | 'disjoint' | 'undefined';

/** Of whole names; `intersect`: neither holds all of the other, and nothing keeps them apart. */
export type NameRelation = 'equal' | 'superset' | 'subset' | 'disjoint' | 'intersect';

/**
 * NISTIR 7696, table 6-2. The order of the questions is its trap: a target with wildcards is undefined even when it is the same text, and
 * ANY is a logical value, no wildcard.
 */
export function attributeRelation(source: string, target: string): AttributeRelation {
  if (hasWildcard(target)) return 'undefined';
  if (source === target) return 'equal';
  if (source === '*') return 'superset';
  if (target === '*') return 'subset';
  if (source === '-' || target === '-' || !hasWildcard(source)) return 'disjoint';
  return patternHolds(source, target) ? 'superset' : 'disjoint';
}

/**
 * `*` is any text, each `?` at most one sign (table 6-2 counts the signs that are there). Since wildcards stand at the ends only, one search
 * decides: the text between them must begin within the signs allowed in front and end within those allowed behind.
 */
function patternHolds(pattern: string, target: string): boolean {
  const [, before = '', body = '', after = ''] = /^(\?*|\*)((?:[^\\?*]|\\.)*)(\?*|\*)$/s.exec(pattern) ?? [];
  const [sought, text] = [cpeText(body) ?? body, cpeText(target) ?? target];
  const mostBefore = before === '*' ? text.length : before.length;
  const mostAfter = after === '*' ? text.length : after.length;
  if (body === '') return text.length <= mostBefore + mostAfter;
  const from = Math.max(0, text.length - sought.length - mostAfter);
  const found = text.indexOf(sought, from);
  return found !== -1 && found <= mostBefore;
}

/** NISTIR 7696, table 6-4. */
export function nameRelation(source: Cpe, target: Cpe): NameRelation {
  let [hasSuperset, hasSubset, hasUndefined] = [false, false, false];
  for (const attribute of cpeAttributes) {
    const relation = attributeRelation(source[attribute], target[attribute]);
    if (relation === 'disjoint') return 'disjoint';
    if (relation === 'superset') hasSuperset = true;
    else if (relation === 'subset') hasSubset = true;
    else if (relation === 'undefined') hasUndefined = true;
  }
  if (hasUndefined || (hasSuperset && hasSubset)) return 'intersect';
  if (hasSuperset) return 'superset';
  return hasSubset ? 'subset' : 'equal';
}
