import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { csafBytes, csafDocument, type CsafWords } from '../../test/csaf-document.js';
import { ledgerOf, startHospital, type HospitalOverHttp } from '../../test/hospital-over-http.js';
import { NOW } from '../../test/program.js';
import { readSettings, type Settings } from '../settings.js';
import type { Surroundings } from './command-line.command.js';
import { takenBefore, waitBeforeNext } from './push-answers.js';
import { pushCommand } from './push.command.js';
import { readPushList } from './push-list.js';
import { runCommand } from './run.command.js';
import { sentenceOfCommand } from './words.command.js';

const notice: CsafWords = {
  id: 'KSG-1',
  version: '1',
  products: ['A = Kasugai Meditec / Sazanami 310 / < 2.0'],
  vulnerabilities: ['CVE-2099-1001 known_affected: A'],
};
const RECEIPT = JSON.stringify({ id: 'x', outcome: 'new', matchedModels: null, remarks: [] });

/** What a stub answers, one after the other; the last for ever. A status of 0 breaks the connection off. */
interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

describe('push', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mimamori-push-'));
  const stubs: Server[] = [];
  let [first, second]: HospitalOverHttp[] = [];
  let [firstKey, secondKey] = ['', ''];

  beforeAll(async () => {
    [first, second] = [await startHospital(), await startHospital()];
    [firstKey, secondKey] = [await keyOf(first), await keyOf(second)];
    await first.take(ledgerOf('P1 / Kasugai Meditec / Sazanami 310 / SZ-310 / 1.4'));
  }, 60_000);
  afterAll(async () => {
    await Promise.all([first?.close(), second?.close(), ...stubs.map((stub) => new Promise((closed) => stub.close(closed)))]);
    rmSync(folder, { recursive: true, force: true });
  });

  async function keyOf(hospital: HospitalOverHttp): Promise<string> {
    const asked = { name: 'Kasugai', manufacturers: ['Kasugai Meditec'] };
    const { id } = (await hospital.administrator.post('/api/v1/publishers').send(asked).expect(201)).body as { id: string };
    return ((await hospital.administrator.post(`/api/v1/publishers/${id}/keys`).send({}).expect(201)).body as { key: string }).key;
  }

  /** A hospital that misbehaves; `asked` counts what it was sent, and keeps with which key. */
  async function stub(...answers: readonly Answer[]): Promise<{ readonly address: string; readonly asked: string[] }> {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      request.resume().on('end', () => {
        asked.push(`${request.url ?? ''} ${request.headers.authorization ?? ''}`);
        const { status = 500, headers = {}, body = '' } = answers[Math.min(asked.length, answers.length) - 1] ?? {};
        if (status === 0) request.socket.destroy();
        else response.writeHead(status, headers).end(body);
      });
    });
    stubs.push(server);
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
  }

  function written(name: string, text: string | Buffer): string {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  }

  async function push(file: string, list: string) {
    const out: string[] = [];
    const settings = { ...(readSettings({ MIMAMORI_NOW: NOW, MIMAMORI_ALLOW_HOSTS: '127.0.0.1' }) as Settings), patience: 0.001 };
    const say = (code: string, params = {}) => out.push(sentenceOfCommand('en', code, params));
    const program = () => Promise.reject(new Error('a maker has no data folder'));
    const surroundings: Surroundings = {
      ...{ settings, language: 'en', line: (text) => out.push(text), say, complain: say, program },
      askSecret: () => Promise.resolve(''),
    };
    const code = await pushCommand.run({ words: [file], options: { to: list } }, surroundings);
    const receipts = existsSync(`${file}.receipts.jsonl`) ? readFileSync(`${file}.receipts.jsonl`, 'utf8') : '';
    return {
      code,
      out,
      receipts: receipts
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Record<string, unknown>),
    };
  }

  it('brings one document to every hospital of the list, and run again to none that has it', async () => {
    const file = written('ksg-1.json', csafBytes(notice));
    written('second.key', `${secondKey}\n`);
    const list = written('list.txt', `# our hospitals\n${first?.address} ${firstKey}\n\n${second?.address}/ second.key # by file\n`);
    const ran = await push(file, list);
    expect(ran.code).toBe(0);
    const rows = [
      [first?.address, 1],
      [second?.address, 0],
    ].map(([address, models]) => `${address}/api/v1/feed 201 ${models} taken: new`);
    expect(ran.out.map((line) => line.replace(/ +/g, ' ')).toSorted()).toEqual([
      expect.stringMatching(/^2 took it, 0 had it before, 0 failed\./),
      ...rows.toSorted(),
    ]);
    expect(await first?.findings()).toEqual(['P1 CVE-2099-1001 affected']);
    expect(ran.receipts.map(({ status, outcome, address }) => [address, status, outcome]).toSorted()).toEqual(
      [first, second].map((hospital) => [`${hospital?.address}/api/v1/feed`, 201, 'new']).toSorted(),
    );
    expect(ran.receipts[0]?.['receipt']).toMatchObject({ trackingId: 'KSG-1', revision: '1', kind: 'advisory' });
    expect(JSON.stringify(ran.receipts)).not.toContain('mp_');

    const again = await push(file, list);
    expect([again.code, again.out, again.receipts.length]).toEqual([
      0,
      [expect.stringMatching(/^0 took it, 2 had it before, 0 failed/)],
      2,
    ]);

    // Other bytes are another document, whatever the file is called.
    writeFileSync(file, csafBytes({ ...notice, version: '2' }));
    expect((await push(file, list)).out.join('\n')).toMatch(/taken: revised[^]*2 took it, 0 had it before/);
  });

  it('waits for hospitals that are busy or fail in passing, gives up on others, and goes on with those in the next run', async () => {
    const [busy, fallen, cut, gone, strange, moved] = [
      await stub({ status: 429, headers: { 'retry-after': '3' } }, { status: 201, body: RECEIPT }),
      await stub({ status: 503 }, { status: 500 }, { status: 201, body: RECEIPT }),
      await stub({ status: 0 }, { status: 201, body: RECEIPT }),
      await stub({ status: 502 }),
      await stub({ status: 200, body: '<html>' }),
      await stub({ status: 302, headers: { location: 'http://127.0.0.1:9/' } }),
    ];
    const refusing = await stub({
      status: 403,
      body: JSON.stringify({ error: { code: 'feed.not-your-products', message: 'Not yours.' } }),
    });
    const all = [busy, fallen, cut, gone, strange, moved, refusing];
    const file = written('ksg-2.json', csafBytes({ ...notice, id: 'KSG-2' }));
    const list = written('many.txt', all.map(({ address }, at) => `${address} mp_key-${at}`).join('\n'));
    const ran = await push(file, list);
    expect(ran.code).toBe(3);
    expect(all.map(({ asked }) => asked.length)).toEqual([2, 3, 2, 5, 1, 1, 1]);
    expect(all.map(({ asked }, at) => asked.every((one) => one === `/api/v1/feed Bearer mp_key-${at}`))).toEqual(all.map(() => true));
    const told = (stubbed: { address: string }) => ran.out.find((line) => line.startsWith(stubbed.address)) ?? '';
    expect([gone, strange, moved, refusing].map(told)).toEqual([
      expect.stringMatching(/502 {5}- {2}failed: What answered is not this product/),
      expect.stringContaining('failed: What answered'),
      expect.stringContaining('302'),
      expect.stringContaining('failed: Not yours.'),
    ]);
    const again = await push(file, list);
    expect(again.out.at(-1)).toMatch(/^0 took it, 3 had it before, 4 failed/);
    expect(all.map(({ asked }) => asked.length)).toEqual([2, 3, 2, 10, 2, 2, 2]);
  });

  it('sends nothing that every hospital would refuse, and tells every place', async () => {
    const { address, asked } = await stub({ status: 201, body: RECEIPT });
    const document = csafDocument(notice) as { document: { lang?: string } };
    document.document.lang = 'ez';
    const ran = await push(written('bad.json', JSON.stringify(document)), written('one.txt', `${address} mp_key`));
    expect([ran.code, ran.out, asked]).toEqual([1, [expect.stringContaining('1 places'), expect.stringContaining('/document/lang\t')], []]);
  });

  const wrong: readonly [line: string, reason: string][] = [
    ['http://hospital.example mp_key', 'plain http'],
    ['ftp://hospital.example mp_key', 'no address that can be used'],
    ['https://maker:secret@hospital.example mp_key', 'no address that can be used'],
    ['https://hospital.example', 'An address and a key'],
    ['https://hospital.example mp_key mp_other', 'An address and a key'],
    ['https://hospital.example no/such/file', 'No key is found'],
    ['https://hospital.example $NO_SUCH_VARIABLE_OF_OURS', 'No key is found'],
    ['https://good.example mp_key\nhttps://good.example/ mp_key', 'stands there twice'],
    ['# nobody', 'names no hospital'],
  ];
  test.each(wrong)('sends nothing at all when a line of the list is wrong: %s', async (line, reason) => {
    const { address, asked } = await stub({ status: 201, body: RECEIPT });
    const isEmpty = reason === 'names no hospital';
    const list = written('wrong.txt', isEmpty ? line : `${address} mp_key\n${line}`);
    const ran = await push(written('ksg-3.json', csafBytes({ ...notice, id: 'KSG-3' })), list);
    expect([ran.code, ran.out, asked]).toEqual([2, [expect.stringContaining(reason)], []]);
  });

  it('asks for the list, and reads files that are there', async () => {
    const run = async (words: readonly string[]) => {
      const error: string[] = [];
      const terminal = { out: () => undefined, error: (text: string) => error.push(text), askSecret: () => Promise.resolve('') };
      return [await runCommand(words, { LANG: 'en' }, terminal), error.join('\n')];
    };
    expect(await run(['push'])).toEqual([2, expect.stringContaining('FILE is missing')]);
    expect(await run(['push', 'x'])).toEqual([2, expect.stringContaining('--to is missing')]);
    expect(await run(['push', join(folder, 'none'), '--to', 'x'])).toEqual([1, expect.stringContaining('cannot be read')]);
  });

  it('reads addresses as people paste them', () => {
    const { targets, problems } = readPushList(
      '\uFEFFhttps://a.example mp_1\r\nhttps://b.example/mimamori/ k\r\nhttps://c.example/api/v1/feed $C#not-a-comment # comment',
      [],
    );
    expect(problems).toEqual([]);
    expect(targets).toEqual([
      { line: 1, address: 'https://a.example/api/v1/feed', key: { kind: 'written', key: 'mp_1' } },
      { line: 2, address: 'https://b.example/mimamori/api/v1/feed', key: { kind: 'file', path: 'k' } },
      { line: 3, address: 'https://c.example/api/v1/feed', key: { kind: 'variable', name: 'C#not-a-comment' } },
    ]);
  });

  it.each<[status: number, retryAfter: number | undefined, tries: number, wait: number | null, why: string]>([
    [201, undefined, 1, null, 'taken'],
    [422, undefined, 1, null, 'refused for good'],
    [429, 30, 1, 30, 'as it says'],
    [429, 901, 1, null, 'longer than anybody sits before it'],
    [429, undefined, 1, 2, 'it does not say'],
    [0, undefined, 2, 6, 'each time thrice as long'],
    [503, undefined, 4, 54, ''],
    [503, undefined, 5, null, 'often enough'],
  ])('%i (Retry-After %p) after %i tries: waits %p seconds, since %s', (status, retryAfter, tries, wait) =>
    expect(waitBeforeNext({ status, retryAfter, body: '' }, tries, 0)).toBe(wait),
  );

  it('believes no receipt that was cut off, or is about other bytes', () => {
    const path = written(
      'receipts.jsonl',
      '{"sha256":"a","address":"https://1","outcome":"new"}\n{"sha256":"b","address":"https://2","outcome":"new"}\n',
    );
    appendFileSync(path, '{"sha256":"a","address":"https://3","outcome":null}\n{"sha256":"a","address":"https://4","out');
    expect([...takenBefore(readFileSync(path, 'utf8'), 'a')]).toEqual(['https://1']);
  });
});
