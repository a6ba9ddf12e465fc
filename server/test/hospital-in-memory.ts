import { canonical } from '../src/inventory/canonical.js';
import { changeByHand, decideConflict } from '../src/inventory/change-device.js';
import { decideMeeting } from '../src/inventory/decide-meeting.js';
import type { Device, DoubtfulMeeting, ImportChange, ValueConflict } from '../src/inventory/device.js';
import { reportOf, type ImportReport } from '../src/inventory/import-report.js';
import { asOf, openWork, type ImportWork } from '../src/inventory/import-work.js';
import type { ChangedDevice, ImportQuery } from '../src/inventory/inventory.contract.js';
import { emptyRows, openNotebook, type KnownRows, type Notebook, type PlannedChange } from '../src/inventory/known-inventory.js';
import { readLedger } from '../src/inventory/ledger/ledger-file.js';
import { parseSeparated } from '../src/inventory/ledger/table-text.js';
import { tableLimits } from '../src/inventory/ledger/table.js';
import { planImport } from '../src/inventory/plan-import.js';
import { takeBack, type TakenBack } from '../src/inventory/undo-import.js';

/**
 * An inventory in memory that takes the files a hospital imports: everything the program does between reading the bytes and writing to the
 * database, without a database. Each act takes place an hour after the one before, all on the same day unless a day is given.
 */
export interface Hospital {
  readonly rows: KnownRows;
  /** Imports a CSV given as text and answers the report. */
  take(csv: string, how?: HowToTake): ImportReport;
  /** Takes back the nth import, from 1. */
  undo(nth: number): TakenBack;
  change(ledgerNumber: string, change: ChangedDevice): void;
  decide(conflict: ValueConflict, take: 'kept' | 'offered'): void;
  confirm(meeting: DoubtfulMeeting, same: boolean): void;
  /** The device of this ledger number that is in sight; throws when there is none. */
  device(ledgerNumber: string): Device;
  readonly devices: () => readonly Device[];
  readonly conflicts: () => readonly ValueConflict[];
  readonly meetings: () => readonly DoubtfulMeeting[];
  /** The one open conflict, the one open meeting; throw when there is another number of them. */
  readonly onlyConflict: () => ValueConflict;
  readonly onlyMeeting: () => DoubtfulMeeting;
  /** Maker and model of each device by its number: `MX-200 | 見守電機`. */
  readonly models: () => Readonly<Record<string, string>>;
  readonly parties: (ledgerNumber: string) => readonly string[];
  /** Everything that is in sight, for comparing a state with another. */
  readonly state: () => unknown;
}

interface HowToTake {
  readonly kind?: ImportQuery['kind'];
  readonly ledger?: string;
  readonly dryRun?: boolean;
  readonly today?: string;
}

const TODAY = '2026-11-22';
const PERSON = 'staff';

