import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import request from 'supertest';
import type { Advisory } from '#feeds/advisory.js';
import { read } from '#feeds/formats.js';
import { severityOf } from '#feeds/vocabulary/severity.js';
import { ledgerOf, startHospital, type HospitalOverHttp } from '../../test/hospital-over-http.js';
import { isForSpecs } from '../../test/architecture.js';
import { sourcePaths } from '../../test/sources.js';
import { readSettings } from '../settings.js';
import { bytesOf, notice20, notice21, vector } from './fixtures/monitor-notices.js';

const root = join(import.meta.dirname, '../../..');
/** The pages of the client, as Angular compiles them. */
const templates = readdirSync(join(root, 'client/src'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(html|ts)$/.test(entry.name) && !entry.name.endsWith('.spec.ts'))
  .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));

/** What the one document in these bytes says. */
function readOne(document: unknown): Advisory {
  const [advisory] = read(bytesOf(document)).items;
  if (!advisory) throw new Error('the document was not read');
  return advisory;
}

function remarksOn(document: unknown): string[] {
  return read(bytesOf(document)).remarks.map(({ code, gravity, pointer }) => `${gravity} ${code} ${pointer}`);
}

/** Without places and the marks of the standard's version. */
/** Where something stands differs between the two, and is no part of what it means. */
const PLACES = ['pointer', 'metric'];

function meaningOf(advisory: Advisory): unknown {
  const text = JSON.stringify({ ...advisory, format: 'csaf' }, (name, value: unknown) => (PLACES.includes(name) ? undefined : value));
  return JSON.parse(text);
}

const withText = (text: string) => ({
  ...notice21,
  document: { ...notice21.document, notes: [{ category: 'general', text }] },
});

