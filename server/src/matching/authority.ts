import type { Advisory } from '#feeds/advisory.js';
import type { Authority } from './finding.js';
import type { FleetModel, FleetNames } from './fleet.js';

/**
 * Who speaks, seen from a device: the maker's word on its own product counts before its letter as the hospital recorded it, that before a
 * coordinator's, and that before anybody else's.
 */
export function authorityOf(
  { publisher, letter }: Pick<Advisory, 'publisher' | 'letter'>,
  model: FleetModel,
  names: FleetNames,
): Authority {
  if (letter) return speakerOf(publisher.name, names) === model.manufacturerId ? 'maker_by_letter' : 'other';
  if (publisher.category === 'vendor' && speakerOf(publisher.name, names) === model.manufacturerId) return 'maker';
  return publisher.category === 'coordinator' ? 'coordinator' : 'other';
}

/** The maker's own word, published or by letter. */
export function isMakers(authority: Authority): boolean {
  return authority === 'maker' || authority === 'maker_by_letter';
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
