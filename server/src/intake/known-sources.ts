import { dayOfInstant } from '../clock.js';
import { knownSources } from './known-sources/all.facts.js';
import type { KnownSource } from './known-sources/known-source.js';
import { kindOfSource, type SourceKind } from './source-formats.js';

/** A known source as it stands here: with its address of today, and the source of the hospital that reads it. */
export interface KnownSourceHere extends KnownSource {
  readonly readAs: SourceKind;
  /** Null: not switched on yet. */
  readonly source: { readonly id: string; readonly enabled: boolean } | null;
}

/** Every known source, with the hospital's own of the same address (one that reads wins over one that was stopped). */
export function knownSourcesHere(
  own: readonly { readonly id: string; readonly address: string; readonly enabled: boolean }[],
  now: string,
): readonly KnownSourceHere[] {
  const year = Number(dayOfInstant(now).slice(0, 4));
  return knownSources.map((known) => {
    const address = known.address.replace('{year}', String(year)).replace('{lastYear}', String(year - 1));
    const same = own.filter((each) => isSameAddress(each.address, address));
    const found = same.find(({ enabled }) => enabled) ?? same[0];
    const source = found ? { id: found.id, enabled: found.enabled } : null;
    return { ...known, address, readAs: kindOfSource({ format: known.format, address }), source };
  });
}

/** Written with or without the last slash, and with a host in capitals. */
function isSameAddress(one: string, other: string): boolean {
  return normalised(one) === normalised(other);
}

function normalised(address: string): string {
  return (URL.canParse(address) ? new URL(address).href : address).replace(/\/$/, '');
}
