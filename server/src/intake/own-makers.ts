import type { Manufacturer } from '../inventory/device.js';
import { knownManufacturer, sameName } from '../inventory/names.js';
import { speakerOf } from '../matching/authority.js';
import type { FleetNames } from '../matching/fleet.js';
import type { IsOwnMaker } from './whose-products.js';

/** Shorter words ("st", "al") begin too many names. */
const SHORTEST_WORD = 3;

/**
 * Tells whether a name of a vendor means a maker for whom a publisher speaks.
 * @param manufacturers for whom it speaks, as an administrator wrote them; their aliases in the inventory are meant too
 * @param names how makers of the inventory are found by what is written; what these know is settled by them
 * @param makers of the inventory
 */
export function ownMakersOf(manufacturers: readonly string[], names: FleetNames, makers: readonly Manufacturer[]): IsOwnMaker {
  const ids = new Set(manufacturers.flatMap((name) => names.findManufacturer(name) ?? []));
  const others = makers.filter(({ id }) => !ids.has(id));
  return (vendor) => {
    const id = speakerOf(vendor, names);
    if (id !== undefined) return ids.has(id);
    if (manufacturers.some((name) => sameName('manufacturer', vendor, name) === true)) return true;
    // A name that is known for itself is no short form of another: companies of one group do not speak for each other.
    if (knownManufacturer(vendor)) return false;
    return manufacturers.some((name) => isShortFor(vendor, name)) && !others.some(({ name }) => isShortFor(vendor, name));
  };
}

/** Package URLs and CPEs name makers by the first words of their name (`kestrel`, `kestrel_imaging` for Kestrel Imaging GmbH). */
function isShortFor(vendor: string, name: string): boolean {
  const [short, long] = [wordsOf(vendor), wordsOf(name)];
  return short.join('').length >= SHORTEST_WORD && short.every((word, at) => word === long[at]);
}

function wordsOf(text: string): readonly string[] {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}
