import { Refusal } from '../http/refusal.js';
import type { PlanRow } from './plan-rows.js';

/**
 * The devices that become a part of a model's plan: each in use, of this model, and in no part yet.
 *
 * @throws Refusal 422 `plan.device-not-of-model` or `plan.device-in-a-part` with the place of each; `plan.part-is-everything` when nothing
 *   would be left of the model
 */
export function partDevices(rows: readonly PlanRow[], modelId: string, asked: readonly string[]): readonly string[] {
  const rowOfDevice = new Map(rows.flatMap((row) => row.deviceIds.map((id) => [id, row] as const)));
  const chosen = [...new Set(asked)];
  const refused = chosen.flatMap((id, index) => {
    const row = rowOfDevice.get(id);
    const pointer = `/devices/${index}`;
    if (row?.plan.modelId !== modelId) return [{ pointer, code: 'plan.device-not-of-model' }];
    return row.plan.deviceIds === null ? [] : [{ pointer, code: 'plan.device-in-a-part' }];
  });
  if (refused[0]) throw new Refusal(422, refused[0].code, {}, refused);
  const whole = rows.find(({ plan }) => plan.modelId === modelId && plan.deviceIds === null);
  if (whole && chosen.length === whole.deviceIds.length) throw new Refusal(422, 'plan.part-is-everything');
  return chosen;
}
