/** Words and signs that make a range of what should be one version (CSAF 2.0 and 2.1, test 6.1.31), as words of their own. */
const RANGE_WORDS = /[<>]|(?:^|\s)(?:after|all|before|earlier|later|prior|versions)(?=\s|$)/i;
const VERS = /^vers:([a-z.\-+][a-z0-9.\-+]*)\/(.+)$/s;
const CONSTRAINT = /^(!=|<=|>=|<|>|=)?([^\s<>=!|*]+)$/;

/** May this be the name of a `product_version` branch: one version, and no words or signs of a range (test 6.1.31)? */
export function isLegalVersionName(name: string): boolean {
  return name.trim() !== '' && !RANGE_WORDS.test(name);
}

/**
 * May this be the name of a `product_version_range` branch (CSAF 2.1, 3.1.2.3.2; tests 6.1.50 and 6.1.59)? Either a version range specifier
 * (`vers:<scheme>/<constraints>`, all versions being `vers:all/*` alone), or a vers-like specifier, which is the constraints without the rest.
 * A single version is no range. Order and spelling within a scheme are not judged here.
 */
export function isLegalRangeName(name: string): boolean {
  const [, scheme, constraints] = VERS.exec(name) ?? [];
  if (scheme === undefined || constraints === undefined) return !/^vers:/i.test(name) && isRange(name);
  if (scheme === 'all' || scheme === 'none') return constraints === '*';
  return isRange(constraints);
}

function isRange(constraints: string): boolean {
  const read = constraints.split('|').map((each) => CONSTRAINT.exec(each));
  if (read.some((each) => each === null)) return false;
  return read.length > 1 || ['<', '<=', '>', '>=', '!='].includes(read[0]?.[1] ?? '');
}
