import { isSame } from './canonical.js';
import type { Assessment, ConfirmedName, Device, DeviceModel } from './device.js';
import type { Notebook } from './known-inventory.js';
import { openModelIndex } from './model-index.js';
import { nameKeys } from './names.js';

/** A row of one of the reference tables; blank cells are absent. */
export interface ReferenceRow {
  readonly row: number;
  readonly values: Readonly<Record<string, string>>;
}

export interface ReferencePlan {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  /** `column` is the field (planImport's caller knows the heading). */
  readonly rejected: readonly { readonly row: number; readonly column: string; readonly value: string; readonly code: string }[];
}

export interface ReferenceFacts {
  readonly ledgerId: string;
  readonly at: string;
  readonly by: string;
}

type Outcome = 'created' | 'updated' | 'unchanged' | { readonly column: string; readonly code: string };

/** Takes row by row and counts what became of them. */
export function tally(rows: readonly ReferenceRow[], take: (row: ReferenceRow) => Outcome): ReferencePlan {
  const counts = { created: 0, updated: 0, unchanged: 0 };
  const rejected: ReferencePlan['rejected'][number][] = [];
  for (const row of rows) {
    const outcome = take(row);
    if (typeof outcome === 'string') counts[outcome] += 1;
    else rejected.push({ row: row.row, column: outcome.column, value: row.values[outcome.column] ?? '', code: outcome.code });
  }
  return { ...counts, rejected };
}

/** `model_key,type,advisory_id,advisory_product_name`: what an administrator confirmed once. */
export function planProductNames(rows: readonly ReferenceRow[], notebook: Notebook, facts: ReferenceFacts): ReferencePlan {
  const models = modelsOf(notebook);
  const known = new Set([...notebook.rows.confirmed_name.values()].map(identityOf));
  return tally(rows, ({ values }) => {
    const model = models(values);
    if ('code' in model) return model;
    if (!values['productName']) return { column: 'productName', code: 'inventory.row-without-productName' };
    const next: ConfirmedName = {
      id: notebook.newId(),
      manufacturerId: model.manufacturerId,
      modelId: model.id,
      trackingId: values['advisoryId'] ?? null,
      productName: values['productName'],
      at: facts.at,
      by: facts.by,
    };
    if (known.has(identityOf(next))) return 'unchanged';
    notebook.put('confirmed_name', next);
    known.add(identityOf(next));
    return 'created';
  });
}

/** Finds the model of a row by key, else by number; a number that several makers use tells none. */
function modelsOf({ rows }: Notebook): (values: ReferenceRow['values']) => DeviceModel | { column: string; code: string } {
  const index = openModelIndex(rows);
  const inUse = new Set([...rows.device.values()].flatMap(({ modelId, removedAt }) => (removedAt === null ? [modelId] : [])));
  const models = [...rows.device_model.values()].filter(({ id, key }) => key !== null || inUse.has(id));
  const byKey = new Map(models.map((model) => [model.key, model]));
  const byNumber = new Map<string, Set<DeviceModel>>();
  for (const model of models)
    for (const key of nameKeys(model.modelNumber ?? '')) byNumber.set(key, (byNumber.get(key) ?? new Set<DeviceModel>()).add(model));
  return ({ modelKey, modelNumber }) => {
    const keyed = modelKey === undefined ? undefined : byKey.get(modelKey);
    // Of several keys for one model the first one has the devices (model-index.ts).
    if (keyed) return index.firstLike(keyed);
    const [only, another] = [...new Set(nameKeys(modelNumber ?? '').flatMap((key) => [...(byNumber.get(key) ?? [])]))];
    const column = modelKey === undefined ? 'modelNumber' : 'modelKey';
    if (another) return { column, code: 'inventory.model-not-unique' };
    return only ?? { column, code: 'inventory.model-not-known' };
  };
}

function identityOf({ modelId, trackingId, productName }: ConfirmedName): string {
  return JSON.stringify([modelId, trackingId, productName]);
}

/** Threat, update and compensating controls of a device; judged by lifecycle. A blank cell never erases what was assessed before. */
export function planAssessments(rows: readonly ReferenceRow[], notebook: Notebook, facts: ReferenceFacts): ReferencePlan {
  const devices = devicesByNumber(notebook, facts.ledgerId);
  const known = new Map([...notebook.rows.assessment.values()].map((assessment) => [assessment.deviceId, assessment]));
  const assessed = new Set<string>();
  return tally(rows, ({ values }) => {
    const device = devices(values['ledgerNumber'] ?? '');
    if ('code' in device) return device;
    if (assessed.has(device.id)) return { column: 'ledgerNumber', code: 'inventory.ledger-number-twice' };
    assessed.add(device.id);
    const standing = known.get(device.id);
    const next: Assessment = {
      id: standing?.id ?? notebook.newId(),
      deviceId: device.id,
      threatOpen: values['threatOpen'] ?? standing?.threatOpen ?? null,
      update: values['update'] ?? standing?.update ?? null,
      compensatingControls: values['compensatingControls'] ?? standing?.compensatingControls ?? null,
      controlsAdequate: values['controlsAdequate'] ?? standing?.controlsAdequate ?? null,
      controlsVerifiedOn: values['controlsVerifiedOn'] ?? standing?.controlsVerifiedOn ?? null,
      note: values['note'] ?? standing?.note ?? null,
      at: facts.at,
      by: facts.by,
    };
    if (standing && isSame({ ...standing, at: '', by: '' }, { ...next, at: '', by: '' })) return 'unchanged';
    notebook.put('assessment', next);
    known.set(device.id, next);
    return standing ? 'updated' : 'created';
  });
}

/** By the number in the named ledger, else by the number that the device is known by; one that several devices have tells none. */
function devicesByNumber({ rows }: Notebook, ledgerId: string): (number: string) => Device | { column: string; code: string } {
  const numberKey = (text: string) => text.normalize('NFKC').replace(/\s+/g, '');
  const standing = [...rows.device.values()].filter(({ removedAt }) => removedAt === null);
  const byNumber = new Map<string, Device[]>();
  for (const device of standing) {
    if (device.ledgerNumber === null) continue;
    const key = numberKey(device.ledgerNumber);
    byNumber.set(key, [...(byNumber.get(key) ?? []), device]);
  }
  const inLedger = new Map(
    [...rows.ledger_row.values()].flatMap((row) => (row.ledgerId === ledgerId ? [[row.key, rows.device.get(row.deviceId)] as const] : [])),
  );
  return (number) => {
    const found = inLedger.get(`number ${numberKey(number)}`);
    if (found && found.removedAt === null) return found;
    const [only, another] = byNumber.get(numberKey(number)) ?? [];
    if (another) return { column: 'ledgerNumber', code: 'inventory.device-not-unique' };
    return only ?? { column: 'ledgerNumber', code: 'inventory.device-not-known' };
  };
}
