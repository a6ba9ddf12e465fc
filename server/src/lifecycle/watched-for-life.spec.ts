import { beforeAll, expect, test } from '@jest/globals';
import type { EntityManager } from 'typeorm';
import { forEachDatabase, type OpenDatabase } from '../../test/for-each-database.js';
import type { Assessment, Device, Party } from '../inventory/device.js';
import { DevicesStore } from '../inventory/devices.store.js';
import {
  assessmentTable,
  deviceModelTable,
  deviceTable,
  manufacturerTable,
  partyTable,
  softwareReleaseTable,
} from '../inventory/inventory.table.js';
import { WatchedForLifeStore } from './watched-for-life.store.js';

const at = '2026-01-05T00:00:00.000Z';
const no = {
  ...{ assetNumber: null, serialNumber: null, softwareVersion: '1.0', operatingSystem: null, udi: null, department: null, place: null },
  ...{ ipAddress: null, macAddress: null, vlan: null, installedOn: null, operatingState: null, eol: null, eos: null, saleEndedOn: null },
  ...{ maintenanceContract: null, note: null, remarks: [], provenance: {}, searchText: '', createdAt: at, updatedAt: at, removedAt: null },
};
const device: Device = {
  ...{ ...no, id: 'device', ledgerNumber: 'ME-1', modelId: 'model', releaseId: 'release', manufacturerAsWritten: 'Kasugai Meditec' },
  ...{ ownership: 'owned', connection: 'always', active: true },
};
const contract: Party = {
  ...{ id: 'contract', deviceId: 'device', modelId: null, role: 'maintenance', name: 'Tokiwa Service' },
  ...{ validFrom: null, validUntil: '2027-03-31', origin: 'hand' },
};
const assessment: Assessment = {
  ...{ id: 'assessment', deviceId: 'device', threatOpen: 'yes', update: null, compensatingControls: null, controlsAdequate: null },
  ...{ controlsVerifiedOn: null, note: null, at, by: 'admin' },
};

const write = (manager: EntityManager) => ({
  devices: manager.getRepository(deviceTable),
  parties: manager.getRepository(partyTable),
  assessments: manager.getRepository(assessmentTable),
});

/** In their order; whichever program makes the change. */
const changes: readonly (readonly [what: string, change: (tables: ReturnType<typeof write>) => Promise<unknown>, seen: string])[] = [
  ['a device arrives', ({ devices }) => devices.insert(device), 'ME-1 owned – –'],
  ['its EOS is told', ({ devices }) => devices.update('device', { eos: '2028-03-31' }), 'ME-1 owned 2028-03-31 –'],
  ['it is leased from now on', ({ devices }) => devices.update('device', { ownership: 'leased' }), 'ME-1 leased 2028-03-31 –'],
  ['its maintenance has a contract', ({ parties }) => parties.insert(contract), 'ME-1 leased 2028-03-31 2027-03-31'],
  [
    'the contract is longer',
    ({ parties }) => parties.update('contract', { validUntil: '2028-03-31' }),
    'ME-1 leased 2028-03-31 2028-03-31',
  ],
  ['it is assessed', ({ assessments }) => assessments.insert(assessment), 'ME-1 leased 2028-03-31 2028-03-31'],
  ['the assessment goes', ({ assessments }) => assessments.delete('assessment'), 'ME-1 leased 2028-03-31 2028-03-31'],
  ['the contract goes', ({ parties }) => parties.delete('contract'), 'ME-1 leased 2028-03-31 –'],
  ['it is out of use', ({ devices }) => devices.update('device', { active: false }), ''],
  ['it is in use again', ({ devices }) => devices.update('device', { active: true }), 'ME-1 leased 2028-03-31 –'],
  ['it is removed', ({ devices }) => devices.update('device', { removedAt: at }), ''],
];

forEachDatabase('The devices in use that the life cycle watches', (open) => {
  let database: OpenDatabase;
  let watched: WatchedForLifeStore;

  const seen = async (): Promise<string> =>
    (await watched.active(null))
      .map((each) => `${each.ledgerNumber} ${each.ownership} ${each.eos ?? '–'} ${each.maintenanceUntil ?? '–'}`)
      .join('\n');

  beforeAll(async () => {
    database = await open();
    watched = new WatchedForLifeStore(database.reader, new DevicesStore(database.reader));
    await database.transactions.run(async (manager) => {
      await manager.getRepository(manufacturerTable).insert({ id: 'maker', name: 'Kasugai Meditec' });
      const words = {
        manufacturerId: 'maker',
        key: null,
        name: 'Sazanami 310',
        modelNumber: 'SZ-310',
        genericName: null,
        deviceClass: null,
      };
      await manager.getRepository(deviceModelTable).insert({ id: 'model', ...words, gtin14: null, saleStartYear: null, createdAt: at });
      await manager.getRepository(softwareReleaseTable).insert({ id: 'release', modelId: 'model', softwareVersion: '1.0' });
    });
  });

  test.each(changes)('have another edition when %s', async (_, change, after) => {
    const before = await watched.edition();
    await database.transactions.run((manager) => change(write(manager)));
    const now = await watched.edition();
    if (database.reader.options.type === 'postgres') expect([before, now]).toEqual([undefined, undefined]);
    else expect(now).not.toBe(before);
    expect(await seen()).toBe(after);
  });

  test('keep their edition when a note is written on a device or the place it stands in changes', async () => {
    const before = await watched.edition();
    await database.transactions.run((manager) => write(manager).devices.update('device', { note: '棚の上', place: '3階' }));
    expect(await watched.edition()).toBe(before);
  });
});
