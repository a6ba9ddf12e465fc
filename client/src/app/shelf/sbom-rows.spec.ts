import type { SbomChange, SbomComponentView } from '../api/types-of-sboms';
import { changeRows, tableRows, treeRows } from './sbom-rows';

const blank = { type: null, group: null, version: null, supplier: null, scope: null, validUntil: null, support: null, pointer: '' };
const lists = { purls: [], cpes: [], licences: [], hashes: [] };

/** `b<a` is b in a. */
function listOf(...written: readonly string[]): SbomComponentView[] {
  return written.map((one) => {
    const [ref = '', parentRef = null] = one.split('<');
    return { ...blank, ...lists, ref, parentRef, name: ref };
  });
}

function told(list: readonly SbomComponentView[], closed: readonly string[] = [], text = ''): string[] {
  const signs = { none: '', open: '▾', closed: '▸' };
  return treeRows(list, new Map(), new Set(closed), text).map(({ ref, depth, branch }) => `${'.'.repeat(depth)}${ref}${signs[branch]}`);
}

const nested = listOf('a', 'b<a', 'c<b', 'd<a', 'e');

describe('The tree of an SBOM', () => {
  it.each<readonly [why: string, list: readonly SbomComponentView[], closed: readonly string[], text: string, expected: readonly string[]]>(
    [
      ['each component stands below what contains it', nested, [], '', ['a▾', '.b▾', '..c', '.d', 'e']],
      ['a closed branch hides all that is below it', nested, ['a'], '', ['a▸', 'e']],
      ['what is sought is shown with what contains it, also in a closed branch', nested, ['a'], 'c', ['a▾', '.b▾', '..c']],
      ['nothing has the text', nested, [], 'zzz', []],
      ['a child that comes before its parent', listOf('b<a', 'a'), [], '', ['a▾', '.b']],
      ['a parent that the document does not have', listOf('b<nowhere'), [], '', ['b']],
      ['a component that contains itself', listOf('a<a'), [], '', ['a']],
      ['components that contain each other are all there', listOf('a<b', 'b<a'), [], '', ['a▾', '.b']],
      ['the same seeking in a ring ends', listOf('a<b', 'b<a'), [], 'a', ['a▾', '.b']],
    ],
  )('%s', (_why, list, closed, text, expected) => expect(told(list, closed, text)).toEqual(expected));

  it('a tree of a hundred thousand levels ends', () => {
    const deep = listOf(...Array.from({ length: 100_000 }, (_, at) => (at === 0 ? 'n0' : `n${at}<n${at - 1}`)));
    expect(told(deep)).toHaveLength(100_000);
  });

  it('the table has every component once, with what is found of it', () => {
    const one = {
      vulnerability: 'V',
      verdict: 'affected',
      severityScore: null,
      severityBand: 'unknown',
      fixAvailable: false,
      advisories: [],
    } as const;
    const rows = tableRows(nested, new Map([['c', [one]]]));
    expect(rows.map(({ id, vulnerabilities }) => `${id}${vulnerabilities.length}`)).toEqual(['a0', 'b0', 'c1', 'd0', 'e0']);
  });
});

it('Of the changes between two SBOMs, those that open a finding stand first, then those that close one', () => {
  const change = (...effects: readonly ('opens' | 'closes' | 'stays')[]): SbomChange => ({
    ...{ kind: 'added', before: null, after: null, fields: [] },
    effects: effects.map((effect) => ({ vulnerability: 'V', effect, before: null, after: null })),
  });
  expect(changeRows([change(), change('stays'), change('closes'), change('closes', 'opens')]).map(({ id }) => id)).toEqual([
    '3',
    '2',
    '0',
    '1',
  ]);
});
