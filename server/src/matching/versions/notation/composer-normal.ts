const ALIAS = /^([^,\s]+)\s+as\s+[^,\s]+$/;
const STABILITY_FLAG = /@(?:stable|rc|beta|alpha|dev)$/i;
const BUILD = /^([^,\s+]+)\+[^\s]+$/;
const MODIFIER = String.raw`[._-]?(?:(stable|beta|b|RC|alpha|a|patch|pl|p)((?:[.-]?\d+(?:[.-]\d+)*)?))?([.-]?dev)?$`;
const CLASSICAL = new RegExp(String.raw`^v?(\d{1,5})(\.\d+)?(\.\d+)?(\.\d+)?${MODIFIER}`, 'i');
const DATED = new RegExp(String.raw`^v?(\d{4}(?:[.:-]?\d{2}){1,6}(?:[.:-]?\d{1,3}){0,2})${MODIFIER}`, 'i');
const BRANCH = /^v?(\d+)(\.(?:\d+|[x*]))?(\.(?:\d+|[x*]))?(\.(?:\d+|[x*]))?[.-]?dev$/i;
/** Stands for "any number" in the name of a branch. */
const ANY = '9999999';
const STABILITIES: Readonly<Record<string, string>> = { a: 'alpha', b: 'beta', p: 'patch', pl: 'patch', rc: 'RC' };

/**
 * A PHP package version in Composer's normal form: four numbers and a stability (1.0.0.0-beta2), a date with its parts, or a branch
 * (dev-main, 1.9999999.9999999.9999999-dev). Undefined for a text that Composer refuses. Rules: Composer, VersionParser.
 */
export function normalisedComposer(text: string): string | undefined {
  const alias = ALIAS.exec(text.trim())?.[1] ?? text.trim();
  const flagless = alias.replace(STABILITY_FLAG, '');
  if (/^(?:master|trunk|default)$/.test(flagless)) return `dev-${flagless}`;
  if (/^dev-./i.test(flagless)) return `dev-${flagless.slice(4)}`;
  const version = BUILD.exec(flagless)?.[1] ?? flagless;
  return numbered(version) ?? dated(version) ?? numberedBranch(version);
}

function numbered(version: string): string | undefined {
  const [, first, second = '.0', third = '.0', fourth = '.0', ...modifier] = CLASSICAL.exec(version) ?? [];
  return first === undefined ? undefined : first + second + third + fourth + stabilityOf(modifier);
}

function dated(version: string): string | undefined {
  const [, date, ...modifier] = DATED.exec(version) ?? [];
  return date === undefined ? undefined : date.replace(/\D/g, '.') + stabilityOf(modifier);
}

function stabilityOf([word, numbers = '', dev]: readonly (string | undefined)[]): string {
  const stability = word?.toLowerCase();
  if (stability === 'stable') return '';
  const named = stability ? `-${STABILITIES[stability] ?? stability}${numbers.replace(/^[.-]+/, '')}` : '';
  return named + (dev ? '-dev' : '');
}

function numberedBranch(version: string): string | undefined {
  const [whole, ...parts] = BRANCH.exec(version) ?? [];
  if (whole === undefined) return undefined;
  const [first, ...others] = parts.map((part) => (part === undefined ? `.${ANY}` : part.replace(/[x*]/i, ANY)));
  return `${first ?? ''}${others.join('')}-dev`;
}
