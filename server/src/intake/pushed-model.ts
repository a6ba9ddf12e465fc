import type { DeviceModel } from '../inventory/device.js';
import { sameName } from '../inventory/names.js';
import type { Register } from '../inventory/register.js';
import type { IsOwnMaker } from './whose-products.js';

/** Of which product a pushed SBOM or MDS2 sheet is, as the file or the form says. */
export interface PushedProduct {
  readonly manufacturer: string | null;
  readonly model: string | null;
}

export type PushedModel =
  | { readonly manufacturer: string; readonly model: DeviceModel }
  | { readonly refused: 'feed.not-your-products' | 'feed.model-not-named' | 'feed.model-not-known' | 'feed.model-ambiguous' };

/**
 * The one model of the hospital that the publisher may mean. Only models of its own makers are looked at: an answer that differed for models of
 * others would tell who owns what.
 */
export function pushedModel(
  { manufacturer, model }: PushedProduct,
  { models, manufacturers }: Register,
  isOwnMaker: IsOwnMaker,
): PushedModel {
  if (manufacturer !== null && !isOwnMaker(manufacturer)) return { refused: 'feed.not-your-products' };
  if (model === null || model.trim() === '') return { refused: 'feed.model-not-named' };
  const found = [...models.values()].flatMap((each) => {
    const maker = manufacturers.get(each.manufacturerId)?.name ?? '';
    const isNamed = [each.name, each.modelNumber].some((own) => own !== null && sameName('product', own, model) === true);
    return isNamed && isOwnMaker(maker) ? [{ manufacturer: maker, model: each }] : [];
  });
  const [first, ...others] = found;
  if (!first) return { refused: 'feed.model-not-known' };
  return others.length > 0 ? { refused: 'feed.model-ambiguous' } : first;
}
