import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync, existsSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NOW, startProgram, type Program } from '../../test/program.js';
import { runCommand } from './run.command.js';

const folder = mkdtempSync(join(tmpdir(), 'mimamori-command-line-'));
const dataFolder = join(folder, 'data');
let program: Program;

beforeAll(async () => {
  program = await startProgram({ dataFolder });
}, 30_000);
afterAll(async () => {
  await program.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

/** Runs a command on the data of the running server, or of another folder. */
async function run(words: string, { data = dataFolder, language = 'en', typed = '' } = {}): Promise<Ran> {
  const [out, error]: [string[], string[]] = [[], []];
  const code = await runCommand(
    words.split(' ').filter(Boolean),
    { MIMAMORI_DATA: data, MIMAMORI_NOW: NOW, LANG: language },
    { out: (text) => out.push(text), error: (text) => error.push(text), askSecret: () => Promise.resolve(typed) },
  );
  return { code, out: out.join('\n'), error: error.join('\n') };
}

function written(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const ledger = () =>
  written(
    'ledger.csv',
    `管理番号,販売名,型式,製造販売業者,製造番号,ソフトウェアVer.
T-001,ヒナタ モニタ,HM-10,ヒナタ計測,S1,1.2
T-002,ヒナタ モニタ,HM-10,ヒナタ計測,S2,2.0
,合計,,,,
`,
  );

const advisory = JSON.stringify({
  document: {
    category: 'csaf_security_advisory',
    csaf_version: '2.0',
    title: 'ヒナタ モニタの脆弱性',
    publisher: { category: 'vendor', name: 'ヒナタ計測', namespace: 'https://hinata.example' },
    tracking: {
      id: 'HNT-2026-1',
      status: 'final',
      version: '1',
      initial_release_date: '2026-11-20T00:00:00Z',
      current_release_date: '2026-11-20T00:00:00Z',
      revision_history: [{ number: '1', date: '2026-11-20T00:00:00Z', summary: '初版' }],
    },
  },
  product_tree: {
    branches: [
      {
        category: 'vendor',
        name: 'ヒナタ計測',
        branches: [
          {
            category: 'product_name',
            name: 'ヒナタ モニタ',
            branches: [
              {
                category: 'product_version_range',
                name: 'vers:generic/<2.0',
                product: { product_id: 'OLD', name: 'ヒナタ モニタ vers:generic/<2.0' },
              },
            ],
          },
        ],
      },
    ],
  },
  vulnerabilities: [{ cve: 'CVE-2099-0001', product_status: { known_affected: ['OLD'] } }],
});

describe('how a command is asked', () => {
  const facts: [words: string, language: string, code: number, says: string, reason: string][] = [
    ['', 'ja', 2, '使い方', 'no command is a question, and nothing was done'],
    ['--help', 'en_GB.UTF-8', 0, 'Usage: npm run mimamori', 'help in the language of the surroundings'],
    ['help', 'C.UTF-8', 0, '使い方', 'Japanese where the surroundings name no language'],
    ['user --help', 'ja', 0, 'user add NAME --role ROLE', 'help of one command'],
    ['user --help --language en', 'ja', 0, 'Without --password', 'the language that is asked for comes first'],
    ['backup --help', 'en', 0, 'Into one FILE', 'help asks for nothing else'],
    ['fly', 'en', 2, 'There is no command "fly"', 'a command that is none'],
    ['user --rank high', 'en', 2, '"--rank" is not understood', 'an option that is none'],
    ['user promote x', 'en', 2, '"promote" is not understood', 'a word that is none'],
    ['user add', 'en', 2, 'NAME is missing', 'a word that is missing'],
    ['user add x', 'en', 2, '--role is missing', 'an option that is missing'],
    ['token make x --role viewer', 'en', 2, '--until is missing', 'a token without an end is not made'],
    ['poll', 'en', 2, 'Name a source', 'everything is polled only when that is said'],
    ['rematch', 'ja', 2, '--all', 'everything is matched again only when that is said'],
    ['import', 'en', 2, 'FILE is missing', 'a file that is missing'],
    ['bundle', 'en', 2, 'export|import|key|trust|distrust is missing', 'what is to be done with bundles is said'],
    ['bundle export x.tar.gz --since 1.4.2026', 'en', 2, '"1.4.2026" is not understood', 'a day is written as everywhere'],
    ['bundle export x.tar.gz --since 2026-11-01 --after y.tar.gz', 'en', 2, 'is not understood', 'a bundle begins once'],
  ];
  test.each(facts)('%s (%s): exit code %i, says %s, since %s', async (words, language, code, says) => {
    const ran = await run(words, { language });
    expect({ code: ran.code, text: ran.out + ran.error }).toEqual({ code, text: expect.stringContaining(says) as string });
  });

  it('names the setting that is wrong', async () => {
    const error: string[] = [];
    const terminal = { out: () => undefined, error: (text: string) => error.push(text), askSecret: () => Promise.resolve('') };
    expect(await runCommand(['check'], { PORT: 'x', LANG: 'en' }, terminal)).toBe(2);
    expect(error.join()).toContain('PORT');
  });
});

describe('users, beside the running server', () => {
  it('are added with a password from the terminal, and sign in at once', async () => {
    expect(await run('user add Hanako --role engineer --name 花子', { typed: 'Asagao-no-tane-12' })).toMatchObject({ code: 0 });
    await program.signedIn('hanako', 'Asagao-no-tane-12');
    expect((await run('user list')).out).toMatch(/^hanako\tengineer\tactive\t2026-\S+\t花子$/m);
  });

  const refused: [words: string, typed: string, says: string, reason: string][] = [
    ['user add hanako --role viewer', 'Asagao-no-tane-12', '"hanako" is taken', 'names are taken once'],
    ['user add jiro --role viewer', 'short', 'password', 'a password has twelve characters'],
    ['user add jiro --role king', 'Asagao-no-tane-12', 'role', 'a role is one of the six'],
    ['user reset nobody', '', 'There is no such user', 'only who is there'],
    ['user disable admin', '', 'last administrator', 'somebody must be left who administers'],
  ];
  test.each(refused)('%s is refused: %s', async (words, typed, says) => {
    expect(await run(words, { typed })).toEqual({ code: 1, out: '', error: expect.stringContaining(says) as string });
  });

  it('who forgot the password gets a new one, shown once', async () => {
    const { code, out } = await run('user reset HANAKO');
    expect(code).toBe(0);
    const password = /New password of "hanako": (\S+)/.exec(out)?.[1] ?? '';
    await program.signedIn('hanako', password);
  });

  it('who is disabled signs in no more, until enabled', async () => {
    await run('user reset hanako --password Asagao-no-tane-34');
    expect(await run('user disable hanako')).toMatchObject({ code: 0 });
    const signIn = () => program.anyone.post('/api/v1/session').send({ username: 'hanako', password: 'Asagao-no-tane-34' });
    expect((await signIn()).status).toBe(401);
    expect(await run('user enable hanako')).toMatchObject({ code: 0 });
    expect((await signIn()).status).toBe(200);
  });
});

describe('tokens', () => {
  const withToken = async (token: string) => (await program.anyone.get('/api/v1/devices').set('Authorization', `Bearer ${token}`)).status;

  it('stand alone on standard output, open the server, and are revoked by name', async () => {
    const { code, out } = await run('token make nightly --role viewer --until 2027-03-31');
    expect(code).toBe(0);
    expect(out).toMatch(/^mm_\S+$/);
    expect(await withToken(out)).toBe(200);
    expect((await run('token list')).out).toMatch(/\tnightly\tviewer\t2027-03-31\tvalid\t/);
    expect(await run('token revoke nightly')).toMatchObject({ code: 0 });
    expect(await withToken(out)).toBe(401);
    expect(await run('token revoke nightly')).toMatchObject({ code: 1, error: 'There is no such token.' });
  });

  it('that are over already are not made', async () => {
    expect(await run('token make late --role viewer --until 2026-11-21')).toMatchObject({ code: 1, out: '' });
  });
});

describe('a ledger and its advisories', () => {
  it('is tried first, then imported, and is unchanged the second time', async () => {
    const file = ledger();
    const tried = await run(`import ${file} --dry-run`);
    expect(tried).toMatchObject({ code: 0, out: expect.stringContaining('nothing was changed') as string });
    expect((await program.administrator.get('/api/v1/devices')).body).toMatchObject({ total: 0 });
    const first = await run(`import ${file}`);
    expect(first.out).toContain('3 rows: 2 new, 0 updated, 0 unchanged, 0 devices missing, 1 rejected');
    expect(first.out).toContain('this cannot be a device');
    expect((await program.administrator.get('/api/v1/devices')).body).toMatchObject({ total: 2 });
    expect((await run(`import ${file}`)).out).toContain('0 new, 0 updated, 2 unchanged');
    expect(await run(`import ${join(folder, 'nowhere.csv')}`)).toMatchObject({
      code: 1,
      error: expect.stringContaining('cannot be read') as string,
    });
    expect(await run(`import ${file} --kind dishes`)).toMatchObject({ code: 1, error: expect.stringContaining('kind') as string });
  });

  it('polls the folder of a source, and tells what failed', async () => {
    mkdirSync(join(dataFolder, 'inbox'), { recursive: true });
    writeFileSync(join(dataFolder, 'inbox/hnt-2026-1.json'), advisory);
    const source = { publisher: 'ヒナタ計測', format: 'csaf', every: 'PT1H', tlp: null, enabled: true };
    for (const [name, address] of [
      ['Hinata', 'file:inbox'],
      ['Nowhere', 'file:not-made'],
    ])
      await program.administrator
        .post('/api/v1/sources')
        .send({ ...source, name, address })
        .expect(201);
    expect(await run('poll Hinata')).toMatchObject({ code: 0, out: 'Hinata: 1 fetched, 1 new, 0 revised, 0 the same, 0 refused' });
    const all = await run('poll --all');
    expect(all).toMatchObject({ code: 1, out: 'Hinata: 1 fetched, 0 new, 0 revised, 1 the same, 0 refused' });
    expect(all.error).toContain('Nowhere: could not be polled.');
    expect(await run('poll Moon')).toMatchObject({ code: 1 });
  });

  it('matches again and tells what that changed', async () => {
    expect((await program.administrator.get('/api/v1/findings?vulnerability=CVE-2099-0001')).body).toMatchObject({ total: 1 });
    expect(await run('rematch hnt-2026-1')).toMatchObject({
      code: 0,
      out: '1 advisories are matched again.\nMatched: 1 advisories, 0 findings opened, 0 changed, 0 closed',
    });
    expect(await run('rematch --all')).toMatchObject({ code: 0 });
    expect(await run('rematch XYZ-1')).toMatchObject({ code: 1, error: 'There is no advisory "XYZ-1".' });
    expect((await program.anyone.get('/api/v1/health')).body).toMatchObject({ pending: 0 });
  });
});

describe('a backup, made while the server runs', () => {
  const [file, kept] = [join(folder, 'backups/monday.tar.gz'), join(folder, 'backups/tuesday')];

  it('is one file or a folder, and is never written over', async () => {
    expect(await run(`backup ${file}`)).toMatchObject({ code: 0, out: `The backup is made: ${file} (1 documents)` });
    expect(await run(`backup ${kept}`)).toMatchObject({ code: 0 });
    expect(readdirSync(kept).sort()).toEqual(['backup.json', 'documents', 'mimamori.sqlite']);
    for (const target of [file, kept])
      expect(await run(`backup ${target}`)).toMatchObject({ code: 1, error: `"${target}" is there already; nothing is overwritten.` });
    expect(readdirSync(join(folder, 'backups')).sort()).toEqual(['monday.tar.gz', 'tuesday']);
  });

  it.each([
    ['file', file],
    ['folder', kept],
  ])('is restored from a %s into an empty folder, and the server starts on it with everything', async (name, from) => {
    const data = join(folder, `restored-${name}`);
    expect(await run(`restore ${from}`, { data })).toMatchObject({ code: 0 });
    expect(await run('check', { data })).toMatchObject({ code: 0, error: '' });
    const again = await startProgram({ dataFolder: data });
    expect((await again.administrator.get('/api/v1/devices')).body).toMatchObject({ total: 2 });
    const { items } = (await again.administrator.get('/api/v1/advisories')).body as { items: { id: string }[] };
    const content = await again.administrator.get(`/api/v1/advisories/${items[0]?.id}/content`);
    expect((content.body as Buffer).toString('utf8')).toBe(advisory);
    await again.close();
    expect(await run(`restore ${from}`, { data })).toMatchObject({ code: 1, error: expect.stringContaining('is not empty') as string });
  });

  const damages: [what: string, says: string, damage: (backup: string) => void][] = [
    ['a document that was changed', 'is changed or damaged', (backup) => writeFileSync(documentIn(backup), `${advisory} `)],
    ['a document that is missing', 'cut off or damaged', (backup) => rmSync(documentIn(backup))],
    [
      'a database that was changed',
      '"mimamori.sqlite" in the backup is changed',
      (backup) => damageMiddle(join(backup, 'mimamori.sqlite')),
    ],
    ['a file that belongs to no backup', 'This is no backup', (backup) => writeFileSync(join(backup, `documents/notes.txt`), '')],
    ['a manifest that is none', 'cut off or damaged', (backup) => writeFileSync(join(backup, 'backup.json'), '[]')],
  ];
  test.each(damages)('%s is refused, and nothing stays behind', async (_what, says, damage) => {
    const backup = mkdtempSync(join(folder, 'damaged-'));
    rmSync(backup, { recursive: true });
    await run(`backup ${backup}`);
    damage(backup);
    const data = join(folder, 'never');
    expect(await run(`restore ${backup}`, { data })).toMatchObject({ code: 1, out: '', error: expect.stringContaining(says) as string });
    expect(existsSync(data)).toBe(false);
  });

  it('a file that is cut off, or no backup at all, is refused', async () => {
    const cut = join(folder, 'cut.tgz');
    await run(`backup ${cut}`);
    truncateSync(cut, Math.floor(readFileSync(cut).length / 2));
    const data = join(folder, 'never');
    expect(await run(`restore ${cut}`, { data })).toMatchObject({ code: 1, error: 'The backup is cut off or damaged.' });
    expect(await run(`restore ${written('text.tgz', 'not packed')}`, { data })).toMatchObject({ code: 1 });
    expect(existsSync(data)).toBe(false);
  });
});

describe('the data', () => {
  it('is checked and found whole, beside the running server', async () => {
    const { code, out, error } = await run('check');
    expect({ code, error, good: out.split('\n').filter((line) => line.startsWith('Good:')).length }).toEqual({
      code: 0,
      error: '',
      good: 7,
    });
    expect(out).toContain('Waiting to be matched: 0');
  });

  it('is not there where no server ever ran, and the check makes none', async () => {
    const data = join(folder, 'empty');
    expect(await run('check', { data })).toMatchObject({ code: 1, error: expect.stringContaining('There is no database') as string });
    expect(existsSync(join(data, 'mimamori.sqlite'))).toBe(false);
  });

  it('that lost or changed a document is found out', async () => {
    const data = join(folder, 'restored-file');
    const path = documentIn(data);
    writeFileSync(path, `${advisory} `);
    expect(await run('check', { data })).toMatchObject({ code: 1, error: 'Not good: 1 documents are not as they came.' });
    rmSync(path);
    expect(await run('check', { data })).toMatchObject({ code: 1, error: 'Not good: 1 documents are missing.' });
  });
});

function documentIn(backup: string): string {
  const [shelf = ''] = readdirSync(join(backup, 'documents'));
  const [name = ''] = readdirSync(join(backup, 'documents', shelf));
  return join(backup, 'documents', shelf, name);
}

function damageMiddle(path: string): void {
  const bytes = readFileSync(path);
  bytes[Math.floor(bytes.length / 2)] = (bytes[Math.floor(bytes.length / 2)] ?? 0) ^ 255;
  writeFileSync(path, bytes);
}