export function openHospital(): Hospital {
  const rows = emptyRows();
  const imports: { readonly kind: string; readonly changes: readonly ImportChange[] }[] = [];
  let ids = 0;
  let hours = 0;
  const newId = () => `id-${String((ids += 1)).padStart(6, '0')}`;
  const now = () => new Date(Date.parse(`${TODAY}T00:00:00Z`) + (hours += 1) * 3_600_000).toISOString();

  function commit(changes: readonly PlannedChange[]): void {
    for (const { table, id, after } of changes) {
      if (after === null) rows[table].delete(id);
      else (rows[table] as Map<string, typeof after>).set(id, after);
    }
  }
  /** The notebook writes into its own copy of the tables, as one that was loaded from a database. */
  function notebookOf(): Notebook {
    const copy = Object.fromEntries(Object.entries(rows).map(([table, of]) => [table, new Map(of as Map<string, unknown>)]));
    return openNotebook(copy as unknown as KnownRows, newId);
  }
  function act(does: (work: ImportWork) => void): void {
    const work = openWork(notebookOf(), { importId: '', ledgerId: '', isMain: false, at: now(), today: TODAY, by: PERSON });
    does(work);
    commit(work.notebook.changes());
  }
  const devices = () => [...rows.device.values()].filter(({ removedAt }) => removedAt === null);
  const open = <Row extends { readonly state: string }>(of: ReadonlyMap<string, Row>) =>
    [...of.values()].filter(({ state }) => state === 'open');

  function device(ledgerNumber: string): Device {
    const found = devices().find((each) => each.ledgerNumber === ledgerNumber);
    if (!found) throw new Error(`no device ${ledgerNumber}`);
    return found;
  }

  return {
    rows,
    take(csv, { kind = 'devices', ledger = 'main', dryRun = false, today = TODAY } = {}) {
      const table = parseSeparated({ text: csv, encoding: 'utf-8' }, tableLimits);
      if (table.kind !== 'table') throw new Error(table.code);
      const reading = readLedger(kind, table, today);
      if ('problem' in reading) throw new Error(reading.problem.code);
      const importId = `import-${imports.length + 1}`;
      const notebook = notebookOf();
      const facts = { importId, ledgerId: ledger, isMain: ledger === 'main', at: now(), today, by: PERSON };
      const plan = planImport(reading, notebook, facts);
      const report = reportOf({ id: dryRun ? null : importId, kind, ledger, fileName: 'ledger.csv' }, reading, plan, notebook);
      if (!dryRun) {
        const changes = notebook.changes();
        commit(changes);
        imports.push({ kind, changes: changes.map((change, sequence) => kept(change, importId, sequence)) });
      }
      return report;
    },
    undo(nth) {
      const made = imports[nth - 1];
      if (!made) throw new Error(`no import ${nth}`);
      const notebook = notebookOf();
      const taken = takeBack(made.changes, made.kind, notebook, { at: now(), hashOf: canonical });
      if (taken.kind === 'done') commit(notebook.changes());
      return taken;
    },
    change: (ledgerNumber, change) => act((work) => work.notebook.put('device', changeByHand(device(ledgerNumber), change, work))),
    decide: (conflict, take) => act((work) => decideConflict(conflict, take, work)),
    confirm: (meeting, same) =>
      act((work) => {
        const workOf = ({ ledgerId, importId }: { ledgerId: string; importId: string }) =>
          asOf(work, { ledgerId, importId, isMain: ledgerId === 'main' });
        decideMeeting(meeting, same, work.notebook, { by: PERSON, workOf });
      }),
    device,
    devices,
    conflicts: () => open(rows.value_conflict),
    meetings: () => open(rows.doubtful_meeting),
    onlyConflict: () => only(open(rows.value_conflict)),
    onlyMeeting: () => only(open(rows.doubtful_meeting)),
    models: () =>
      Object.fromEntries(
        devices().map(({ ledgerNumber, id, modelId }) => {
          const model = rows.device_model.get(modelId);
          const maker = rows.manufacturer.get(model?.manufacturerId ?? '')?.name ?? '';
          return [ledgerNumber ?? id, [model?.key, model?.name, model?.modelNumber, maker].map((part) => part ?? '-').join(' | ')];
        }),
      ),
    parties: (ledgerNumber) => partiesOf(rows, device(ledgerNumber).id),
    state: () => stateOf(rows),
  };
}

function only<Item>(items: readonly Item[]): Item {
  const [first, ...others] = items;
  if (first === undefined || others.length > 0) throw new Error(`${items.length} instead of one`);
  return first;
}

function kept({ table, id, before, after }: PlannedChange, importId: string, sequence: number): ImportChange {
  const afterHash = after === null ? '' : canonical(after);
  return { id: `${importId}-${sequence}`, importId, sequence, tableName: table, rowId: id, before, afterHash };
}

function partiesOf(rows: KnownRows, of: string): string[] {
  return [...rows.party.values()]
    .filter(({ deviceId }) => deviceId === of)
    .map(({ role, name, validFrom, validUntil, origin }) =>
      [role, name, ...(validFrom || validUntil ? [`${validFrom ?? ''}..${validUntil ?? ''}`] : []), origin].join(' '),
    )
    .sort();
}

/** Models and makers that nothing in sight refers to are out of sight too. */
function stateOf(rows: KnownRows): unknown {
  const devices = [...rows.device.values()].filter(({ removedAt }) => removedAt === null);
  const used = new Set(devices.map(({ modelId }) => modelId));
  const models = [...rows.device_model.values()].filter(({ id, key }) => key !== null || used.has(id));
  const { manufacturer_alias, ledger_row, party, assessment, confirmed_name, value_conflict, doubtful_meeting } = rows;
  const others = { manufacturer_alias, ledger_row, party, assessment, confirmed_name, value_conflict, doubtful_meeting };
  const makers = new Set([...models, ...manufacturer_alias.values()].map(({ manufacturerId }) => manufacturerId));
  return {
    device: devices.sort(byId),
    device_model: models.sort(byId),
    manufacturer: [...rows.manufacturer.values()].filter(({ id }) => makers.has(id)).sort(byId),
    ...Object.fromEntries(Object.entries(others).map(([table, of]) => [table, [...of.values()].sort(byId)])),
  };
}

function byId(one: { readonly id: string }, other: { readonly id: string }): number {
  return one.id < other.id ? -1 : 1;
}
