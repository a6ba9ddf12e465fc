import { beforeAll, expect, test } from '@jest/globals';
import type { EntityManager } from 'typeorm';
import { forEachDatabase, type OpenDatabase } from '../../test/for-each-database.js';
import type { Device } from '../inventory/device.js';
import {
  confirmedNameTable,
  deviceModelTable,
  deviceTable,
  manufacturerAliasTable,
  manufacturerTable,
  softwareReleaseTable,
} from '../inventory/inventory.table.js';
import { FleetService, type Fleet } from './fleet.service.js';
import { FleetStore } from './fleet.store.js';

const at = '2026-01-05T00:00:00.000Z';
const [maker, model, release, device, alias, name] = ['maker', 'model', 'release', 'device', 'alias', 'name'];

const standing: Device = {
  id: device,
  ledgerNumber: 'ME-1',
  assetNumber: null,
  modelId: model,
  releaseId: release,
  manufacturerAsWritten: 'Kasugai Meditec',
  serialNumber: null,
  softwareVersion: '1.0',
  operatingSystem: null,
  udi: null,
  department: null,
  place: null,
  ownership: 'owned',
  connection: 'always',
  ipAddress: null,
  macAddress: null,
  vlan: null,
  installedOn: null,
  operatingState: null,
  active: true,
  eol: null,
  eos: null,
  saleEndedOn: null,
  maintenanceContract: null,
  note: null,
  remarks: [],
  provenance: {},
  searchText: '',
  createdAt: at,
  updatedAt: at,
  removedAt: null,
};

/** In their order: each is a change that matching has to see at once, made by whichever program writes to the database. */
const changes: readonly (readonly [what: string, change: (manager: EntityManager) => Promise<unknown>, seen: string])[] = [
  ['a device arrives', (manager) => manager.getRepository(deviceTable).insert(standing), 'Kasugai Meditec / Sazanami 310 / 1.0'],
  ['it is out of use', (manager) => manager.getRepository(deviceTable).update(device, { active: false }), ''],
  [
    'it is in use again',
    (manager) => manager.getRepository(deviceTable).update(device, { active: true }),
    'Kasugai Meditec / Sazanami 310 / 1.0',
  ],
  [
    'another version is on it',
    async (manager) => {
      await manager.getRepository(softwareReleaseTable).insert({ id: 'later', modelId: model, softwareVersion: '2.0' });
      await manager.getRepository(deviceTable).update(device, { releaseId: 'later' });
    },
    'Kasugai Meditec / Sazanami 310 / 2.0',
  ],
  [
    'the version is written otherwise',
    (manager) => manager.getRepository(softwareReleaseTable).update('later', { softwareVersion: '2.0.1' }),
    'Kasugai Meditec / Sazanami 310 / 2.0.1',
  ],
  [
    'the model has another name',
    (manager) => manager.getRepository(deviceModelTable).update(model, { name: 'Sazanami 311' }),
    'Kasugai Meditec / Sazanami 311 / 2.0.1',
  ],
  [
    'the maker has another name',
    (manager) => manager.getRepository(manufacturerTable).update(maker, { name: 'Tokiwa' }),
    'Tokiwa / Sazanami 311 / 2.0.1',
  ],
  [
    'the maker gets an alias',
    (manager) =>
      manager.getRepository(manufacturerAliasTable).insert({
        id: alias,
        manufacturerId: maker,
        alias: 'ときわぎ',
        kind: 'alias',
        validFrom: null,
        source: '',
        assertedBy: '',
        assertedAt: at,
      }),
    'Tokiwa / Sazanami 311 / 2.0.1 / also ときわぎ',
  ],
  ['which is taken away', (manager) => manager.getRepository(manufacturerAliasTable).delete(alias), 'Tokiwa / Sazanami 311 / 2.0.1'],
  [
    'a name is confirmed',
    (manager) =>
      manager
        .getRepository(confirmedNameTable)
        .insert({ id: name, manufacturerId: maker, modelId: model, trackingId: null, productName: 'Pump', at, by: '' }),
    'Tokiwa / Sazanami 311 / 2.0.1 / confirmed Pump',
  ],
  ['and taken back', (manager) => manager.getRepository(confirmedNameTable).delete(name), 'Tokiwa / Sazanami 311 / 2.0.1'],
  ['the device leaves the inventory', (manager) => manager.getRepository(deviceTable).update(device, { removedAt: at }), ''],
];

function asText({ releases, written }: Fleet): string {
  return [
    ...releases.map((each) => `${each.model.manufacturer} / ${each.model.name} / ${each.softwareVersion}`),
    ...written.aliases.map((each) => `also ${each.alias}`),
    ...written.confirmed.map(({ productName }) => `confirmed ${productName}`),
  ].join(' / ');
}

forEachDatabase('The fleet that matching looks at', (open) => {
  let database: OpenDatabase;
  let fleet: FleetService;

  beforeAll(async () => {
    database = await open();
    fleet = new FleetService(new FleetStore(database.reader));
    await database.transactions.run(async (manager) => {
      await manager.getRepository(manufacturerTable).insert({ id: maker, name: 'Kasugai Meditec' });
      const words = { manufacturerId: maker, key: null, name: 'Sazanami 310', modelNumber: 'SZ-310', genericName: null, deviceClass: null };
      await manager.getRepository(deviceModelTable).insert({ id: model, ...words, gtin14: null, saleStartYear: null, createdAt: at });
      await manager.getRepository(softwareReleaseTable).insert({ id: release, modelId: model, softwareVersion: '1.0' });
    });
    expect(asText(await fleet.current())).toBe('');
  });

  test.each(changes)(
    'is another one when %s: in the transaction before all others, and for nobody when that is rolled back',
    async (_, change, seen) => {
      const before = asText(await fleet.current());
      const rolledBack = database.transactions.run(async (manager) => {
        await change(manager);
        expect(asText(await fleet.current(manager))).toBe(seen);
        expect(asText(await fleet.current())).toBe(before);
        throw new Error('rolled back');
      });
      await expect(rolledBack).rejects.toThrow('rolled back');
      expect(asText(await fleet.current())).toBe(before);
      await database.transactions.run((manager) => fleet.current(manager).then((inIt) => expect(asText(inIt)).toBe(before)));

      await database.transactions.run(change);
      expect(asText(await fleet.current())).toBe(seen);
      await database.transactions.run((manager) => fleet.current(manager).then((inIt) => expect(asText(inIt)).toBe(seen)));
    },
  );

  test('is not read again for a device that was only moved', async () => {
    await database.transactions.run((manager) => manager.getRepository(deviceTable).update(device, { removedAt: null }));
    const before = await fleet.current();
    await database.transactions.run((manager) => manager.getRepository(deviceTable).update(device, { department: 'ICU', note: 'moved' }));
    const isWatched = database.reader.options.type !== 'postgres';
    expect((await fleet.current()) === before).toBe(isWatched);
    expect(asText(await fleet.current())).toBe(asText(before));
  });
});