describe('CSAF consumer', () => {
  it('C-1 reads CSAF 2.0 and 2.1 by their own semantics, to one meaning', () => {
    const [older, newer] = [readOne(notice20), readOne(notice21)];
    expect([older.format, newer.format]).toEqual(['csaf-2.0', 'csaf-2.1']);
    expect(meaningOf(newer)).toEqual(meaningOf(older));
    expect(newer.tlp).toBe('CLEAR');
    expect(newer.products.map(({ id, vendor, product, version, relation }) => [id, vendor, product, version.kind, relation])).toEqual([
      ['OLD', 'Kasugai Meditec', 'Sazanami 310', 'words', null],
      ['NEW', 'Kasugai Meditec', 'Sazanami 310', 'words', null],
      ['LIB', 'Example', 'shirabe-core', 'words', null],
      ['LIB-IN-OLD', null, null, 'none', { category: 'default_component_of', component: 'LIB', partOf: 'OLD' }],
    ]);
    expect(newer.products[0]?.version).toMatchObject({ scheme: 'generic', raw: 'vers:generic/<2.0', isRange: true });
    expect(newer.vulnerabilities[0]?.statuses).toEqual([
      { status: 'known_affected', productIds: ['OLD', 'LIB-IN-OLD'] },
      { status: 'fixed', productIds: ['NEW'] },
    ]);
  });

  it('C-2a has no processor of Markdown that deep nesting could exhaust, and refuses deep nesting of JSON', () => {
    const deep = `${'> '.repeat(50_000)}${'['.repeat(50_000)}`;
    expect(readOne(withText(deep)).notes[0]?.text).toBe(deep);
    const nested = `{"document": {"csaf_version": "2.1", "x": ${'['.repeat(5_000)}${']'.repeat(5_000)}}}`;
    expect(read(Buffer.from(nested)).remarks.map(({ code }) => code)).toEqual(['document.nested-too-deep']);
    const packages = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { dependencies: Record<string, string> };
    expect(Object.keys(packages.dependencies).filter((name) => /mark(down|ed)|remark|showdown|commonmark/i.test(name))).toEqual([]);
  });

  it('C-2b shows HTML of documents as text: no page of the client renders it', () => {
    expect(templates.length).toBeGreaterThan(50);
    const rendering = /innerHTML|outerHTML|insertAdjacentHTML|srcdoc|bypassSecurityTrust|document\.write/;
    expect(templates.filter((text) => rendering.test(text))).toEqual([]);
  });

  it('C-2d keeps formatted messages as the plain text that was published', () => {
    const text = '# Do this\n\n* **install** <b>2.0</b> &amp; [read](javascript:alert(1))\n';
    expect(readOne(withText(text)).notes).toEqual([expect.objectContaining({ category: 'general', text })]);
  });

  it('C-2e never runs a value of a document', () => {
    const paths = sourcePaths(root, ['feeds', 'server/src']).filter((path) => !isForSpecs(path));
    const runners = /\beval\(|\bnew Function\b|\bFunction\(|['"](?:node:)?(?:vm|child_process)['"]/;
    expect(paths.length).toBeGreaterThan(200);
    expect(paths.filter((path) => runners.test(readFileSync(join(root, path), 'utf8')))).toEqual([]);
    const poison = `${JSON.stringify(notice21).slice(0, -1)}, "__proto__": {"isPoisoned": true}, "constructor": {"prototype": {"isPoisoned": true}}}`;
    expect(read(Buffer.from(poison)).items).toHaveLength(1);
    expect(Object.hasOwn(Object.prototype, 'isPoisoned')).toBe(false);
  });

  it('C-2i warns of a critical extension that it does not know, with the place', () => {
    const extension = (critical: boolean) => ({ $schema: 'https://kasugai.example.com/extension.json', critical });
    expect(remarksOn({ ...notice21, x_extensions: [extension(true), extension(false)] })).toEqual(
      expect.arrayContaining(['doubt csaf.critical-extension-not-known /x_extensions/0', 'note csaf.extension-not-known /x_extensions/1']),
    );
  });

  it('C-2j takes documents up to the guidance on size: 150 MiB, 30 branches deep', () => {
    expect(readSettings({})).toMatchObject({ largestDocument: 150 * 1024 * 1024 });
    const leaf = { category: 'product_name', name: 'Sazanami 310', product: { name: 'Sazanami 310', product_id: 'DEEP' } };
    const branch = Array.from({ length: 29 }).reduce<object>(
      (inner, _, depth) => ({ category: depth === 28 ? 'vendor' : 'product_family', name: `level ${depth}`, branches: [inner] }),
      leaf,
    );
    const note = { category: 'general', text: 'x'.repeat(250_000) };
    const large = bytesOf({
      ...notice21,
      document: { ...notice21.document, notes: Array.from({ length: 600 }, () => note) },
      product_tree: { branches: [branch] },
    });
    expect(large.length).toBeGreaterThan(143 * 1024 * 1024);
    const [advisory] = read(large).items;
    expect([advisory?.notes.length, advisory?.products[0]?.families.length]).toEqual([600, 28]);
  }, 60_000);

  it('C-2k prefers CVSS to a severity in words', () => {
    const words = { ...notice21, document: { ...notice21.document, aggregate_severity: { text: 'low' } } };
    expect(severityOf(readOne(words))).toEqual({ score: 9.8, version: '3.1', vector, band: 'critical' });
    const [vulnerability] = notice21.vulnerabilities;
    const rated = { products: ['OLD'], content: { qualitative_severity_rating: 'low' } };
    const both = { ...notice21, vulnerabilities: [{ ...vulnerability, metrics: [rated, ...(vulnerability?.metrics ?? [])] }] };
    expect(severityOf(readOne(both))).toMatchObject({ score: 9.8, band: 'critical' });
    const onlyWords = { ...notice21, vulnerabilities: [{ ...vulnerability, metrics: [rated] }] };
    expect(severityOf(readOne(onlyWords))).toMatchObject({ score: null, band: 'low' });
  });
});

describe('CSAF consumer, in the running program', () => {
  let hospital: HospitalOverHttp;
  let elsewhere: Server;
  const asked: string[] = [];
  beforeAll(async () => {
    hospital = await startHospital();
    elsewhere = createServer((asking, answer) => {
      asked.push(asking.url ?? '');
      answer.end('{}');
    });
    await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
    await hospital.take(ledgerOf('P1 / Kasugai Meditec / Sazanami 310 / SZ-310 / 1.4'));
  }, 60_000);
  afterAll(async () => {
    elsewhere.close();
    await hospital.close();
  });

  it('C-2c sends pages that run no script of a document, and the document itself as a file that no browser opens', async () => {
    const { body } = await hospital.administrator.post('/api/v1/advisories').send(notice21).expect(201);
    const [{ id } = { id: '' }] = (body as { receipts: { id: string }[] }).receipts;
    const { headers } = await hospital.administrator.get(`/api/v1/advisories/${id}/content`).expect(200);
    expect(headers).toMatchObject({ 'content-type': 'application/octet-stream', 'x-content-type-options': 'nosniff' });
    expect(headers['content-disposition']).toMatch(/^attachment;/);
    expect(headers['content-security-policy']).toMatch(/script-src 'self'/);
    // Only addresses of http and https become links; what a document writes goes through these two functions and no other way.
    const page = readFileSync(join(root, 'client/src/app/advisories/advisory-page.html'), 'utf8');
    const links = [...page.matchAll(/\[href\]="([^"]+)"/g)].map(([, bound]) => bound);
    expect(links.filter((bound) => !/^(api\.|link\.address$|address$)/.test(bound ?? ''))).toEqual([]);
    const { safeAddress } = await import('../../../client/src/app/api/published.js');
    expect(
      ['https://a.example/x', 'http://a.example', 'javascript:alert(1)', 'data:text/html,x', 'file:///x', 'x', null].map(safeAddress),
    ).toEqual(['https://a.example/x', 'http://a.example', null, null, null, null, null]);
  });

  it('C-2f fetches no schema from an address in a document', async () => {
    const address = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}`;
    const extension = { $schema: `${address}/extension.json`, critical: true };
    const document = { ...notice21, $schema: `${address}/schema.json`, x_extensions: [extension] };
    const { body } = await hospital.administrator.post('/api/v1/advisories').send(document).expect(201);
    await hospital.settled();
    const codes = (body as { receipts: { remarks: { code: string }[] }[] }).receipts.flatMap(({ remarks }) =>
      remarks.map(({ code }) => code),
    );
    expect(codes).toContain('csaf.critical-extension-not-known');
    expect(asked).toEqual([]);
  });

  it('C-2h1 holds a forwarded document against its hash before it is read', async () => {
    const made = await hospital.administrator
      .post('/api/v1/publishers')
      .send({ name: 'Kasugai', manufacturers: ['Kasugai Meditec'] })
      .expect(201);
    const { id } = made.body as { id: string };
    const { key } = (await hospital.administrator.post(`/api/v1/publishers/${id}/keys`).send({}).expect(201)).body as { key: string };
    const push = (bytes: Buffer, hashed: Buffer) =>
      request(hospital.address)
        .post('/api/v1/feed')
        .set('Authorization', `Bearer ${key}`)
        .field('validation_status', 'valid')
        .attach('hash-512', Buffer.from(`${createHash('sha512').update(hashed).digest('hex')}  notice.json\n`), 'hash')
        .attach('advisory', bytes, 'notice.json');
    const code = ({ body }: { body: unknown }) => (body as { error: { code: string } }).error.code;
    const unreadable = Buffer.from('{"document": ');
    // Were it read first, it would be refused for what is in it.
    expect(code(await push(unreadable, bytesOf(notice21)).expect(422))).toBe('feed.hash-does-not-fit');
    expect(code(await push(unreadable, unreadable).expect(400))).toBe('document.not-json');
    await push(bytesOf(notice21), bytesOf(notice21)).expect(201);
  });
});
