import type { Device, DeviceModel } from './device.js';
import { placed, writtenModelOf } from './device-identity.js';
import type { Notebook } from './known-inventory.js';
import { openMakerNames } from './maker-names.js';
import { openRegister } from './model-register.js';

/**
 * Every device finds its maker and model anew from what its ledgers wrote, so that it is the same in whatever order ledgers, aliases and the
 * model master came. What a person confirmed of a model goes with its devices when all of them move.
 */
export function placeDevices(notebook: Notebook, at: string): void {
  const { rows } = notebook;
  placeMasters(notebook);
  const register = openRegister(notebook);
  const moves = new Map<string, Set<string>>();
  for (const device of standingDevices(notebook)) {
    const next = placed(device, writtenModelOf(device, rows.device_model), register, rows, at);
    moves.set(device.modelId, (moves.get(device.modelId) ?? new Set<string>()).add(next.modelId));
    if (next.modelId !== device.modelId) notebook.put('device', { ...next, updatedAt: at });
    else if (next.searchText !== device.searchText) notebook.put('device', next);
  }
  nameModels(notebook);
  carryConfirmedNames(notebook, moves);
}

/** The model master too may call a maker by what is now known as another's name. */
function placeMasters(notebook: Notebook): void {
  const makers = openMakerNames(notebook);
  for (const model of [...notebook.rows.device_model.values()]) {
    if (model.key === null) continue;
    const manufacturerId = makers.find(notebook.rows.manufacturer.get(model.manufacturerId)?.name ?? '') ?? model.manufacturerId;
    if (manufacturerId !== model.manufacturerId) notebook.put('device_model', { ...model, manufacturerId });
  }
}

/**
 * A model that the master does not name is called as its oldest device is written: a corrected name is seen, and the order of the other rows
 * does not matter.
 */
function nameModels(notebook: Notebook): void {
  const { rows } = notebook;
  const oldest = new Map<string, Device>();
  for (const device of standingDevices(notebook)) {
    const known = oldest.get(device.modelId);
    if (!known || isOlder(device, known)) oldest.set(device.modelId, device);
  }
  const renamed = new Map<string, DeviceModel>();
  for (const [modelId, device] of oldest) {
    const model = rows.device_model.get(modelId);
    const { name, modelNumber } = writtenModelOf(device, rows.device_model);
    const called = name ?? modelNumber ?? '';
    if (!model || model.key !== null || (model.name === called && model.modelNumber === modelNumber)) continue;
    renamed.set(modelId, { ...model, name: called, modelNumber });
  }
  for (const model of renamed.values()) notebook.put('device_model', model);
  if (renamed.size > 0) refreshSearchTexts(notebook, new Set(renamed.keys()));
}

function refreshSearchTexts(notebook: Notebook, modelIds: ReadonlySet<string>): void {
  const register = openRegister(notebook);
  for (const device of standingDevices(notebook)) {
    if (!modelIds.has(device.modelId)) continue;
    const next = placed(device, writtenModelOf(device, notebook.rows.device_model), register, notebook.rows, device.updatedAt);
    if (next.modelId === device.modelId && next.searchText !== device.searchText) notebook.put('device', next);
  }
}

function isOlder(one: Device, other: Device): boolean {
  if (one.createdAt !== other.createdAt) return one.createdAt < other.createdAt;
  const [row, otherRow] = [rowOf(one), rowOf(other)];
  return row === otherRow ? one.id < other.id : row < otherRow;
}

function rowOf({ provenance }: Device): number {
  return provenance['name']?.row ?? provenance['modelNumber']?.row ?? Number.MAX_SAFE_INTEGER;
}

function carryConfirmedNames(notebook: Notebook, moves: ReadonlyMap<string, ReadonlySet<string>>): void {
  for (const confirmed of [...notebook.rows.confirmed_name.values()]) {
    const targets = [...(moves.get(confirmed.modelId ?? '') ?? [])];
    const model = targets.length === 1 ? notebook.rows.device_model.get(targets[0] ?? '') : undefined;
    if (model && model.id !== confirmed.modelId)
      notebook.put('confirmed_name', { ...confirmed, modelId: model.id, manufacturerId: model.manufacturerId });
  }
}

function standingDevices(notebook: Notebook): Device[] {
  return [...notebook.rows.device.values()].filter(({ removedAt }) => removedAt === null);
}
