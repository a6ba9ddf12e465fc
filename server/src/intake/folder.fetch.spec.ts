import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { filesOfFolder } from './folder.fetch.js';

let place: string;
let data: string;

function put(path: string, text: string): void {
  mkdirSync(dirname(join(data, path)), { recursive: true });
  writeFileSync(join(data, path), text);
}

beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'mimamori-folder-'));
  data = join(place, 'data');
  put('inbox/b.json', 'two');
  put('inbox/a.json', 'one');
  put('inbox/white/2026/c.json', 'three');
  put('inbox/1/2/3/4/5/6/deep.json', 'six down');
  put('inbox/1/2/3/4/5/6/7/too-deep.json', 'seven down');
  put('documents/ab/abcd', 'kept by the program');
  put('single.json', 'a file');
  writeFileSync(join(place, 'outside.json'), 'not for the program');
  mkdirSync(join(place, 'outside'));
  mkdirSync(join(place, 'data-of-another'));
  symlinkSync(join(place, 'outside.json'), join(data, 'inbox', 'link.json'));
  symlinkSync(join(place, 'outside'), join(data, 'inbox', 'linked'));
  symlinkSync(join(place, 'outside'), join(data, 'leads-out'));
  symlinkSync(join(data, 'inbox'), join(data, 'leads-in'));
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

async function listing(address: string): Promise<readonly string[] | string> {
  const found = await filesOfFolder(data, address);
  if ('code' in found) return found.code;
  const read = await Promise.all(found.files.map(async ({ name, size, read: open }) => `${name} ${size} ${(await open()).toString()}`));
  return [...read, ...found.left.map(({ name, code }) => `${name}: ${code}`).sort()];
}

const inbox = [
  '1/2/3/4/5/6/deep.json 8 six down',
  'a.json 3 one',
  'b.json 3 two',
  'white/2026/c.json 5 three',
  '1/2/3/4/5/6/7: source.folder-too-deep',
  'link.json: source.link-not-followed',
  'linked: source.link-not-followed',
];

describe('the files of a folder inside the data folder', () => {
  const facts: readonly (readonly [address: string, files: readonly string[] | string, because: string])[] = [
    ['file:inbox', inbox, 'in order of their names; links are not followed, and what is left out is told'],
    ['inbox', inbox, 'without the word before it'],
    ['file://inbox', inbox, 'with slashes'],
    ['leads-in', inbox, 'a link that stays inside'],
    ['file:inbox/white', ['2026/c.json 5 three'], 'a folder in a folder'],
    ['file:nowhere', 'source.folder-missing', 'it is not there (yet)'],
    ['file:single.json', 'source.folder-missing', 'a file is no folder'],
    ['file:..', 'source.folder-outside-data', 'above the data folder'],
    ['file:inbox/../../outside', 'source.folder-outside-data', 'out of it on a detour'],
    ['file:///etc', 'source.folder-outside-data', 'somewhere else'],
    ['file:../data-of-another', 'source.folder-outside-data', 'a folder whose name only begins the same'],
    ['file:leads-out', 'source.folder-outside-data', 'a link that leads out'],
    ['file:', 'source.folder-outside-data', 'the data folder itself, with the database in it'],
    ['file:documents', 'source.folder-outside-data', 'what the program keeps is not carried in'],
  ];
  test.each(facts)('%s: %#', async (address, expected) => {
    expect(await listing(address)).toEqual(expected);
  });

  test('may be named by its whole path', async () => {
    expect(await listing(`file://${join(data, 'inbox')}`)).toEqual(inbox);
  });
});
