import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { csafBytes } from '../../test/csaf-document.js';
import { NOW, startProgram, type Program } from '../../test/program.js';
import { runCommand } from './run.command.js';

/** Two machines: one that is connected, and one in a closed network; between them a folder in place of a stick. */
const folder = mkdtempSync(join(tmpdir(), 'mimamori-bundle-command-'));
const [connected, closed, stick] = [join(folder, 'connected'), join(folder, 'closed'), join(folder, 'stick')];
const bundle = join(stick, 'monday.tar.gz');
let program: Program;

beforeAll(async () => {
  for (const path of [join(connected, 'inbox'), closed, stick]) mkdirSync(path, { recursive: true });
  program = await startProgram({ dataFolder: connected });
  const source = { name: 'Kasugai', publisher: 'Kasugai Meditec', address: 'file:inbox', every: 'P1D' };
  const { body } = await program.administrator.post('/api/v1/sources').send(source).expect(201);
  for (const id of ['KSG-1', 'KSG-2'])
    writeFileSync(
      join(connected, 'inbox', `${id}.json`),
      csafBytes({
        id,
        version: '1',
        products: ['A = Kasugai Meditec / Sazanami 310 / < 2.0'],
        vulnerabilities: ['CVE-2099-1 known_affected: A'],
      }),
    );
  await program.administrator.post(`/api/v1/sources/${(body as { id: string }).id}/poll`).expect(200);
}, 60_000);
afterAll(async () => {
  await program.close();
  rmSync(folder, { recursive: true, force: true });
});

async function run(data: string, ...words: string[]): Promise<{ code: number; out: string; error: string }> {
  const [out, error]: [string[], string[]] = [[], []];
  const terminal = {
    out: (text: string) => out.push(text),
    error: (text: string) => error.push(text),
    askSecret: () => Promise.resolve(''),
  };
  const code = await runCommand(['bundle', ...words], { MIMAMORI_DATA: data, MIMAMORI_NOW: NOW, LANG: 'en' }, terminal);
  return { code, out: out.join('\n'), error: error.join('\n') };
}

const containing = (text: string) => expect.stringContaining(text) as string;

describe('Bundles on the command line', () => {
  it('are made beside the running server, and never over another file', async () => {
    expect(await run(connected, 'export', bundle)).toMatchObject({ code: 0, out: containing('(2 documents, everything until'), error: '' });
    expect(await run(connected, 'export', bundle)).toMatchObject({ code: 1, error: containing('nothing is overwritten') });
    expect(readdirSync(stick)).toEqual(['monday.tar.gz']);
    expect(readdirSync(join(connected, 'bundles'))).toEqual([]);
  });

  it('of a machine that nobody trusts are refused, and it is said what to do', async () => {
    const { code, error } = await run(closed, 'import', bundle);
    expect({ code, error }).toMatchObject({ code: 1, error: containing('bundle trust KEY') });
  });

  it('are trusted when somebody compared the fingerprint', async () => {
    const { out: shown } = await run(connected, 'key');
    const [key = '', fingerprint = ''] = shown.replace('Fingerprint: ', '').split('\n');
    expect(key).toMatch(/^mimamori-key:[\w-]{43}$/);
    expect(await run(closed, 'trust', bundle)).toMatchObject({ code: 2, error: containing(fingerprint) });
    expect(await run(closed, 'trust', bundle, '--fingerprint', '0000')).toMatchObject({
      code: 1,
      error: containing('The fingerprint differs'),
    });
    expect(await run(closed, 'trust', 'nonsense')).toMatchObject({ code: 1, error: containing('This is no key') });
    expect(await run(closed, 'trust')).toMatchObject({ code: 0, out: '' });
    expect(await run(closed, 'trust', bundle, '--fingerprint', fingerprint, '--name', 'office')).toMatchObject({ code: 0 });
    expect((await run(closed, 'trust')).out).toContain(`${fingerprint}\toffice\ttrusted`);
  });

  it('are taken in with a report, and give a receipt', async () => {
    const { code, out, error } = await run(closed, 'import', bundle, '--receipt', join(stick, 'receipt.json'));
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(out).toContain('Taken in: 2 new, 0 revised, 0 the same, 0 older, 0 here already, 0 refused; 0 findings opened');
    expect(out).toContain('2026-11-21T23:30:00.000Z\tKasugai\t2\t-');
    expect(JSON.parse(readFileSync(join(stick, 'receipt.json'), 'utf8'))).toMatchObject({ until: '2026-11-21T23:30:00.000Z' });
    expect(await run(closed, 'import', bundle)).toMatchObject({ code: 0, out: containing('2 here already') });
  });

  it('go on where an earlier one, or its receipt, ended', async () => {
    for (const [name, earlier] of [
      ['after-receipt', join(stick, 'receipt.json')],
      ['after-bundle', bundle],
    ] as const)
      expect(await run(connected, 'export', join(stick, `${name}.tar.gz`), '--after', earlier)).toMatchObject({
        code: 0,
        out: containing('2026-11-21T22:30:00.000Z to'),
      });
    expect(await run(closed, 'export', join(stick, 'x.tar.gz'), '--after', bundle)).toMatchObject({
      code: 1,
      error: containing('another machine'),
    });
  });

  it('that begin later than the last one ended say so, with a code of their own', async () => {
    const late = join(stick, 'late.tar.gz');
    await run(connected, 'export', late, '--since', '2026-11-23');
    expect(await run(closed, 'import', late)).toMatchObject({ code: 3, error: containing('Possible gap') });
  });

  it('that were cut off are refused', async () => {
    const cut = join(stick, 'after-bundle.tar.gz');
    truncateSync(cut, readFileSync(cut).length - 100);
    expect(await run(closed, 'import', cut)).toMatchObject({ code: 1, error: 'The file is cut off or damaged. Copy it again.' });
    expect(readdirSync(join(closed, 'bundles'))).toEqual([]);
  });

  it('of a key that is trusted no more are refused', async () => {
    const fingerprint = (await run(closed, 'trust')).out.split('\t')[0] ?? '';
    expect(await run(closed, 'distrust', fingerprint)).toMatchObject({ code: 0, out: 'The key "office" is trusted no more.' });
    expect(await run(closed, 'import', bundle)).toMatchObject({ code: 1, error: containing('is trusted no more') });
  });
});
