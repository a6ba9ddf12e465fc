import type { ConfirmedName, Manufacturer, ManufacturerAlias } from '../inventory/device.js';
import { knownManufacturer, manufacturerKeys } from '../inventory/names.js';
import type { FleetNames } from './fleet.js';

/** A key shorter than this is a word that stands in many names ("GE", "BD"), so mentioning it inside a longer one tells nothing. */
const SHORTEST_MENTION = 4;

/** Makers of the inventory by every name they go by: the hospital's aliases first, then the shipped dictionary. */
export function namesOfFleet(written: {
  readonly makers: readonly Manufacturer[];
  readonly aliases: readonly ManufacturerAlias[];
  readonly confirmed: readonly ConfirmedName[];
}): FleetNames {
  const byKey = new Map<string, string>();
  for (const { id, name } of written.makers) for (const key of manufacturerKeys(name)) byKey.set(key, id);
  for (const { alias, manufacturerId } of written.aliases) for (const key of manufacturerKeys(alias)) byKey.set(key, manufacturerId);

  function findManufacturer(name: string): string | undefined {
    for (const key of manufacturerKeys(name)) if (byKey.has(key)) return byKey.get(key);
    const known = knownManufacturer(name);
    if (!known) return undefined;
    for (const key of manufacturerKeys(known.canonical)) if (byKey.has(key)) return byKey.get(key);
    // The inventory may hold the same maker under another of its names than the dictionary's canonical one.
    return written.makers.find((maker) => knownManufacturer(maker.name)?.canonical === known.canonical)?.id;
  }

  function mentionedManufacturers(longer: string): string[] {
    const parts = manufacturerKeys(longer).map((key) => ` ${key} `);
    const found = [...byKey].filter(([key]) => key.length >= SHORTEST_MENTION && parts.some((part) => part.includes(` ${key} `)));
    return [...new Set(found.map(([, id]) => id))];
  }
  return { findManufacturer, mentionedManufacturers, confirmed: written.confirmed };
}
