import { nameKeys } from '../inventory/names.js';
import type { FleetModel, FleetRelease } from './fleet.js';

/** As long as the fleet is unchanged its releases are one and the same array: of a catalogue's 250,000 records each asks for the same models. */
const modelsKnown = new WeakMap<readonly FleetRelease[], readonly FleetModel[]>();
const namesKnown = new WeakMap<readonly FleetModel[], ReadonlyMap<string, readonly FleetModel[]>>();

/** The models of these releases, each once. */
export function modelsOf(releases: readonly FleetRelease[]): readonly FleetModel[] {
  const known = modelsKnown.get(releases);
  if (known) return known;
  const models = [...new Map(releases.map(({ model }) => [model.id, model])).values()];
  modelsKnown.set(releases, models);
  return models;
}

/** The models that are called exactly so, by name or model number. */
export function modelsCalled(models: readonly FleetModel[], name: string): readonly FleetModel[] {
  const index = namesKnown.get(models) ?? indexByName(models);
  namesKnown.set(models, index);
  return [...new Set(nameKeys(name).flatMap((key) => index.get(key) ?? []))];
}

function indexByName(models: readonly FleetModel[]): ReadonlyMap<string, readonly FleetModel[]> {
  const index = new Map<string, FleetModel[]>();
  for (const model of models)
    for (const text of [model.name, model.modelNumber])
      for (const key of text === null ? [] : nameKeys(text)) index.set(key, [...(index.get(key) ?? []), model]);
  return index;
}
