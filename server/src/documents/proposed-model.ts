import type { DeviceModel } from '../inventory/device.js';
import { sameName } from '../inventory/names.js';
import type { Register } from '../inventory/register.js';
import type { FileContent } from './read-content.js';

/** Of which product a file says that it is. */
export interface NamedProduct {
  readonly manufacturer: string | null;
  readonly model: string;
  readonly softwareVersion: string | null;
}

/** An SBOM names its product, a sheet its model; nothing where the file does not say, or holds the sheets of several models. */
export function productNamed({ sbom, sheets }: FileContent): NamedProduct | null {
  if (sbom?.describes)
    return { manufacturer: sbom.describes.supplier, model: sbom.describes.name, softwareVersion: sbom.describes.version };
  const [sheet, ...others] = sheets;
  if (!sheet?.model || others.length > 0) return null;
  return { manufacturer: sheet.manufacturer, model: sheet.model, softwareVersion: sheet.softwareVersion };
}

/**
 * The one model of the hospital that is so named, for a person to confirm; null where none or several are. A maker that is certainly another
 * one rules a model out; one that nobody knows does not.
 */
export function proposedModel(named: NamedProduct | null, { models, manufacturers }: Register): DeviceModel | null {
  if (named === null) return null;
  const found = [...models.values()].filter(({ name, modelNumber, manufacturerId }) => {
    const isNamed = [name, modelNumber].some((own) => own !== null && sameName('product', own, named.model) === true);
    const maker = manufacturers.get(manufacturerId)?.name ?? '';
    return isNamed && (named.manufacturer === null || sameName('manufacturer', maker, named.manufacturer) !== false);
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}
