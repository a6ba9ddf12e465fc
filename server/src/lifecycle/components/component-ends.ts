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

/** The earliest end of security updates among the components of each release; those without a date have none. */
export function earliestEnds(ends: readonly ComponentEnd[]): ReadonlyMap<string, ComponentEnd> {
  const earliest = new Map<string, ComponentEnd>();
  for (const end of ends) {
    const known = earliest.get(end.releaseId)?.eol ?? null;
    if (end.eol !== null && (known === null || end.eol < known)) earliest.set(end.releaseId, end);
  }
  return earliest;
}
