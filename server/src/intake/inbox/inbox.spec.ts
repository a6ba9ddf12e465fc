import { afterAll, beforeAll, describe, expect, it, test } from '@jest/globals';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { csafBytes } from '../../../test/csaf-document.js';
import { forEachDatabase } from '../../../test/for-each-database.js';
import { startHospital, type HospitalOverHttp } from '../../../test/hospital-over-http.js';
import { zipOf } from '../../../test/zip.js';
import { isUnfinishedName, wholeFiles } from './inbox-outcome.js';
import { InboxService } from './inbox.service.js';

const documentOf = (id: string): Buffer =>
  csafBytes({
    id,
    version: '1',
    products: ['A = Kasugai Meditec / Sazanami 310 / < 2.0'],
    vulnerabilities: ['CVE-2099-1 known_affected: A'],
  });

const look = (hospital: HospitalOverHttp): Promise<void> => hospital.app.get(InboxService).look();

async function lookTwice(...hospitals: readonly HospitalOverHttp[]): Promise<void> {
  for (let looks = 0; looks < 2; looks += 1) await Promise.all(hospitals.map(look));
}

forEachDatabase('The watched folder', (_open, newDatabase) => {
  const inbox = mkdtempSync(join(tmpdir(), 'mimamori-inbox-'));
  let one: HospitalOverHttp;
  let other: HospitalOverHttp;

  /** Two servers on one database and one folder of documents. */
  beforeAll(async () => {
    const settings = { ...(await newDatabase()), inbox };
    one = await startHospital(settings);
    other = await startHospital(settings);
  }, 60_000);
  afterAll(async () => {
    await other.close();
    await one.close();
    rmSync(inbox, { recursive: true, force: true });
  });

  const put = (name: string, bytes: Buffer | string): void => writeFileSync(join(inbox, name), bytes);
  const names = (folder: string): string[] => readdirSync(join(inbox, folder)).sort();
  const trackingIds = async () => (await one.list<{ trackingId: string }>('advisories')).map(({ trackingId }) => trackingId).sort();
  const lying = () => readdirSync(inbox).filter((name) => !['done', 'refused', 'working'].includes(name));

  it('a document is taken in when it is the same at two looks, and goes to done', async () => {
    put('one.json', documentOf('KSG-1'));
    await look(one);
    expect(await trackingIds()).toEqual([]);
    await look(one);
    expect(await trackingIds()).toEqual(['KSG-1']);
    expect([names('done'), lying()]).toEqual([['one.json'], []]);
  });

  it('a file that is still being written stays', async () => {
    put('slow.json', '{');
    await look(one);
    put('slow.json', documentOf('KSG-2'));
    put('copying.json.part', documentOf('KSG-3'));
    await look(one);
    expect(lying().sort()).toEqual(['copying.json.part', 'slow.json']);
    await look(one);
    expect(lying()).toEqual(['copying.json.part']);
    rmSync(join(inbox, 'copying.json.part'));
  });

  it('what is refused goes to refused, with the reason in both languages', async () => {
    put('letter.json', 'hello');
    await lookTwice(one);
    expect(names('refused')).toEqual(['letter.json', 'letter.json.txt']);
    const text = readFileSync(join(inbox, 'refused', 'letter.json.txt'), 'utf8');
    expect(text).toContain('「letter.json」は取り込みませんでした。');
    expect(text).toContain('"letter.json" was not taken in');
    expect(await one.get('bundles/inbox')).toEqual({ path: inbox, isReadable: true, waiting: [], refused: ['letter.json'] });
  });

  it('the same name again is written over nothing', async () => {
    put('letter.json', 'hello again');
    await lookTwice(one);
    expect(names('refused')).toEqual(['letter (2).json', 'letter (2).json.txt', 'letter.json', 'letter.json.txt']);
  });

  it('a ZIP of which a part was refused is done, and says which', async () => {
    put('both.zip', zipOf({ name: 'good.json', bytes: documentOf('KSG-4') }, { name: 'bad.json', bytes: '[]' }));
    await lookTwice(one);
    expect(names('done')).toContain('both.zip');
    expect(readFileSync(join(inbox, 'done', 'both.zip.txt'), 'utf8')).toContain('bad.json');
  });

  it('two servers take no file twice', async () => {
    for (let index = 10; index < 30; index += 1) put(`${index}.json`, documentOf(`KSG-${index}`));
    await lookTwice(one, other);
    await lookTwice(one, other);
    expect(lying()).toEqual([]);
    expect(names('done').filter((name) => /^\d\d.*\.json$/.test(name))).toHaveLength(20);
    expect(await trackingIds()).toHaveLength(23);
    expect(names('refused')).toHaveLength(4);
  });

  it('what a program that was killed had taken is taken over', async () => {
    const left = join(inbox, 'working', 'gone');
    mkdirSync(left, { recursive: true });
    writeFileSync(join(left, 'lost.json'), documentOf('KSG-40'));
    writeFileSync(join(left, '.alive'), '');
    await lookTwice(one);
    expect(existsSync(join(left, 'lost.json'))).toBe(true);
    utimesSync(join(left, '.alive'), new Date('2026-11-01'), new Date('2026-11-01'));
    await lookTwice(one);
    expect(await trackingIds()).toContain('KSG-40');
    expect(existsSync(left)).toBe(false);
  });
});

