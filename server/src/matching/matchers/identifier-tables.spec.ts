import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EnvironmentCondition, VersionStatement } from '#feeds/advisory.js';
import { schemeOfPurlType } from '#feeds/vocabulary/ecosystem-schemes.js';
import { cpeAttributes } from '#feeds/vocabulary/cpe-value.js';
import { inRange } from '../ranges.js';
import { compareVersions } from '../versions.js';
import { meetCpe, meetCpeVersion } from './cpe.js';
import { cpesMeeting, evaluateEnvironment } from './environment.js';
import { versionOfPurl } from './package.js';
import { meetPurl } from './purl.js';

/** Facts of other tools' test suites; they stand beside the project and are never copied into it. */
const folder = join(import.meta.dirname, '../../../../../shared/corpus/matching');
const isThere = existsSync(folder);
if (!isThere) console.log('skipped: tables of matchers, because ../shared/corpus/matching is not beside the project');

interface Range {
  readonly type?: string;
  readonly startIncluding?: string;
  readonly startExcluding?: string;
  readonly endIncluding?: string;
  readonly endExcluding?: string;
}

interface Affected {
  readonly id: string;
  readonly criteria: string;
  readonly component: string;
  readonly range: Range | null;
  readonly affected: boolean;
}

/** Where a peer gives a definite answer and we ask a person, or answer otherwise. */
const setAside: Readonly<Record<string, string>> = {
  '0ec6e075a594': 'the statement is about Debian 11 and the component does not say its release: a person is asked, the peer says affected',
  '10413161917e': 'the release of the statement cannot be read: a person is asked, the peer says affected',
  '03a49a9e896f': 'the release of the component cannot be read: a person is asked, the peer says not affected',
  '177326834001': 'pro* names product by NISTIR 7696; the peer looks for whole names only',
  '1dc5b5cf44bc': 'affected through a list of names beside the criteria, which statements of ours give one by one',
  '6c05c735166f': 'el-9 is another word for rhel-9; the peer compares the words',
};

(isThere ? describe : describe.skip)('Tables of matchers', () => {
  test('purl-affected', () => {
    const cases = casesOf<Affected>('purl-affected');
    const wrong = cases.filter((each) => !Object.hasOwn(setAside, each.id) && purlAnswer(each) !== each.affected);
    report('purl-affected', cases, wrong);
    expect(wrong).toEqual([]);
    for (const each of cases.filter(({ id }) => Object.hasOwn(setAside, id) && id !== '6c05c735166f'))
      expect(purlAnswer(each)).toBeUndefined();
  });

  test('nvd-configuration', () => {
    const cases = casesOf<Configuration>('nvd-configuration');
    const wrong = cases.filter((each) => JSON.stringify(matchesOf(each)) !== JSON.stringify(each.matches.map(cpeOf).sort()));
    report('nvd-configuration', cases, wrong);
    expect(wrong).toEqual([]);
  });

  test('cpe-affected: no definite answer against a peer', () => {
    const cases = casesOf<Affected>('cpe-affected').filter(
      ({ id, range }) => !Object.hasOwn(setAside, id) && (!range?.type || range.type === 'semver'),
    );
    const answers = cases.map((each) => ({ each, answer: cpeAnswer(each) }));
    const against = answers.filter(({ each, answer }) => answer !== undefined && answer !== each.affected).map(({ each }) => each);
    const undecided = answers.filter(({ answer }) => answer === undefined).length;
    console.log(
      `cpe-affected: ${cases.length - undecided - against.length} as the peers, ${undecided} for a person, ${against.length} otherwise`,
    );
    expect(against).toEqual([]);
  });
});

function purlAnswer({ criteria, component, range }: Affected): boolean | undefined {
  const bounds = range
    ? [range.startIncluding, range.startExcluding, range.endIncluding, range.endExcluding].filter((each) => each !== undefined)
    : [];
  const { meets } = meetPurl({ purl: criteria }, component, bounds);
  if (meets !== true) return meets;
  const version = versionOfPurl(component);
  const scheme = schemeOfPurlType(/^pkg:([a-z]+)/.exec(component)?.[1] ?? '');
  if (range) return version === null ? undefined : inRange(scheme, version, intervalOf(range));
  const stated = versionOfPurl(criteria);
  if (stated === null) return true;
  const order = version === null ? undefined : compareVersions(scheme, stated, version);
  return order === undefined ? undefined : order === 0;
}

