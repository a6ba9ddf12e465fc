import type { Publisher } from '#feeds/advisory.js';
import type { Authority } from './finding.js';
import type { FleetModel, FleetNames } from './fleet.js';

/** Who speaks, seen from a device: the maker's word on its own product counts before a coordinator's, and that before anybody else's. */
export function authorityOf(publisher: Publisher, model: FleetModel, names: FleetNames): Authority {
  if (publisher.category === 'vendor' && speakerOf(publisher.name, names) === model.manufacturerId) return 'maker';
  return publisher.category === 'coordinator' ? 'coordinator' : 'other';
}

/** The maker of the fleet that signs so. Authors add what is no part of the name: an address, a remark in brackets, their security team. */
export function speakerOf(name: string, names: FleetNames): string | undefined {
  return names.findManufacturer(name) ?? names.findManufacturer(withoutAdditions(name));
}

function withoutAdditions(name: string): string {
  return name
    .replace(/<[^<>]{1,200}>|[(（][^()（）]{1,200}[)）]/g, ' ')
    .replace(/\s(?:PSIRT|CERT|product security.{0,40}|security (?:response )?team)\s*$/i, '')
    .trim();
}
