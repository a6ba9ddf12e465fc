import type { DeviceModel, SoftwareRelease } from './device.js';
import type { Notebook } from './known-inventory.js';
import { openMakerNames, type MakerNames } from './maker-names.js';
import { openModelIndex } from './model-index.js';

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
  readonly makers: MakerNames;
  /** The model that is meant; a new one when none is. */
  modelOf(written: WrittenModel, at: string): DeviceModel;
  /** The model that is meant, when it is known. */
  findModel(written: WrittenModel): DeviceModel | undefined;
  /** Model of the inventory that a line of the master with this maker, name and number tells more of; never one that has a key already. */
  adoptable(manufacturerId: string, name: string | null, modelNumber: string | null): DeviceModel | undefined;
  releaseOf(modelId: string, softwareVersion: string | null): SoftwareRelease;
  /** Puts a model into the notebook, new or changed. */
  putModel(model: DeviceModel): void;
}

export function openRegister(notebook: Notebook): ModelRegister {
  const makers = openMakerNames(notebook);
  const index = openModelIndex(notebook.rows);
  const releases = new Map<string, SoftwareRelease>();
  for (const release of notebook.rows.software_release.values())
    releases.set(releaseKey(release.modelId, release.softwareVersion), release);

  /**
   * A ledger may name the importer where the maker is asked (HAMILTON-T1 under 日本光電). Where the model master has exactly one model of
   * this number and name, its maker counts. Else the maker's models of this number count. Without a number, the one model of the master
   * with this name does, or what the ledgers write without a number: a name alone does not tell which of several numbers is meant.
   */
  function findModel(written: WrittenModel): DeviceModel | undefined {
    const master = index.masterOf(written.name, written.modelNumber);
    if (master) return master;
    const manufacturerId = makers.find(written.manufacturer);
    return manufacturerId === undefined ? undefined : index.find(manufacturerId, written.name, written.modelNumber);
  }

  function putModel(model: DeviceModel): void {
    notebook.put('device_model', model);
    index.learn(model);
  }

  function modelOf(written: WrittenModel, at: string): DeviceModel {
    const found = findModel(written);
    if (found) return completed(found, written);
    const manufacturerId = makers.of(written.manufacturer);
    const unused = index.unused(manufacturerId, written.name, written.modelNumber);
    const model: DeviceModel = {
      id: unused?.id ?? notebook.newId(),
      manufacturerId,
      key: null,
      name: written.name ?? written.modelNumber ?? '',
      modelNumber: written.modelNumber,
      genericName: written.genericName,
      deviceClass: written.deviceClass,
      gtin14: null,
      saleStartYear: null,
      createdAt: unused?.createdAt ?? at,
    };
    putModel(model);
    return model;
  }

  /** A later row may know what the first one left blank; it never overwrites. */
  function completed(model: DeviceModel, { genericName, deviceClass }: WrittenModel): DeviceModel {
    if ((model.genericName !== null || genericName === null) && (model.deviceClass !== null || deviceClass === null)) return model;
    const more = { ...model, genericName: model.genericName ?? genericName, deviceClass: model.deviceClass ?? deviceClass };
    putModel(more);
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

  return { makers, modelOf, findModel, adoptable: (...asked) => index.adoptable(...asked), releaseOf, putModel };
}

/** Versions that differ only in width, blanks or a word for "version" are one release; what they mean is for matching. */
function releaseKey(modelId: string, softwareVersion: string | null): string {
  return `${modelId} ${softwareVersion === null ? '' : `v ${plainVersion(softwareVersion)}`}`;
}

function plainVersion(written: string): string {
  const text = written.normalize('NFKC').trim();
  return text.replace(/^(?:version|ver\.?|v\.?|バージョン|第(?=[0-9.]+版$))[ :]*(?=[0-9])/i, '').replace(/^([0-9.]+)版$/, '$1');
}