function cpeAnswer({ criteria, component, range }: Affected): boolean | undefined {
  const { meets } = meetCpe(criteria, component);
  const version = meetCpeVersion(criteria, component).meets;
  if (meets === false || version === false) return false;
  const installed = component.split(':')[component.startsWith('cpe:/') ? 4 : 5] ?? '*';
  const inside = range === null ? true : inRange('generic', installed, intervalOf(range));
  if (inside === false) return false;
  return meets && version && inside ? true : undefined;
}

function intervalOf({ startIncluding, startExcluding, endIncluding, endExcluding }: Range) {
  return {
    from: startIncluding ?? startExcluding ?? null,
    fromInclusive: startExcluding === undefined,
    to: endIncluding ?? endExcluding ?? null,
    toInclusive: endExcluding === undefined,
  };
}

interface CpeMatch {
  readonly cpe23Uri: string;
  readonly versionStartIncluding?: string;
  readonly versionStartExcluding?: string;
  readonly versionEndIncluding?: string;
  readonly versionEndExcluding?: string;
}

interface Node {
  readonly operator: 'AND' | 'OR';
  readonly children?: readonly Node[];
  readonly cpe_match?: readonly CpeMatch[];
}

interface Configuration {
  readonly id: string;
  readonly configurations: { readonly nodes: readonly Node[] };
  readonly inventory: readonly Readonly<Record<string, string>>[];
  readonly matches: readonly Readonly<Record<string, string>>[];
}

/** The entries of a whole inventory that take part in a configuration that holds. */
function matchesOf({ configurations, inventory }: Configuration): string[] {
  const cpes = inventory.map(cpeOf);
  const found = configurations.nodes.flatMap((node) => {
    const condition = conditionOf(node);
    const holds = evaluateEnvironment(condition, { cpes, isComplete: true });
    return holds ? condition.allOf.flatMap(({ anyOf }) => cpesMeeting(anyOf, cpes)) : [];
  });
  return [...new Set(found)].sort();
}

function conditionOf(node: Node): EnvironmentCondition {
  const groups = node.operator === 'AND' ? (node.children ?? []) : [node];
  const allOf = groups.map(({ cpe_match: matches = [] }) => ({
    negate: false,
    anyOf: matches.map((match) => ({ cpe: match.cpe23Uri, version: versionOf(match) })),
  }));
  return { allOf, pointer: '' };
}

function versionOf(match: CpeMatch): VersionStatement {
  const range: Range = {
    ...(match.versionStartIncluding !== undefined && { startIncluding: match.versionStartIncluding }),
    ...(match.versionStartExcluding !== undefined && { startExcluding: match.versionStartExcluding }),
    ...(match.versionEndIncluding !== undefined && { endIncluding: match.versionEndIncluding }),
    ...(match.versionEndExcluding !== undefined && { endExcluding: match.versionEndExcluding }),
  };
  if (Object.keys(range).length === 0) return { kind: 'none' };
  return { kind: 'intervals', scheme: 'generic', intervals: [intervalOf(range)], versions: [], raw: '', pointer: '' };
}

/** A well-formed name of the table, whose quoting of dots a formatted string does not need. */
function cpeOf(name: Readonly<Record<string, string>>): string {
  const value = (attribute: string) => name[attribute.charAt(0).toUpperCase() + attribute.slice(1)]?.replace(/\\([.\-_])/g, '$1') ?? '*';
  return `cpe:2.3:${cpeAttributes.map(value).join(':')}`;
}

function casesOf<T>(table: string): T[] {
  return (JSON.parse(readFileSync(join(folder, `${table}.json`), 'utf8')) as { cases: T[] }).cases;
}

function report(table: string, cases: readonly { readonly id: string }[], wrong: readonly unknown[]): void {
  const aside = cases.filter(({ id }) => Object.hasOwn(setAside, id));
  const total = cases.length - aside.length;
  const reasons = aside.map(({ id }) => `\n  set aside ${id}: ${setAside[id] ?? ''}`).join('');
  console.log(`${table}: ${total - wrong.length}/${total}${reasons}`);
}
