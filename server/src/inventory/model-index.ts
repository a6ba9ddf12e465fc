import type { DeviceModel } from './device.js';
import type { KnownRows } from './known-inventory.js';
import { nameKeys } from './names.js';

/** The models of the inventory by maker, number (型式) and name (販売名). */
interface ModelIndex {
  /** The one model of the master with this number and name, whoever makes it; undefined when there are several, or one part is missing. */
  masterOf(name: string | null, modelNumber: string | null): DeviceModel | undefined;
  find(manufacturerId: string, name: string | null, modelNumber: string | null): DeviceModel | undefined;
  adoptable(manufacturerId: string, name: string | null, modelNumber: string | null): DeviceModel | undefined;
  /** A model that no device has any more, left from an import that was taken back: it serves again where the same is written. */
  unused(manufacturerId: string, name: string | null, modelNumber: string | null): DeviceModel | undefined;
  /** Of the lines of the master that say the same as this one, the one that has the devices. */
  firstLike(model: DeviceModel): DeviceModel;
  learn(model: DeviceModel): void;
}

export function openModelIndex(rows: KnownRows): ModelIndex {
  const current = new Map<string, DeviceModel>();
  const left = new Map<string, DeviceModel>();
  const idsByKey = new Map<string, Set<string>>();
  const keysOfText = new Map<string, readonly string[]>();

  const inUse = new Set<string>();
  for (const { modelId, removedAt } of rows.device.values()) if (removedAt === null) inUse.add(modelId);
  for (const model of rows.device_model.values()) (model.key !== null || inUse.has(model.id) ? learn : leave)(model);

  function keys(text: string | null): readonly string[] {
    if (text === null) return [];
    const known = keysOfText.get(text) ?? keysOfName(text);
    keysOfText.set(text, known);
    return known;
  }
  function keysOf({ manufacturerId, name, modelNumber, key }: DeviceModel): string[] {
    const [numbers, names] = [keys(modelNumber), keys(name)];
    return [
      ...numbers.map((each) => `${manufacturerId} number ${each}`),
      ...names.map((each) => `${manufacturerId} ${modelNumber === null ? 'only' : 'also'} named ${each}`),
      ...(key === null ? [] : numbers.flatMap((number) => names.map((each) => `master ${number} ${each}`))),
    ];
  }
  function learn(model: DeviceModel): void {
    const before = current.get(model.id);
    if (before) for (const key of keysOf(before)) idsByKey.get(key)?.delete(model.id);
    left.delete(model.id);
    current.set(model.id, model);
    for (const key of keysOf(model)) idsByKey.set(key, (idsByKey.get(key) ?? new Set<string>()).add(model.id));
  }
  function leave(model: DeviceModel): void {
    left.set(model.id, model);
  }
  function under(lookedFor: readonly string[]): DeviceModel[] {
    const ids = new Set(lookedFor.flatMap((key) => [...(idsByKey.get(key) ?? [])]));
    return [...ids].flatMap((id) => current.get(id) ?? []);
  }
  const numbered = (maker: string, modelNumber: string) => under(keys(modelNumber).map((key) => `${maker} number ${key}`));
  const namedOnly = (maker: string, name: string | null) => under(keys(name ?? '').map((key) => `${maker} only named ${key}`));
  const namedToo = (maker: string, name: string | null) => under(keys(name ?? '').map((key) => `${maker} also named ${key}`));

  /** What the ledgers bring is one model for each number of a maker, or for each name without a number. */
  function ofLedgers(manufacturerId: string, name: string | null, modelNumber: string | null): DeviceModel | undefined {
    const models = modelNumber === null ? namedOnly(manufacturerId, name) : numbered(manufacturerId, modelNumber);
    return models.filter(({ key }) => key === null).sort((one, other) => compareTexts(ageOf(one), ageOf(other)))[0];
  }
  /** Of several lines of the master with one number the one with the same name, else nobody can tell. */
  function ofMaster(manufacturerId: string, name: string | null, modelNumber: string | null): DeviceModel | undefined {
    const isKeyed = ({ key }: DeviceModel) => key !== null;
    if (modelNumber === null) return only([...namedOnly(manufacturerId, name), ...namedToo(manufacturerId, name)].filter(isKeyed));
    const models = numbered(manufacturerId, modelNumber).filter(isKeyed);
    return only(models) ?? only(models.filter((model) => keys(model.name).some((key) => keys(name).includes(key))));
  }

  return {
    masterOf(name, modelNumber) {
      if (name === null || modelNumber === null) return undefined;
      return only(under(keys(modelNumber).flatMap((number) => keys(name).map((each) => `master ${number} ${each}`))));
    },
    find: (manufacturerId, name, modelNumber) =>
      ofMaster(manufacturerId, name, modelNumber) ?? ofLedgers(manufacturerId, name, modelNumber),
    adoptable: ofLedgers,
    unused(manufacturerId, name, modelNumber) {
      const wanted = name ?? modelNumber ?? '';
      return [...left.values()].find(
        (model) => model.manufacturerId === manufacturerId && model.name === wanted && model.modelNumber === modelNumber,
      );
    },
    firstLike: (model) => only(under(keysOf(model)).filter((other) => other.key !== null && sayTheSame(model, other))) ?? model,
    learn,
  };
}

/** A name without a letter or digit, or none at all, is only like itself. */
function keysOfName(text: string): readonly string[] {
  const found = nameKeys(text);
  return found.length > 0 ? found : [`as written ${text.trim()}`];
}

/** The only one. Lines of the master that say the same of one maker are one model under several keys: the first key serves for all. */
function only(models: readonly DeviceModel[]): DeviceModel | undefined {
  const [first, ...others] = [...models].sort((one, other) => compareTexts(one.key ?? '', other.key ?? ''));
  const isOne = others.every((other) => other.key !== null && first?.key !== null && sayTheSame(first, other));
  return isOne ? first : undefined;
}

function ageOf({ createdAt, id }: DeviceModel): string {
  return `${createdAt} ${id}`;
}

function compareTexts(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function sayTheSame(one: DeviceModel | undefined, other: DeviceModel): boolean {
  if (one?.manufacturerId !== other.manufacturerId) return false;
  return [one.modelNumber, one.name].every((text, at) => plainText(text) === plainText([other.modelNumber, other.name][at] ?? null));
}

function plainText(text: string | null): string {
  return (text ?? '').normalize('NFKC').replace(/\s/g, '').toUpperCase();
}
