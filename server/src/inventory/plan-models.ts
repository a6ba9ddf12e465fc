import { isSame } from './canonical.js';
import type { DeviceModel } from './device.js';
import type { Notebook } from './known-inventory.js';
import type { MakerNames } from './maker-names.js';
import { openRegister } from './model-register.js';
import { knownManufacturer } from './names.js';
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
    const manufacturerId = makerCalled(manufacturer, register.makers, notebook);
    const key = values['key'] ?? keyOf(manufacturerId, name, modelNumber);
    if (seen.has(key)) return { column: 'key', code: 'inventory.model-key-twice' };
    seen.add(key);
    const standing = byKey.get(key) ?? register.adoptable(manufacturerId, name ?? null, modelNumber ?? null);
    const next = modelOf(values, key, manufacturerId, standing, notebook.newId, facts);
    if (standing && isSame(standing, next)) return 'unchanged';
    register.putModel(next);
    learn(next);
    return standing?.key === key ? 'updated' : 'created';
  });
}

/** The maker; one that only ledgers have named so far takes the spelling of the master. */
function makerCalled(written: string, makers: MakerNames, notebook: Notebook): string {
  const id = makers.of(written);
  const maker = notebook.rows.manufacturer.get(id);
  const isSpelling = makers.findOwn(written) === id && knownManufacturer(written) === undefined;
  if (maker && maker.name !== written.trim() && isSpelling && isOnlyOfLedgers(id, notebook))
    notebook.put('manufacturer', { id, name: written.trim() });
  return id;
}

function isOnlyOfLedgers(manufacturerId: string, { rows }: Notebook): boolean {
  const isTheirs = (each: { readonly manufacturerId: string }) => each.manufacturerId === manufacturerId;
  return (
    ![...rows.manufacturer_alias.values()].some(isTheirs) &&
    ![...rows.device_model.values()].some((model) => model.key !== null && isTheirs(model))
  );
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
  // What the ledgers called a model before is not what the master calls it: else it would matter which of them came first.
  const ofMaster = standing?.key === key ? standing : undefined;
  return {
    id: standing?.id ?? newId(),
    manufacturerId,
    key,
    name: name ?? ofMaster?.name ?? modelNumber ?? '',
    modelNumber: modelNumber ?? ofMaster?.modelNumber ?? null,
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