describe('A bundle in the watched folder', () => {
  const inbox = mkdtempSync(join(tmpdir(), 'mimamori-inbox-bundle-'));
  let connected: HospitalOverHttp;
  let closed: HospitalOverHttp;

  beforeAll(async () => {
    connected = await startHospital();
    closed = await startHospital({ inbox });
    await connected.administrator.post('/api/v1/advisories').type('json').send(documentOf('KSG-1').toString()).expect(201);
    const ordered = await connected.administrator.post('/api/v1/bundles/exports').send({}).expect(201);
    const content = `/api/v1/bundles/exports/${(ordered.body as { id: string }).id}/content`;
    writeFileSync(join(inbox, 'monday.tar.gz'), (await connected.administrator.get(content).responseType('blob')).body as Buffer);
  }, 60_000);
  afterAll(async () => {
    await closed.close();
    await connected.close();
    rmSync(inbox, { recursive: true, force: true });
  });

  it('of a machine that nobody trusts is refused, with its fingerprint', async () => {
    await lookTwice(closed);
    expect(readFileSync(join(inbox, 'refused', 'monday.tar.gz.txt'), 'utf8')).toMatch(/指紋 [0-9a-f]{4} /);
  });

  it('is taken in when its key is trusted and it is put back', async () => {
    const { own } = (await connected.get('bundles/keys')) as { own: { key: string } };
    await closed.administrator.post('/api/v1/bundles/keys').send({ key: own.key }).expect(201);
    writeFileSync(join(inbox, 'monday.tar.gz'), readFileSync(join(inbox, 'refused', 'monday.tar.gz')));
    await lookTwice(closed);
    expect(readdirSync(join(inbox, 'done'))).toEqual(['monday.tar.gz']);
    expect(await closed.list('bundles')).toMatchObject([
      { fileName: 'monday.tar.gz', state: 'done', by: '持ち込みフォルダー', report: { new: 1 } },
    ]);
  });
});

describe('A file is left alone', () => {
  const facts: [name: string, isLeft: boolean, reason: string][] = [
    ['.hidden', true, 'what computers put there'],
    ['~$table.xlsx', true, 'an office program has it open'],
    ['a.json.part', true, 'a browser is writing it'],
    ['a.crdownload', true, 'another browser is writing it'],
    ['bundle.tar.gz.unfinished-1b2c', true, 'this program is writing it'],
    ['Thumbs.db', true, 'what computers put there'],
    ['a.json', false, 'a document'],
    ['part.json', false, 'only the end of a name tells'],
  ];
  test.each(facts)('%s: %s, since %s', (name, isLeft) => expect(isUnfinishedName(name)).toBe(isLeft));

  it('until it was the same at two looks', () => {
    const seen = { name: 'a', size: 1, modified: 1 };
    expect(wholeFiles([seen], [])).toEqual([]);
    expect(wholeFiles([seen], [{ ...seen, size: 0 }])).toEqual([]);
    expect(wholeFiles([seen], [{ ...seen, modified: 0 }])).toEqual([]);
    expect(wholeFiles([seen], [seen])).toEqual([seen]);
  });
});
