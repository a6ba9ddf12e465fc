import type { Publisher } from '#feeds/advisory.js';
import type { Authority } from './finding.js';
import type { FleetModel, FleetNames } from './fleet.js';

/** Who speaks, seen from a device: the maker's word on its own product counts before a coordinator's, and that before anybody else's. */
export function authorityOf(publisher: Publisher, model: FleetModel, names: FleetNames): Authority {
  if (publisher.category === 'vendor' && names.findManufacturer(publisher.name) === model.manufacturerId) return 'maker';
  return publisher.category === 'coordinator' ? 'coordinator' : 'other';
}
