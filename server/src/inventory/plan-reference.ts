import { isSame } from './canonical.js';
import type { Assessment, ConfirmedName, DeviceModel } from './device.js';
import type { Notebook } from './known-inventory.js';
import { openRegister } from './model-register.js';
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
  readonly rejected: readonly { readonly row: number; readonly column: string; readonly value: string; readonly code: string }[];
}

export interface ReferenceFacts {
  readonly at: string;
  readonly by: string;
}

type Outcome = 'created' | 'updated' | 'unchanged' | { readonly column: string; readonly code: string };

function tally(rows: readonly ReferenceRow[], take: (row: ReferenceRow) => Outcome): ReferencePlan {
  const counts = { created: 0, updated: 0, unchanged: 0 };
  const rejected: ReferencePlan['rejected'][number][] = [];
  for (const row of rows) {
    const outcome = take(row);
    if (typeof outcome === 'string') counts[outcome] += 1;
    else rejected.push({ row: row.row, column: outcome.column, value: row.values[outcome.column] ?? '', code: outcome.code });
  }
  return { ...counts, rejected };
}

/** `alias,canonical`: makers and the names they go by. Devices already here find their maker anew (reassignMakers). */
export function planAliases(rows: readonly ReferenceRow[], notebook: Notebook, facts: ReferenceFacts): ReferencePlan {
  const makers = new Map([...notebook.rows.manufacturer.values()].map((maker) => [maker.name, maker.id]));
  const known = new Map([...notebook.rows.manufacturer_alias.values()].map((alias) => [alias.alias, alias]));
  return tally(rows, ({ values }) => {
    const { alias, canonical } = values;
    if (!alias) return { column: 'alias', code: 'inventory.alias-missing' };
    if (!canonical) return { column: 'canonical', code: 'inventory.canonical-missing' };
    let manufacturerId = makers.get(canonical);
    if (manufacturerId === undefined) {
      manufacturerId = notebook.newId();
      notebook.put('manufacturer', { id: manufacturerId, name: canonical });
      makers.set(canonical, manufacturerId);
    }
    const standing = known.get(alias);
    if (standing?.manufacturerId === manufacturerId) return 'unchanged';
    const next = {
      id: standing?.id ?? notebook.newId(),
      manufacturerId,
      alias,
      kind: kindOf(values['kind']),
      validFrom: values['validFrom'] ?? null,
      source: 'import',
      assertedBy: facts.by,
      assertedAt: facts.at,
    };
    notebook.put('manufacturer_alias', next);
    known.set(alias, next);
    return standing ? 'updated' : 'created';
  });
}

function kindOf(word: string | undefined): 'alias' | 'succession' | 'brand' | 'translation' {
  return word === 'succession' || word === 'brand' || word === 'translation' ? word : 'alias';
}

/** The model master: `model_key,type,brand_ja,generic_name_ja,class,maker,gtin14,sale_start_year`. */
export function planModels(rows: readonly ReferenceRow[], notebook: Notebook, facts: ReferenceFacts): ReferencePlan {
  const register = openRegister(notebook);
  const byKey = new Map([...notebook.rows.device_model.values()].filter(({ key }) => key !== null).map((model) => [model.key, model]));
  return tally(rows, ({ values }) => {
    const { key, name, modelNumber, manufacturer } = values;
    if (!manufacturer) return { column: 'manufacturer', code: 'inventory.manufacturer-missing' };
    if (!name && !modelNumber) return { column: 'name', code: 'inventory.model-missing' };
    const manufacturerId = register.manufacturerOf(manufacturer, facts.at);
    const standing = (key ? byKey.get(key) : undefined) ?? register.findModel(manufacturerId, name ?? null, modelNumber ?? null);
    const next: DeviceModel = {
      id: standing?.id ?? notebook.newId(),
      manufacturerId,
      key: key ?? standing?.key ?? null,
      name: name ?? standing?.name ?? modelNumber ?? '',
      modelNumber: modelNumber ?? standing?.modelNumber ?? null,
      genericName: values['genericName'] ?? standing?.genericName ?? null,
      deviceClass: values['deviceClass'] ?? standing?.deviceClass ?? null,
      gtin14: values['gtin14'] ?? standing?.gtin14 ?? null,
      saleStartYear: yearOf(values['saleStartYear']) ?? standing?.saleStartYear ?? null,
      createdAt: standing?.createdAt ?? facts.at,
    };
    if (standing && isSame(standing, next)) return 'unchanged';
    notebook.put('device_model', next);
    register.learnModel(next);
    if (next.key) byKey.set(next.key, next);
    return standing ? 'updated' : 'created';
  });
}

function yearOf(text: string | undefined): number | undefined {
  return text && /^\d{4}$/.test(text) ? Number(text) : undefined;
}

/** `model_key,type,advisory_id,advisory_product_name`: what an administrator confirmed once. */
export function planProductNames(rows: readonly ReferenceRow[], notebook: Notebook, facts: ReferenceFacts): ReferencePlan {
  const models = [...notebook.rows.device_model.values()];
  const byKey = new Map(models.filter(({ key }) => key !== null).map((model) => [model.key, model]));
  const byNumber = new Map(
    models.flatMap((model) => (model.modelNumber ? nameKeys(model.modelNumber).map((key) => [key, model] as const) : [])),
  );
  const known = new Map([...notebook.rows.confirmed_name.values()].map((name) => [identityOf(name), name]));
  return tally(rows, ({ values }) => {
    const model = byKey.get(values['modelKey'] ?? '') ?? byNumber.get(nameKeys(values['modelNumber'] ?? '')[0] ?? '');
    if (!model) return { column: 'modelKey', code: 'inventory.model-not-known' };
    if (!values['productName']) return { column: 'productName', code: 'inventory.product-name-missing' };
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
    known.set(identityOf(next), next);
    return 'created';
  });
}

function identityOf({ modelId, trackingId, productName }: ConfirmedName): string {
  return JSON.stringify([modelId, trackingId, productName]);
}

/** Threat, update and compensating controls of a device; judged by lifecycle. */
export function planAssessments(rows: readonly ReferenceRow[], notebook: Notebook, facts: ReferenceFacts): ReferencePlan {
  const devices = new Map(
    [...notebook.rows.device.values()].filter(({ removedAt }) => removedAt === null).map((device) => [device.ledgerNumber, device]),
  );
  const known = new Map([...notebook.rows.assessment.values()].map((assessment) => [assessment.deviceId, assessment]));
  return tally(rows, ({ values }) => {
    const device = devices.get(values['ledgerNumber'] ?? '');
    if (!device) return { column: 'ledgerNumber', code: 'inventory.device-not-known' };
    const standing = known.get(device.id);
    const next: Assessment = {
      id: standing?.id ?? notebook.newId(),
      deviceId: device.id,
      threatOpen: values['threatOpen'] ?? null,
      update: values['update'] ?? null,
      compensatingControls: values['compensatingControls'] ?? null,
      controlsAdequate: values['controlsAdequate'] ?? null,
      controlsVerifiedOn: values['controlsVerifiedOn'] ?? null,
      note: values['note'] ?? null,
      at: facts.at,
      by: facts.by,
    };
    if (standing && isSame({ ...standing, at: '', by: '' }, { ...next, at: '', by: '' })) return 'unchanged';
    notebook.put('assessment', next);
    known.set(device.id, next);
    return standing ? 'updated' : 'created';
  });
}
