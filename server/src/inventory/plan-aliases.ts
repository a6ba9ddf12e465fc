import { isSame } from './canonical.js';
import type { ManufacturerAlias } from './device.js';
import type { Notebook } from './known-inventory.js';
import { openMakerNames, type MakerNames } from './maker-names.js';
import { manufacturerKeys } from './names.js';
import { tally, type ReferenceFacts, type ReferencePlan, type ReferenceRow } from './plan-reference.js';

/**
 * `alias,canonical`: makers and the names they go by; devices already here find their maker anew (place-devices.ts). The hospital's word for
 * a maker wins over how a ledger happened to spell it. Where the canonical name is itself an alias of another maker, that one is meant.
 */
export function planAliases(rows: readonly ReferenceRow[], notebook: Notebook, facts: ReferenceFacts): ReferencePlan {
  const names = openMakerNames(notebook);
  const known = new Map([...notebook.rows.manufacturer_alias.values()].map((alias) => [alias.alias, alias]));
  const asserted = new Set<string>();
  const called = new Set<string>();
  return tally(rows, ({ values }) => {
    const { alias, canonical } = values;
    if (!alias) return { column: 'alias', code: 'inventory.row-without-alias' };
    if (!canonical) return { column: 'canonical', code: 'inventory.row-without-canonical' };
    const key = manufacturerKeys(alias)[0] ?? alias;
    if (asserted.has(key) && names.findOwn(alias) !== names.findOwn(canonical)) return { column: 'alias', code: 'inventory.alias-twice' };
    asserted.add(key);
    const manufacturerId = makerCalled(canonical, names, called, notebook);
    const standing = known.get(alias);
    const next: ManufacturerAlias = {
      id: standing?.id ?? notebook.newId(),
      manufacturerId,
      alias,
      kind: kindOf(values['kind'], standing),
      validFrom: values['validFrom'] ?? standing?.validFrom ?? null,
      source: 'import',
      assertedBy: standing?.assertedBy ?? facts.by,
      assertedAt: standing?.assertedAt ?? facts.at,
    };
    if (standing && isSame(standing, next)) return 'unchanged';
    assertAlias({ ...next, assertedBy: facts.by, assertedAt: facts.at }, known, names, notebook);
    return standing ? 'updated' : 'created';
  });
}

function kindOf(word: string | undefined, standing: ManufacturerAlias | undefined): ManufacturerAlias['kind'] {
  if (word === 'succession' || word === 'brand' || word === 'translation' || word === 'alias') return word;
  return standing?.kind ?? 'alias';
}

/** The maker of this name; one that a ledger brought under another spelling takes the name. */
function makerCalled(canonical: string, names: MakerNames, called: Set<string>, notebook: Notebook): string {
  const found = names.findOwn(canonical);
  if (found === undefined) {
    const id = notebook.newId();
    notebook.put('manufacturer', { id, name: canonical });
    names.learnName(canonical, id);
    called.add(id);
    return id;
  }
  const maker = notebook.rows.manufacturer.get(found);
  const isOwnName = maker !== undefined && manufacturerKeys(maker.name).some((key) => manufacturerKeys(canonical).includes(key));
  if (isOwnName && maker.name !== canonical && !called.has(found)) notebook.put('manufacturer', { ...maker, name: canonical });
  called.add(found);
  return found;
}

/** What was an alias of the maker that this name meant until now becomes one of the maker that it means from now on. */
function assertAlias(next: ManufacturerAlias, known: Map<string, ManufacturerAlias>, names: MakerNames, notebook: Notebook): void {
  const former = names.findOwn(next.alias);
  const isMakersName = former !== undefined && former !== next.manufacturerId && isNamed(former, next.alias, notebook);
  notebook.put('manufacturer_alias', next);
  names.learnAlias(next.alias, next.manufacturerId);
  known.set(next.alias, next);
  const keys = manufacturerKeys(next.alias);
  for (const other of [...known.values()]) {
    const follows = (isMakersName && other.manufacturerId === former) || manufacturerKeys(other.alias).some((key) => keys.includes(key));
    if (other.id === next.id || other.manufacturerId === next.manufacturerId || !follows) continue;
    const moved = { ...other, manufacturerId: next.manufacturerId };
    notebook.put('manufacturer_alias', moved);
    names.learnAlias(moved.alias, moved.manufacturerId);
    known.set(moved.alias, moved);
  }
}

function isNamed(manufacturerId: string, written: string, { rows }: Notebook): boolean {
  const name = rows.manufacturer.get(manufacturerId)?.name ?? '';
  const keys = manufacturerKeys(written);
  return manufacturerKeys(name).some((key) => keys.includes(key));
}
