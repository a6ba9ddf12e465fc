import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { forEachDatabase } from '../../test/for-each-database.js';
import { ledgerOf, startHospital, type HospitalOverHttp } from '../../test/hospital-over-http.js';
import { Transactions } from '../database/transactions.js';
import { MatchingService } from './matching.service.js';

const versions = ['1.1', '1.2', '1.3', '1.4', '1.5'];
const sbom = {
  bomFormat: 'CycloneDX',
  specVersion: '1.5',
  version: 1,
  components: [{ type: 'library', name: 'shirabe', version: '2.0', purl: 'pkg:npm/shirabe@2.0' }],
};

forEachDatabase('A device that cannot be matched', (_open, newDatabase) => {
  let hospital: HospitalOverHttp;
  beforeEach(async () => {
    hospital = await startHospital(await newDatabase());
    await hospital.take(ledgerOf(...versions.map((version, at) => `P${at} / Kasugai Meditec / Sazanami 310 / SZ-310 / ${version}`)));
    await hospital.administrator
      .post('/api/v1/documents')
      .field('manufacturer', 'Kasugai Meditec')
      .field('model', 'SZ-310')
      .field('softwareVersion', '1.3')
      .attach('file', Buffer.from(JSON.stringify(sbom)), 'sbom.json')
      .expect(201);
    await hospital.settled();
  }, 60_000);
  afterEach(() => hospital.close());

  const pending = async () => Number((await hospital.get('health'))['pending']);
  const matched = () => hospital.app.get(MatchingService).settle();
  /** What stands in the row of the component, which a damaged disk or a foreign hand made unreadable, and can be put right. */
  const write = (purls: string) =>
    hospital.app.get(Transactions).run((manager) => manager.query(`update component set identifiers = '${purls}'`));

  test('holds up no other of the same import, stays on the health page, and is matched once it can be', async () => {
    const devices = (await hospital.list<{ id: string }>('devices')).map(({ id }) => id);
    await write('not what a program wrote');
    await hospital.administrator.post('/api/v1/matching/runs').send({ devices }).expect(202);
    await matched();
    expect(await pending()).toBe(1);
    await write('{"purls":["pkg:npm/shirabe@2.0"],"cpes":[]}');
    await matched();
    expect(await pending()).toBe(0);
  });
});
