import type { ProductLifecycle } from './component-lifecycle.js';
import { cycleStanding, type CycleStanding } from './cycle-status.js';
import { cycleOf } from './match-cycle.js';
import { indexProducts, productOf, type ComponentSubject, type ProductsByKey } from './match-product.js';

/** A component of a release of the fleet. */
export interface ReleaseComponent extends ComponentSubject {
  readonly releaseId: string;
  readonly version: string | null;
  readonly supplier: string | null;
}

/** Where a component stands in its own life. */
export interface ComponentEnd extends CycleStanding {
  readonly releaseId: string;
  readonly component: string;
  readonly version: string;
  readonly supplier: string | null;
  readonly product: string;
  readonly cycle: string | null;
}

/**
 * Where the components of releases stand on a day (手引書 6.6.2.1: components live shorter than the device). A component of which no product
 * is known is not in the answer: nothing is known about it. One without a version, or in a cycle that the source does not list, is there as
 * `unknown_cycle`, so that it can be asked for.
 */
export function componentEnds(
  components: readonly ReleaseComponent[],
  products: readonly ProductLifecycle[],
  today: string,
): readonly ComponentEnd[] {
  const index = indexProducts(products);
  const known = new Map<string, Omit<ComponentEnd, 'releaseId' | 'supplier'> | null>();
  return components.flatMap((component) => {
    const key = JSON.stringify([component.name, component.version, component.purls, component.cpes]);
    const end = known.get(key) ?? (known.has(key) ? null : endOf(component, index, today));
    known.set(key, end);
    return end === null ? [] : [{ ...end, releaseId: component.releaseId, supplier: component.supplier }];
  });
}

function endOf(component: ReleaseComponent, index: ProductsByKey, today: string): Omit<ComponentEnd, 'releaseId' | 'supplier'> | null {
  const product = productOf(component, index);
  if (product === null) return null;
  const version = component.version ?? '';
  const cycle = version === '' ? null : cycleOf({ name: component.name, version }, product.releases);
  return { component: component.name, version, product: product.product, cycle: cycle?.name ?? null, ...cycleStanding(cycle, today) };
}

/**
 * The components of each release of which something is over or will be, those first that ended first; one that is over on a day that the
 * source does not tell stands before those that still run. Components without an end are left out.
 */
export function endsByRelease(ends: readonly ComponentEnd[], today: string): ReadonlyMap<string, readonly ComponentEnd[]> {
  const ending = ends.filter(({ eol, status }) => eol !== null || status === 'end_of_life' || status === 'extended_support_only');
  const dayOf = ({ eol }: ComponentEnd): string => eol ?? today;
  return Map.groupBy(
    ending.toSorted((one, other) => (dayOf(one) === dayOf(other) ? 0 : dayOf(one) < dayOf(other) ? -1 : 1)),
    ({ releaseId }) => releaseId,
  );
}
