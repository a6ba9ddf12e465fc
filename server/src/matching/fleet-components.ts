import type { Advisory } from '#feeds/advisory.js';
import { keysOfAdvisory, type ComponentSurroundings, type FleetComponent } from './meet-components.js';

/** Components of the fleet by the keys that find them. */
export interface FleetComponents {
  /** The components that a document may speak of, by release. */
  in(advisory: Advisory): ReadonlyMap<string, readonly FleetComponent[]>;
  /** The keys that find a component, and the components that each finds. */
  keys(): Iterable<string>;
  called(key: string): readonly FleetComponent[];
  /** What else is in the device, as far as it is known. */
  around(releaseId: string): ComponentSurroundings;
}

export function indexComponents(
  components: readonly FleetComponent[],
  keys: readonly { readonly key: string; readonly componentId: string }[],
  surroundings: ReadonlyMap<string, ComponentSurroundings>,
): FleetComponents {
  const byId = new Map(components.map((component) => [component.id, component]));
  const byKey = new Map<string, FleetComponent[]>();
  for (const { key, componentId } of keys) {
    const component = byId.get(componentId);
    const known = byKey.get(key);
    if (!component) continue;
    if (known) known.push(component);
    else byKey.set(key, [component]);
  }
  return {
    in(advisory) {
      const found = new Set(keysOfAdvisory(advisory).flatMap((key) => byKey.get(key) ?? []));
      return Map.groupBy(found, ({ releaseId }) => releaseId);
    },
    keys: () => byKey.keys(),
    called: (key) => byKey.get(key) ?? [],
    around: (releaseId) => surroundings.get(releaseId) ?? { cpes: [], isComplete: false },
  };
}
