/** How a publisher counts the versions of a document (CSAF 2.0, section 3.1.11): only semantic ones tell how much has changed. */
export type Versioning = 'integer' | 'semantic' | 'other';

const integer = /^(?:0|[1-9]\d*)$/;
const semantic = /^(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?$/;
const numbered = /^[vV]?(\d+(?:\.\d+)*)(?:-([0-9A-Za-z.-]+))?(?:\+.*)?$/;

export function versioningOf(revision: string): Versioning {
  const text = revision.trim();
  if (integer.test(text)) return 'integer';
  return semantic.test(text) ? 'semantic' : 'other';
}

/** CSAF 2.0, semantic versioning rule 7: a greater major number asks for a new comparison with all devices. False unless both are semantic. */
export function isMajorStep(before: string, after: string): boolean {
  if (versioningOf(before) !== 'semantic' || versioningOf(after) !== 'semantic') return false;
  return compareNumbers(before.trim().split('.')[0] ?? '', after.trim().split('.')[0] ?? '') < 0;
}

/**
 * Which of two revisions of one document is newer: -1 when `a` is older. The version decides, by number or by semantic versioning, whatever the
 * dates say (a publisher may correct a date). Equal versions are told apart by the instants of revision, where known. Versions that are
 * neither (`Rev B`, a hash) go by the instants first, then by their words, and before all numbered ones. A total order: antisymmetric
 * and transitive, so that the newest does not depend on the order of arrival.
 * @param revisedA, revisedB ISO 8601 UTC instants, null when not known: an unknown one counts as earlier
 */
export function compareRevisions(a: string, b: string, revisedA: string | null = null, revisedB: string | null = null): -1 | 0 | 1 {
  const numberedA = numbered.exec(a.trim());
  const numberedB = numbered.exec(b.trim());
  const byInstant = sign(timeOf(revisedA), timeOf(revisedB));
  if (numberedA === null && numberedB === null) return byInstant || compareWords(a, b);
  if (numberedA === null || numberedB === null) return numberedA === null ? -1 : 1;
  const byNumbers = compareReleases(numberedA[1] ?? '', numberedB[1] ?? '');
  return byNumbers || comparePreReleases(numberedA[2], numberedB[2]) || byInstant;
}

function compareReleases(a: string, b: string): -1 | 0 | 1 {
  const partsA = a.split('.');
  const partsB = b.split('.');
  for (let index = 0; index < Math.max(partsA.length, partsB.length); index += 1) {
    const order = compareNumbers(partsA[index] ?? '0', partsB[index] ?? '0');
    if (order !== 0) return order;
  }
  return 0;
}

/** Semantic Versioning 2.0.0, clause 11: a pre-release is older than the release; numbers before words, fewer parts before more. */
function comparePreReleases(a: string | undefined, b: string | undefined): -1 | 0 | 1 {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1;
  const partsA = a.split('.');
  const partsB = b.split('.');
  for (let index = 0; index < Math.min(partsA.length, partsB.length); index += 1) {
    const order = comparePart(partsA[index] ?? '', partsB[index] ?? '');
    if (order !== 0) return order;
  }
  return sign(partsA.length, partsB.length);
}

function comparePart(a: string, b: string): -1 | 0 | 1 {
  const isNumberA = /^\d+$/.test(a);
  const isNumberB = /^\d+$/.test(b);
  if (isNumberA && isNumberB) return compareNumbers(a, b);
  return isNumberA === isNumberB ? sign(a, b) : isNumberA ? -1 : 1;
}

/** Digits of any length: date stamps with a counter are longer than a number holds exactly. */
function compareNumbers(a: string, b: string): -1 | 0 | 1 {
  const digitsA = a.replace(/^0+(?=\d)/, '');
  const digitsB = b.replace(/^0+(?=\d)/, '');
  return sign(digitsA.length, digitsB.length) || sign(digitsA, digitsB);
}

/** Runs of digits by their value, the rest by its letters: `Update 9` before `Update 10`. */
function compareWords(a: string, b: string): -1 | 0 | 1 {
  const runsA = a.match(/\d+|\D+/g) ?? [];
  const runsB = b.match(/\d+|\D+/g) ?? [];
  for (let index = 0; index < Math.min(runsA.length, runsB.length); index += 1) {
    const order = comparePart(runsA[index] ?? '', runsB[index] ?? '');
    if (order !== 0) return order;
  }
  return sign(runsA.length, runsB.length);
}

function timeOf(instant: string | null): number {
  const time = instant === null ? NaN : Date.parse(instant);
  return Number.isNaN(time) ? -Infinity : time;
}

function sign<T extends number | string>(a: T, b: T): -1 | 0 | 1 {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
