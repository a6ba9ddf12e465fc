import type { EndoflifeRelease } from '#feeds/published-ends.js';

/** What of a component tells its cycle. */
export interface CycleSubject {
  readonly name: string;
  readonly version: string;
}

/**
 * The cycle in which an installed version stands; null when none is certain. In this order, since names tell more than numbers where a
 * product has several editions of one build:
 *
 * 1. cycles whose label stands in the component's name (SQL Server "2016 SP2", Windows Server "2012 R2", "Standard 7 SP1"), the longest;
 * 2. the cycle whose name the version begins with, number by number: 5.15.2 stands in 5.15 and not in 5.1, and the longest such name counts
 *    (2.12.4 stands in 2.12 where there is one, else in 2); a cycle that names a service pack beside the number counts where no plain one is;
 * 3. cycles whose newest build is that of the version (10.0.17763), told apart by the edition in the name (LTSC, IoT, Enterprise).
 */
export function cycleOf(subject: CycleSubject, releases: readonly EndoflifeRelease[]): EndoflifeRelease | null {
  return byLabel(subject, releases) ?? byVersion(subject.version, releases) ?? byBuild(subject, releases);
}

function byLabel({ name }: CycleSubject, releases: readonly EndoflifeRelease[]): EndoflifeRelease | null {
  const words = wordsOf(name);
  const found = releases
    .map((release) => ({ release, label: labelWords(release.label) }))
    .filter(({ label }) => label.some((word) => /\d/.test(word)) && label.every((word) => words.includes(word)));
  return longest(found, ({ label }) => label.length)?.release ?? null;
}

/** Without code names in quotes, which no inventory writes, and the editions in brackets, by which builds are told apart. */
function labelWords(label: string): readonly string[] {
  return wordsOf(label.replace(/'[^']*'|\([^)]*\)/g, ' '));
}

function byVersion(version: string, releases: readonly EndoflifeRelease[]): EndoflifeRelease | null {
  const installed = numbersOf(version);
  const found = releases.flatMap((release) => {
    const [cycle = '', ...suffix] = release.name.split('-');
    const numbers = numbersOf(cycle);
    const begins = numbers.length > 0 && numbers.every((number, index) => number === installed[index]);
    return begins && /^v?[\d.]+[a-z]*$/i.test(cycle) ? [{ release, depth: numbers.length, isPlain: suffix.length === 0 }] : [];
  });
  const best = longest(found, ({ depth }) => depth);
  const deepest = found.filter(({ depth }) => depth === best?.depth);
  return (deepest.find(({ isPlain }) => isPlain) ?? only(deepest))?.release ?? null;
}

function byBuild({ name, version }: CycleSubject, releases: readonly EndoflifeRelease[]): EndoflifeRelease | null {
  const build = numbersOf(version).slice(0, 3);
  if (build.length < 3) return null;
  const same = releases.filter(({ latest }) => latest !== null && numbersOf(latest).slice(0, 3).join('.') === build.join('.'));
  const words = wordsOf(name);
  const isLongTerm = words.some((word) => word === 'ltsc' || word === 'ltsb');
  const isEnterprise = words.includes('enterprise') || words.includes('education');
  const fits = same.filter(({ name: cycle }) => {
    const parts = cycle.split('-');
    if (parts.includes('lts') !== isLongTerm) return false;
    return isLongTerm || !parts.some((part) => part === 'e' || part === 'w') || parts.includes('e') === isEnterprise;
  });
  const isIot = words.includes('iot');
  return (
    only(fits) ??
    only(fits.filter(({ name: cycle }) => cycle.split('-').includes('iot') === isIot)) ??
    (same.length === 1 ? (same[0] ?? null) : null)
  );
}

function wordsOf(text: string): readonly string[] {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^a-z0-9.]+/)
    .filter((word) => word !== '');
}

/** `1.1.1k` is 1, 1, 1: letters behind a number are patches within a cycle. */
function numbersOf(version: string): readonly string[] {
  const text = version
    .trim()
    .replace(/^(v|ver\.?|version)\s*/i, '')
    .replace(/^\d+:/, '');
  return (/^\d+(?:\.\d+)*/.exec(text)?.[0] ?? '')
    .split('.')
    .filter((part) => part !== '')
    .map((part) => part.replace(/^0+(?=\d)/, ''));
}

function only<Item>(items: readonly Item[]): Item | null {
  return items.length === 1 ? (items[0] ?? null) : null;
}

function longest<Item>(items: readonly Item[], length: (item: Item) => number): Item | undefined {
  return items.reduce<Item | undefined>((best, item) => (best === undefined || length(item) > length(best) ? item : best), undefined);
}
