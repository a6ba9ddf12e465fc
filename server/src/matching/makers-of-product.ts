import type { Advisory, ProductStatement } from '#feeds/advisory.js';
import { cleanName } from '../inventory/name-cleaning.js';
import { wordsOf } from '../inventory/name-forms.js';
import { knownManufacturer } from '../inventory/names.js';
import { speakerOf } from './authority.js';
import type { FleetModel, FleetNames } from './fleet.js';
import { modelsCalled } from './models-of-fleet.js';

/** A document, and what it is held against. */
export interface Fleet {
  readonly advisory: Advisory;
  readonly models: readonly FleetModel[];
  readonly names: FleetNames;
}

interface PossibleMaker {
  readonly id: string;
  readonly certain: boolean;
  /** Only these of its models come into question; all of them when absent. */
  readonly models?: readonly FleetModel[];
}

/**
 * The maker by the document's vendor; without one, the publisher where it is a vendor. A string of several makers that are all known means
 * each of them; else whoever it mentions, for a person. Where nobody knows the vendor, or none is named, a model that is called exactly so
 * is enough to ask whether it is meant: a misspelt vendor must not hide a device.
 */
export function makersOf({ advisory, models, names }: Fleet, product: ProductStatement): readonly PossibleMaker[] {
  const written = product.vendor ?? (advisory.publisher.category === 'vendor' ? advisory.publisher.name : null);
  const certain = written === null ? undefined : (names.findManufacturer(written) ?? itself(written, advisory, names));
  if (certain !== undefined) return [{ id: certain, certain: true }];
  const listed = written === null ? undefined : names.listedManufacturers(written);
  if (listed) return listed.map((id) => ({ id, certain: true }));
  const mentioned = names.mentionedManufacturers(written ?? product.name);
  if (mentioned.length > 0) return mentioned.map((id) => ({ id, certain: false }));
  if (written !== null && knownManufacturer(written)) return [];
  const called = modelsCalled(models, product.product ?? product.name);
  return [...new Set(called.map(({ manufacturerId }) => manufacturerId))].map((id) => ({ id, certain: false, models: called }));
}

/**
 * In a vendor's own document the first words of its name mean itself: package URLs and CPEs name makers so (`kestrel` for Kestrel Imaging GmbH).
 */
function itself(written: string, { publisher }: Advisory, names: FleetNames): string | undefined {
  if (publisher.category !== 'vendor') return undefined;
  const [short, long] = [wordsOf(cleanName(written)), wordsOf(cleanName(publisher.name))];
  return short.length > 0 && short.every((word, at) => word === long[at]) ? speakerOf(publisher.name, names) : undefined;
}
