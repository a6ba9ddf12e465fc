import type { ProductStatement } from '#feeds/advisory.js';

/** The two ends of a product that is made of others. */
export interface JoinedParts {
  /** What all the rest is part of or installed on, as a rule the hardware. */
  readonly device: ProductStatement;
  /** The innermost component: firmware, or a library. */
  readonly component: ProductStatement;
  /** The document does not say that every such device has the component. */
  readonly isOptional: boolean;
}

/** Only this word says that the component belongs to the product (CSAF 2.0, 3.2.2.3.1); what is installed may as well not be. */
const ALWAYS_THERE = ['default_component_of'];
/** A document may not nest deeper (the reader cuts circles); a limit all the same, so that this ends whatever it is given. */
const DEEPEST = 12;

/** The parts of a product made of others, undefined for one that is not, or whose parts the document does not define. */
export function partsOf(product: ProductStatement, byId: ReadonlyMap<string, ProductStatement>): JoinedParts | undefined {
  if (!product.relation) return undefined;
  const categories: string[] = [];
  const follow = (side: 'component' | 'partOf') => {
    let part: ProductStatement | undefined = product;
    for (let depth = 0; part?.relation && depth <= DEEPEST; depth += 1) {
      categories.push(part.relation.category);
      part = byId.get(part.relation[side]);
    }
    return part?.relation ? undefined : part;
  };
  const [component, device] = [follow('component'), follow('partOf')];
  if (!component || !device) return undefined;
  return { device, component, isOptional: !categories.every((category) => ALWAYS_THERE.includes(category)) };
}
