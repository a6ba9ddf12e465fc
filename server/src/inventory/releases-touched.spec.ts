import { describe, expect, test } from '@jest/globals';
import { emptyRows, type InventoryTable, type KnownRows, type PlannedChange } from './known-inventory.js';
import { releasesTouched } from './releases-touched.js';

const rows: KnownRows = emptyRows();
for (const [id, modelId] of [
  ['pump 1', 'pump'],
  ['pump 2', 'pump'],
  ['monitor 1', 'monitor'],
] as const)
  rows.software_release.set(id, { id, modelId, softwareVersion: id.slice(-1) });

function changed(table: InventoryTable, id: string, before: object | null, after: object | null): PlannedChange {
  return { table, id, before: before as PlannedChange['before'], after: after as PlannedChange['after'] };
}

describe('what has to be matched again', () => {
  const all = ['pump 1', 'pump 2', 'monitor 1'];
  const facts: readonly (readonly [changes: readonly PlannedChange[], releases: readonly string[], because: string])[] = [
    [[], [], 'nothing changed'],
    [[changed('device', 'P1', null, { releaseId: 'pump 1' })], ['pump 1'], 'a new device'],
    [
      [changed('device', 'P1', { releaseId: 'pump 1' }, { releaseId: 'pump 2' })],
      ['pump 1', 'pump 2'],
      'another version: both have to be looked at',
    ],
    [[changed('device', 'P1', { releaseId: 'pump 1' }, null)], ['pump 1'], 'a device that is gone'],
    [[changed('device_model', 'pump', {}, {})], ['pump 1', 'pump 2'], 'a model under another name'],
    [[changed('party', 'x', null, {}), changed('ledger_row', 'y', {}, {})], [], 'what matching does not look at'],
    [
      [changed('manufacturer_alias', 'x', null, { manufacturerId: 'tokiwa' })],
      all,
      'a stranger is somebody now: his products may have been asked about elsewhere',
    ],
    [[changed('manufacturer', 'x', null, { name: 'Harukaze' })], all, 'a new maker'],
    [[changed('confirmed_name', 'x', null, { modelId: 'pump' })], all, 'a name that pointed to several means one'],
    [[changed('confirmed_name', 'x', { modelId: 'pump' }, null)], all, 'and several again when that is taken back'],
  ];
  test.each(facts)('%#', (changes, expected) => {
    expect(releasesTouched(changes, rows)).toEqual(expected);
  });
});
