import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import request from 'supertest';
import { csafBytes, csafDocument, type CsafWords } from '../../test/csaf-document.js';
import { forEachDatabase } from '../../test/for-each-database.js';
import { startProgram, type Program } from '../../test/program.js';
import { PUSHES_A_MINUTE } from '../accounts/push-rate.js';

const notice: CsafWords = {
  id: 'KSG-1',
  version: '1',
  products: ['A = Kasugai Meditec / Sazanami 310 / 1.4'],
  vulnerabilities: ['CVE-2099-1001 known_affected: A'],
};
const hashOf = (algorithm: string, bytes: Buffer) => createHash(algorithm).update(bytes).digest('hex');

/** The parts as files or as fields of the form; `>` before a value makes it a file. */
type Parts = Readonly<Record<string, string>>;

forEachDatabase('What a CSAF forwarder sends', (_open, newDatabase) => {
  let program: Program;
  let publisher: string;
  const newKey = async () => {
    const { body } = await program.administrator.post(`/api/v1/publishers/${publisher}/keys`).send({}).expect(201);
    return (body as { key: string }).key;
  };
  const send = async (parts: Parts) => {
    const form = request(program.address)
      .post('/api/v1/feed')
      .set('Authorization', `Bearer ${await newKey()}`);
    for (const [name, value] of Object.entries(parts)) {
      if (value.startsWith('>')) void form.attach(name, Buffer.from(value.slice(1)), `${name}.txt`);
      else void form.field(name, value);
    }
    return form;
  };

  beforeAll(async () => {
    program = await startProgram(await newDatabase());
    const asked = { name: 'Kasugai', manufacturers: ['Kasugai Meditec'] };
    publisher = ((await program.administrator.post('/api/v1/publishers').send(asked).expect(201)).body as { id: string }).id;
  });
  afterAll(() => program.close());

  const bytes = csafBytes(notice);
  const text = bytes.toString();
  const large = JSON.stringify({ ...csafDocument({ ...notice, id: 'KSG-2' }), note: 'x'.repeat(2_000_000) });
  const facts: readonly [what: string, parts: Parts, status: number, code: string][] = [
    ['the document as a file', { advisory: `>${text}` }, 201, ''],
    ['the document as a field', { advisory: text }, 201, ''],
    ['a large one as a field', { advisory: large }, 201, ''],
    [
      'all five parts as files',
      {
        advisory: `>${text}`,
        validation_status: '>valid',
        'hash-256': `>${hashOf('sha256', bytes)}  ksg-1.json\n`,
        'hash-512': `>${hashOf('sha512', bytes)} *ksg-1.json\n`,
        document_url: '>https://kasugai.example.com/ksg-1.json',
      },
      201,
      '',
    ],
    ['a hash in capitals', { advisory: text, 'hash-256': hashOf('sha256', bytes).toUpperCase() }, 201, ''],
    ['what is not valid', { advisory: text, validation_status: 'invalid' }, 201, 'feed.forwarded-unvalidated'],
    ['what was not validated', { advisory: text, validation_status: 'not_validated' }, 201, 'feed.forwarded-unvalidated'],
    ['the other hash as this one', { advisory: text, 'hash-512': hashOf('sha256', bytes) }, 422, 'feed.hash-does-not-fit'],
    ['a hash that is none', { advisory: text, 'hash-256': 'unknown' }, 422, 'feed.hash-does-not-fit'],
    ['everything but the document', { validation_status: 'valid', 'hash-256': hashOf('sha256', bytes) }, 400, 'document.empty'],
  ];
  test.each(facts)('%s', async (_what, parts, status, code) => {
    const answer = await send(parts);
    const { remarks, error } = answer.body as { remarks?: { code: string; message: string }[]; error?: { code: string } };
    const feed = (remarks ?? []).filter((remark) => remark.code.startsWith('feed.'));
    expect([answer.status, error?.code ?? feed.map((remark) => remark.code).join()]).toEqual([status, code]);
    for (const { message } of feed) expect(message).toMatch(/[\p{Script=Han}\p{Script=Hiragana}]/u);
  });

  test('is refused when it holds many records', async () => {
    const record = (cveID: string) => ({ cveID, vendorProject: 'Kasugai Meditec', product: 'Sazanami 310', dateAdded: '2026-11-01' });
    const vulnerabilities = [record('CVE-2099-1001'), record('CVE-2099-1002')];
    const catalogue = { title: 'Exploited', catalogVersion: '1', dateReleased: '2026-11-01T00:00:00Z', count: 2, vulnerabilities };
    const answer = await send({ advisory: JSON.stringify(catalogue) });
    expect([answer.status, (answer.body as { error?: { code: string } }).error?.code]).toEqual([422, 'feed.one-document']);
  });

  test('is slowed down when it is too much for one key, and for no other key of the same maker', async () => {
    const [busy, other] = [await newKey(), await newKey()];
    const ask = (key: string) => fetch(`${program.address}/api/v1/feed`, { method: 'POST', headers: { Authorization: `Bearer ${key}` } });
    const statuses = new Map<number, number>();
    for (let sent = 0; sent < PUSHES_A_MINUTE; sent += 20) {
      for (const { status } of await Promise.all(Array.from({ length: 20 }, () => ask(busy))))
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
    expect([...statuses]).toEqual([[400, PUSHES_A_MINUTE]]);
    const refused = await ask(busy);
    expect([refused.status, Number(refused.headers.get('retry-after')) > 0]).toEqual([429, true]);
    expect(await refused.json()).toMatchObject({ error: { code: 'http.too-many' } });
    expect((await ask(other)).status).toBe(400);
  });
});
