import { cpeKey, readCpe } from '#feeds/vocabulary/cpe.js';
import { readPurl } from '#feeds/vocabulary/purl.js';
import type { Component } from './sbom.js';

/** What of a component that both SBOMs list can differ. */
export const componentFields = ['version', 'supplier', 'identifiers', 'licences', 'hashes'] as const;
export type ComponentField = (typeof componentFields)[number];

export interface ComponentChange {
  readonly kind: 'added' | 'removed' | 'changed';
  /** Null where the SBOM does not list it. */
  readonly before: Component | null;
  readonly after: Component | null;
  /** What differs; empty unless it is `changed`. */
  readonly fields: readonly ComponentField[];
}

type Pair = readonly [before: Component, after: Component];

/** By what a component is the same one in another version, the surest first: two SBOMs of different tools seldom share all of them. */
const samenesses: readonly ((component: Component) => string | undefined)[] = [packageOf, productOf, nameOf];

/**
 * What differs between two lists: components that only one of them has, and those that both have but not alike, in the order of their names.
 * Of several versions of one package the equal ones meet first and the others in their order. What only one SBOM states (licences, hashes,
 * supplier) is a matter of the tool that wrote it and no change of the product.
 */
export function sbomDifference(before: readonly Component[], after: readonly Component[]): readonly ComponentChange[] {
  const pairs: Pair[] = [];
  let [gone, come] = [before, after];
  for (const sameness of samenesses) {
    const met = meetings(gone, come, sameness);
    pairs.push(...met);
    const [left, right] = [new Set(met.map(([one]) => one)), new Set(met.map(([, other]) => other))];
    gone = gone.filter((component) => !left.has(component));
    come = come.filter((component) => !right.has(component));
  }
  const changes: ComponentChange[] = [
    ...pairs.map(([one, other]) => ({ kind: 'changed' as const, before: one, after: other, fields: differing(one, other) })),
    ...gone.map((component) => ({ kind: 'removed' as const, before: component, after: null, fields: [] })),
    ...come.map((component) => ({ kind: 'added' as const, before: null, after: component, fields: [] })),
  ];
  return changes.filter(({ kind, fields }) => kind !== 'changed' || fields.length > 0).sort(byName);
}

function meetings(
  before: readonly Component[],
  after: readonly Component[],
  sameness: (component: Component) => string | undefined,
): Pair[] {
  const sought = Map.groupBy(before, sameness);
  const pairs: Pair[] = [];
  for (const [key, others] of Map.groupBy(after, sameness)) {
    const own = sought.get(key);
    if (key !== undefined && own) pairs.push(...pairUp(own, others));
  }
  return pairs;
}

/** The equal versions with each other, then the rest in the order of their versions. */
function pairUp(before: readonly Component[], after: readonly Component[]): Pair[] {
  const [left, pairs]: [Component[], Pair[]] = [[], []];
  const open = Map.groupBy(after, ({ version }) => version);
  for (const one of before) {
    const other = open.get(one.version)?.shift();
    if (other) pairs.push([one, other]);
    else left.push(one);
  }
  const right = [...open.values()].flat().sort(byVersion);
  left.sort(byVersion).forEach((one, at) => {
    const other = right[at];
    if (other) pairs.push([one, other]);
  });
  return pairs;
}

function differing(before: Component, after: Component): ComponentField[] {
  return componentFields.filter((field) => {
    const [one, other] = [statedOf(before, field), statedOf(after, field)];
    if (field !== 'version' && field !== 'identifiers' && (one === '' || other === '')) return false;
    return one !== other;
  });
}

function statedOf(component: Component, field: ComponentField): string {
  if (field === 'version') return component.version ?? '';
  if (field === 'supplier') return component.supplier ?? '';
  if (field === 'licences') return [...component.licences].sort().join('\n');
  if (field === 'hashes')
    return component.hashes
      .map(({ algorithm, value }) => `${algorithm} ${value}`.toLowerCase())
      .sort()
      .join('\n');
  const packages = component.purls.map((purl) => withoutVersion(purl) ?? purl);
  const products = component.cpes.map((cpe) => keyOfCpe(cpe) ?? cpe);
  return [...packages, ...products].sort().join('\n');
}

function packageOf({ purls: [purl] }: Component): string | undefined {
  return purl === undefined ? undefined : withoutVersion(purl);
}

function productOf({ cpes: [cpe] }: Component): string | undefined {
  return cpe === undefined ? undefined : keyOfCpe(cpe);
}

function nameOf({ name }: Component): string {
  return name.normalize('NFKC').toLowerCase();
}

/** `npm/@scope/name`: of which package it is a version. */
function withoutVersion(text: string): string | undefined {
  const purl = readPurl(text)?.purl;
  return purl && [purl.type, purl.namespace ?? '', purl.name].join('/').toLowerCase();
}

function keyOfCpe(text: string): string | undefined {
  const cpe = readCpe(text);
  return cpe && cpeKey(cpe);
}

function byVersion(one: Component, other: Component): number {
  return (one.version ?? '').localeCompare(other.version ?? '', 'en', { numeric: true });
}

function byName(one: ComponentChange, other: ComponentChange): number {
  const [first, second] = [one, other].map(({ before, after }) => nameOf((after ?? before) as Component));
  if (first !== second) return (first ?? '') < (second ?? '') ? -1 : 1;
  return byVersion((one.after ?? one.before) as Component, (other.after ?? other.before) as Component);
}
