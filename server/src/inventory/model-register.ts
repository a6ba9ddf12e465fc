import type { DeviceModel, SoftwareRelease } from './device.js';
import type { Notebook } from './known-inventory.js';
import { knownManufacturer, manufacturerKeys, nameKeys } from './names.js';

/** What a ledger row or a master row says of a model. */
export interface WrittenModel {
  readonly manufacturer: string;
  readonly name: string | null;
  readonly modelNumber: string | null;
  readonly genericName: string | null;
  readonly deviceClass: string | null;
}

/** Finds makers, models and releases by what is written, and makes those that are new. Built over a notebook, and valid as long as it. */
export interface ModelRegister {
  /** The canonical maker: the hospital's own aliases first, then the shipped dictionary, then the name as written. */
  manufacturerOf(written: string, at: string): string;
  /** The maker's id when the name is known, without making one. */
  findManufacturer(written: string): string | undefined;
  modelOf(written: WrittenModel, at: string): DeviceModel;
  findModel(manufacturerId: string, name: string | null, modelNumber: string | null): DeviceModel | undefined;
  releaseOf(modelId: string, softwareVersion: string | null): SoftwareRelease;
  /** Call after a model or alias was put into the notebook from elsewhere. */
  learnModel(model: DeviceModel): void;
  learnAlias(alias: string, manufacturerId: string): void;
}

export function openRegister(notebook: Notebook): ModelRegister {
  const { rows } = notebook;
  const makers = new Map<string, string>();
  const models = new Map<string, DeviceModel>();
  const masters = new Map<string, DeviceModel[]>();
  const releases = new Map<string, SoftwareRelease>();

  const learnAlias = (alias: string, manufacturerId: string) => {
    for (const key of manufacturerKeys(alias)) makers.set(key, manufacturerId);
  };
  const learnModel = (model: DeviceModel) => {
    for (const key of keysOfModel(model.manufacturerId, model.name, model.modelNumber)) models.set(key, model);
    if (model.key !== null)
      for (const key of masterKeys(model)) masters.set(key, [...(masters.get(key) ?? []).filter(({ id }) => id !== model.id), model]);
  };
  for (const { id, name } of rows.manufacturer.values()) learnAlias(name, id);
  for (const { alias, manufacturerId } of rows.manufacturer_alias.values()) learnAlias(alias, manufacturerId);
  for (const model of rows.device_model.values()) learnModel(model);
  for (const release of rows.software_release.values()) releases.set(releaseKey(release.modelId, release.softwareVersion), release);

  function findManufacturer(written: string): string | undefined {
    for (const key of manufacturerKeys(written)) if (makers.has(key)) return makers.get(key);
    const known = knownManufacturer(written);
    if (!known) return undefined;
    for (const key of manufacturerKeys(known.canonical)) if (makers.has(key)) return makers.get(key);
    return undefined;
  }

  function manufacturerOf(written: string): string {
    const found = findManufacturer(written);
    if (found) return found;
    const manufacturer = { id: notebook.newId(), name: knownManufacturer(written)?.canonical ?? written.trim() };
    notebook.put('manufacturer', manufacturer);
    learnAlias(manufacturer.name, manufacturer.id);
    learnAlias(written, manufacturer.id);
    return manufacturer.id;
  }

  /**
   * A ledger may name the importer where the maker is asked (HAMILTON-T1 under 日本光電). Where the model master has exactly one model of
   * this number and name, its maker counts.
   */
  function masterOf({ name, modelNumber }: WrittenModel): DeviceModel | undefined {
    if (!name || !modelNumber) return undefined;
    const key = masterKey(name, modelNumber);
    const found = key === undefined ? [] : (masters.get(key) ?? []);
    return found.length === 1 ? found[0] : undefined;
  }

  function findModel(manufacturerId: string, name: string | null, modelNumber: string | null): DeviceModel | undefined {
    for (const key of keysOfModel(manufacturerId, name, modelNumber)) {
      const model = models.get(key);
      if (model && (key.includes(' number ') || !modelNumber || !model.modelNumber)) return model;
    }
    return undefined;
  }

  function modelOf(written: WrittenModel, at: string): DeviceModel {
    const master = masterOf(written);
    if (master) return master;
    const manufacturerId = manufacturerOf(written.manufacturer);
    const found = findModel(manufacturerId, written.name, written.modelNumber);
    if (found) return completed(found, written);
    const model: DeviceModel = {
      id: notebook.newId(),
      manufacturerId,
      key: null,
      name: written.name ?? written.modelNumber ?? '',
      modelNumber: written.modelNumber,
      genericName: written.genericName,
      deviceClass: written.deviceClass,
      gtin14: null,
      saleStartYear: null,
      createdAt: at,
    };
    notebook.put('device_model', model);
    learnModel(model);
    return model;
  }

  /** A later row may know what the first one left blank; it never overwrites. */
  function completed(model: DeviceModel, written: WrittenModel): DeviceModel {
    const more = {
      ...model,
      modelNumber: model.modelNumber ?? written.modelNumber,
      genericName: model.genericName ?? written.genericName,
      deviceClass: model.deviceClass ?? written.deviceClass,
    };
    const isSame =
      more.modelNumber === model.modelNumber && more.genericName === model.genericName && more.deviceClass === model.deviceClass;
    if (isSame) return model;
    notebook.put('device_model', more);
    learnModel(more);
    return more;
  }

  function releaseOf(modelId: string, softwareVersion: string | null): SoftwareRelease {
    const key = releaseKey(modelId, softwareVersion);
    const found = releases.get(key);
    if (found) return found;
    const release = { id: notebook.newId(), modelId, softwareVersion };
    notebook.put('software_release', release);
    releases.set(key, release);
    return release;
  }

  return { manufacturerOf, findManufacturer, modelOf, findModel, releaseOf, learnModel, learnAlias };
}

function keysOfModel(manufacturerId: string, name: string | null, modelNumber: string | null): string[] {
  const numbers = modelNumber ? nameKeys(modelNumber).map((key) => `${manufacturerId} number ${key}`) : [];
  const names = name ? nameKeys(name).map((key) => `${manufacturerId} name ${key}`) : [];
  return [...numbers, ...names];
}

function masterKeys(model: DeviceModel): string[] {
  const key = model.modelNumber === null ? undefined : masterKey(model.name, model.modelNumber);
  return key === undefined ? [] : [key];
}

function masterKey(name: string, modelNumber: string): string | undefined {
  const [number, brand] = [nameKeys(modelNumber)[0], nameKeys(name)[0]];
  return number && brand ? `${number} ${brand}` : undefined;
}

/** Versions that differ only in width or blanks are one release; what they mean is for matching. */
function releaseKey(modelId: string, softwareVersion: string | null): string {
  return `${modelId} ${softwareVersion === null ? '' : `v ${softwareVersion.normalize('NFKC').trim()}`}`;
}
