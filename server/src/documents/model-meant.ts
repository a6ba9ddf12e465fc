import type { DeviceModel } from '../inventory/device.js';
import type { Notebook } from '../inventory/known-inventory.js';
import type { ModelRegister } from '../inventory/model-register.js';
import { sameName } from '../inventory/names.js';

/**
 * The models that a document can be meant for, by maker and by name or number as people know it: one where it is clear. A name alone is
 * enough where only one model of the maker has it, since a page shows models by their names.
 */
export function modelsMeant(
  register: ModelRegister,
  { rows }: Notebook,
  about: { readonly manufacturer: string; readonly model: string },
): readonly DeviceModel[] {
  const asked = { manufacturer: about.manufacturer, genericName: null, deviceClass: null };
  const found =
    register.findModel({ ...asked, name: about.model, modelNumber: about.model }) ??
    register.findModel({ ...asked, name: null, modelNumber: about.model }) ??
    register.findModel({ ...asked, name: about.model, modelNumber: null });
  if (found) return [found];
  const maker = register.makers.find(about.manufacturer);
  const inUse = new Set([...rows.device.values()].flatMap(({ modelId, removedAt }) => (removedAt === null ? [modelId] : [])));
  return [...rows.device_model.values()].filter(
    ({ id, key, manufacturerId, name }) =>
      manufacturerId === maker && (key !== null || inUse.has(id)) && sameName('product', name, about.model) === true,
  );
}
