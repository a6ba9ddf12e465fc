import type { ConfirmedName, UnconfirmedName } from '../api/types-of-findings';

/** A name is told apart by its maker and its words. */
export function nameKey(name: Pick<UnconfirmedName, 'manufacturerId' | 'product'>): string {
  return `${name.manufacturerId} ${name.product}`;
}

/** The models a person has chosen for each name, by `nameKey`. */
export type ChosenModels = ReadonlyMap<string, ReadonlySet<string>>;

export function withChosen(chosen: ChosenModels, key: string, modelId: string, isChosen: boolean): ChosenModels {
  const models = new Set(chosen.get(key) ?? []);
  if (isChosen) models.add(modelId);
  else models.delete(modelId);
  return new Map([...chosen, [key, models]]);
}

/** What is sent for one name; no models means that it is none of ours. `trackingId` null is every document about this maker. */
export function confirmedName(name: UnconfirmedName, modelIds: Iterable<string>, trackingId: string | null): ConfirmedName {
  return { manufacturerId: name.manufacturerId, product: name.product, modelIds: [...modelIds], trackingId };
}

export function namesMatching(names: readonly UnconfirmedName[], text: string): readonly UnconfirmedName[] {
  const sought = text.trim().normalize('NFKC').toLowerCase();
  if (sought === '') return names;
  return names.filter((name) => `${name.manufacturer} ${name.product}`.normalize('NFKC').toLowerCase().includes(sought));
}
