import { isSame } from './canonical.js';
import type { DeviceModel } from './device.js';
import type { Notebook } from './known-inventory.js';
import { openRegister } from './model-register.js';
import { tally, type ReferenceFacts, type ReferencePlan, type ReferenceRow } from './plan-reference.js';

/**
 * The model master: `model_key,type,brand_ja,generic_name_ja,class,maker,gtin14,sale_start_year`. A model that the ledgers brought becomes
 * that of the master; devices already here find their model anew (place-devices.ts).
 */
export function planModels(rows: readonly ReferenceRow[], notebook: Notebook, facts: ReferenceFacts): ReferencePlan {
  const register = openRegister(notebook);
  const byKey = new Map<string, DeviceModel>();
  const byWords = new Map<string, DeviceModel>();
  for (const model of notebook.rows.device_model.values()) if (model.key !== null) learn(model);
  function learn(model: DeviceModel): void {
    if (model.key !== null) byKey.set(model.key, model);
    byWords.set(wordsOf(model), model);
  }
  /** A master without keys: maker and number, or the name where there is none. */
  function keyOf(manufacturerId: string, name: string | undefined, modelNumber: string | undefined): string {
    const known = byWords.get(wordsOf({ manufacturerId, name: name ?? modelNumber ?? '', modelNumber: modelNumber ?? null }));
    const maker = notebook.rows.manufacturer.get(manufacturerId)?.name ?? '';
    return known?.key ?? `${maker} ${modelNumber ?? name ?? ''}`;
  }
  const seen = new Set<string>();
  return tally(rows, ({ values }) => {
    const { name, modelNumber, manufacturer } = values;
    if (!manufacturer) return { column: 'manufacturer', code: 'inventory.row-without-manufacturer' };
    if (!name && !modelNumber) return { column: 'name', code: 'inventory.row-without-name' };
    const manufacturerId = register.makers.of(manufacturer);
    const key = values['key'] ?? keyOf(manufacturerId, name, modelNumber);
    if (seen.has(key)) return { column: 'key', code: 'inventory.model-key-twice' };
    seen.add(key);
    const standing = byKey.get(key) ?? register.adoptable(manufacturerId, name ?? null, modelNumber ?? null);
    const next = modelOf(values, key, manufacturerId, standing, notebook.newId, facts);
    const same = byWords.get(wordsOf(next));
    if (same && same.key !== key) return { column: 'key', code: 'inventory.model-twice' };
    if (standing && isSame(standing, next)) return 'unchanged';
    register.putModel(next);
    if (standing) byWords.delete(wordsOf(standing));
    learn(next);
    return standing?.key === key ? 'updated' : 'created';
  });
}

function modelOf(
  values: ReferenceRow['values'],
  key: string,
  manufacturerId: string,
  standing: DeviceModel | undefined,
  newId: () => string,
  { at }: ReferenceFacts,
): DeviceModel {
  const { name, modelNumber } = values;
  return {
    id: standing?.id ?? newId(),
    manufacturerId,
    key,
    name: name ?? standing?.name ?? modelNumber ?? '',
    modelNumber: modelNumber ?? standing?.modelNumber ?? null,
    genericName: values['genericName'] ?? standing?.genericName ?? null,
    deviceClass: values['deviceClass'] ?? standing?.deviceClass ?? null,
    gtin14: values['gtin14'] ?? standing?.gtin14 ?? null,
    saleStartYear: yearOf(values['saleStartYear']) ?? standing?.saleStartYear ?? null,
    createdAt: standing?.createdAt ?? at,
  };
}

/** Maker, number and name as compared: two lines of a master that say the same are one model under two keys. */
function wordsOf({ manufacturerId, modelNumber, name }: Pick<DeviceModel, 'manufacturerId' | 'modelNumber' | 'name'>): string {
  const plain = (text: string | null) => (text ?? '').normalize('NFKC').replace(/\s/g, '').toUpperCase();
  return JSON.stringify([manufacturerId, plain(modelNumber), plain(name)]);
}

function yearOf(text: string | undefined): number | undefined {
  return text && /^\d{4}$/.test(text) ? Number(text) : undefined;
}
