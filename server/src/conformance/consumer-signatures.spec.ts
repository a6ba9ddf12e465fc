import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startHospital, type HospitalOverHttp } from '../../test/hospital-over-http.js';
import { makeSigner } from '../../test/signer.js';
import { body, hashOf, startStubPublisher, type StubPublisher } from '../../test/stub-publisher.js';
import { bytesOf, notice21 } from './fixtures/monitor-notices.js';

let publisher: StubPublisher;
let hospital: HospitalOverHttp;

beforeAll(async () => {
  publisher = await startStubPublisher();
  hospital = await startHospital({ allowedHosts: [publisher.host] });
}, 60_000);
afterAll(async () => {
  await hospital.close();
  await publisher.close();
});

describe('CSAF consumer', () => {
  it('C-2h2 holds a document of a provider against its hash and its signature before it is read', async () => {
    const maker = await makeSigner('Kasugai Meditec PSIRT');
    const { fingerprint, publicKey } = maker;
    const key = { fingerprint, url: `${publisher.origin}/key.asc` };
    const distributions = [{ directory_url: `${publisher.origin}/d/` }];
    publisher.tell('/provider-metadata.json', body({ metadata_version: '2.0', public_openpgp_keys: [key], distributions }));
    publisher.tell('/key.asc', body(publicKey));
    publisher.tell('/d/changes.csv', body('"notice.json","2026-11-20T00:00:00Z"'));
    const good = bytesOf(notice21);
    // Were it read first, it would be refused for what is in it.
    const unreadable = Buffer.from('{"document": ');
    const asked = { name: 'Kasugai', address: `${publisher.origin}/provider-metadata.json`, format: 'csaf' };
    const { body: source } = await hospital.administrator.post('/api/v1/sources').send(asked).expect(201);
    const poll = async (bytes: Buffer, hash: string, signature: string): Promise<unknown> => {
      publisher.tell('/d/notice.json', body(bytes));
      publisher.tell('/d/notice.json.sha512', body(hash));
      publisher.tell('/d/notice.json.asc', body(signature));
      const { body: answer } = await hospital.administrator.post(`/api/v1/sources/${(source as { id: string }).id}/poll`);
      const { error, new: fresh } = answer as { error?: { code: string }; new?: number };
      return error?.code ?? fresh;
    };
    const signature = await maker.sign(good);
    expect([
      await poll(unreadable, hashOf('sha512', good), signature),
      await poll(unreadable, hashOf('sha512', unreadable), signature),
      await poll(good, hashOf('sha512', good), signature),
    ]).toEqual(['source.hash-differs', 'source.signature-wrong', 1]);
  });
});
