import type { Notebook } from './known-inventory.js';
import { knownManufacturer, manufacturerKeys } from './names.js';

/** The makers of the inventory by every name they go by. Built over a notebook, and valid as long as it. */
export interface MakerNames {
  /** The maker's id: the hospital's own aliases first, then the makers' names, then the shipped dictionary. Undefined when nobody knows it. */
  find(written: string): string | undefined;
  /** As `find`, without the dictionary: only what this hospital has written. */
  findOwn(written: string): string | undefined;
  /** As `find`, and makes the maker when it is new. */
  of(written: string): string;
  learnName(name: string, manufacturerId: string): void;
  learnAlias(alias: string, manufacturerId: string): void;
}

export function openMakerNames(notebook: Notebook): MakerNames {
  const names = new Map<string, string>();
  const aliases = new Map<string, string>();
  const answered = new Map<string, string | undefined>();

  const learn = (into: Map<string, string>) => (written: string, manufacturerId: string) => {
    for (const key of keysOf(written)) into.set(key, manufacturerId);
    answered.clear();
  };
  const [learnName, learnAlias] = [learn(names), learn(aliases)];
  for (const { id, name } of notebook.rows.manufacturer.values()) learnName(name, id);
  for (const { alias, manufacturerId } of notebook.rows.manufacturer_alias.values()) learnAlias(alias, manufacturerId);

  function findOwn(written: string): string | undefined {
    const keys = keysOf(written);
    const found = keys.find((key) => aliases.has(key) || names.has(key)) ?? '';
    return aliases.get(found) ?? names.get(found);
  }
  function find(written: string): string | undefined {
    if (answered.has(written)) return answered.get(written);
    const known = findOwn(written) ? undefined : knownManufacturer(written);
    const found = findOwn(written) ?? (known && findOwn(known.canonical));
    answered.set(written, found);
    return found;
  }
  function of(written: string): string {
    const found = find(written);
    if (found) return found;
    const manufacturer = { id: notebook.newId(), name: knownManufacturer(written)?.canonical ?? written.trim() };
    notebook.put('manufacturer', manufacturer);
    learnName(manufacturer.name, manufacturer.id);
    return manufacturer.id;
  }
  return { find, findOwn, of, learnName, learnAlias };
}

/** A name without a letter or digit is only like itself. */
function keysOf(written: string): readonly string[] {
  const keys = manufacturerKeys(written);
  return keys.length > 0 ? keys : [`as written ${written.trim()}`];
}
