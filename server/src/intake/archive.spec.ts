import { describe, expect, test } from '@jest/globals';
import { zipOf } from '../../test/zip.js';
import { entriesOfArchive, filesOfArchive, isArchive, type ArchiveLimits, type ArchiveProblem } from './archive.js';

const limits: ArchiveLimits = { entries: 100, entrySize: 1000, totalSize: 2500 };

/** Every file of the archive, a line each: its name with its text or why it cannot be read; then why reading stopped, if it did. */
async function contentsOf(bytes: Buffer, within = limits): Promise<string[]> {
  const lines: string[] = [];
  const files = filesOfArchive(bytes, within);
  let next = await files.next();
  for (; !next.done; next = await files.next())
    lines.push(`${next.value.name}: ${'code' in next.value ? next.value.code : next.value.bytes.toString()}`);
  const problem: ArchiveProblem | undefined = next.value;
  return problem === undefined ? lines : [...lines, problem];
}

describe('the files of a ZIP', () => {
  const small = { name: 'a.json', bytes: 'one' };
  const bomb = { name: 'bomb.json', bytes: Buffer.alloc(5_000_000) };
  const facts: readonly (readonly [what: string, bytes: Buffer, contents: readonly string[], because: string])[] = [
    ['two files', zipOf(small, { name: 'b.json', bytes: 'two' }), ['a.json: one', 'b.json: two'], 'in the order of the directory'],
    [
      'folders',
      zipOf({ name: 'white/', bytes: '' }, { name: 'white/2026/a.json', bytes: 'deep' }),
      ['white/2026/a.json: deep'],
      'folders are no files',
    ],
    ['nothing', zipOf(), [], 'an empty archive is one'],
    ['an empty file', zipOf({ name: 'a.json', bytes: '' }), ['a.json: '], 'an empty file is one'],
    [
      'a name that leads out',
      zipOf({ name: '../../etc/x.json', bytes: 'out' }, small),
      ['../../etc/x.json: out', 'a.json: one'],
      'the name is only shown: nothing is written under it',
    ],
    ['an absolute name', zipOf({ name: '/x.json', bytes: 'root' }), ['/x.json: root'], 'as well'],
    ['a Japanese name', zipOf({ name: '通知.json', bytes: 'ja' }), ['通知.json: ja'], 'in UTF-8, as the archive says'],
    [
      'a name of Windows',
      zipOf({ name: Buffer.from([0x92, 0xca, 0x92, 0x6d, 0x2e, 0x6a, 0x73, 0x6f, 0x6e]), bytes: 'ja' }),
      ['通知.json: ja'],
      'in CP932, of which the archive says nothing',
    ],
    [
      'an encrypted file',
      zipOf({ name: 'x.json', bytes: 'secret', isEncrypted: true }, small),
      ['x.json: archive.encrypted', 'a.json: one'],
      'the others are read',
    ],
    [
      'a damaged file',
      zipOf({ name: 'x.json', bytes: 'something', isDamaged: true }, small),
      ['x.json: archive.broken', 'a.json: one'],
      'the others are read',
    ],
    ['a bomb', zipOf(bomb, small), ['bomb.json: archive.too-large-unpacked', 'a.json: one'], 'unpacked far beyond the limit of a file'],
    [
      'a bomb that lies',
      zipOf({ ...bomb, promisedSize: 10 }, small),
      ['bomb.json: archive.broken', 'a.json: one'],
      'more than the directory promises',
    ],
    [
      'many small files',
      zipOf(...['a', 'b', 'c'].map((name) => ({ name, bytes: 'x'.repeat(900) }))),
      [`a: ${'x'.repeat(900)}`, `b: ${'x'.repeat(900)}`, 'archive.too-large-unpacked'],
      'together beyond the limit',
    ],
    [
      'too many files',
      zipOf(...Array.from({ length: 101 }, (_, index) => ({ name: `${index}`, bytes: '' }))),
      ['archive.too-many-files'],
      'the directory promises more than the limit',
    ],
    ['no archive', Buffer.from('PK\u0003\u0004 and then nonsense'), ['archive.broken'], 'it only begins like one'],
    [
      'half an archive',
      zipOf(small, { name: 'b.json', bytes: 'two' }).subarray(0, 60),
      ['archive.broken'],
      'the directory at the end is missing',
    ],
    ['a directory that points elsewhere', overwritten(zipOf(small)), ['archive.broken'], 'its offset leads out of the file'],
  ];
  test.each(facts)('%s: %#', async (_what, bytes, expected) => {
    expect(await contentsOf(bytes)).toEqual(expected);
  });

  function overwritten(bytes: Buffer): Buffer {
    const copy = Buffer.from(bytes);
    copy.writeUInt32LE(0x7fffffff, copy.length - 6);
    return copy;
  }

  test('a file is given up at its limit, so that a bomb costs its limit and no more', async () => {
    const bytes = zipOf({ name: 'bomb.json', bytes: Buffer.alloc(40_000_000), promisedSize: 900_000 });
    expect(bytes.length).toBeLessThan(50_000);
    const before = process.memoryUsage().arrayBuffers;
    expect(await contentsOf(bytes, { ...limits, entrySize: 1_000_000 })).toEqual(['bomb.json: archive.broken']);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(10_000_000);
  });
});

test('a ZIP is known by its first bytes', () => {
  expect([isArchive(zipOf({ name: 'a', bytes: '' })), isArchive(zipOf())]).toEqual([true, true]);
  expect([isArchive(Buffer.from('{}')), isArchive(Buffer.from('PK')), isArchive(Buffer.alloc(0))]).toEqual([false, false, false]);
});

test('how many files it promises is known without unpacking', async () => {
  expect(await entriesOfArchive(zipOf({ name: 'a', bytes: '' }, { name: 'b', bytes: '' }))).toBe(2);
  expect(await entriesOfArchive(Buffer.from('PK\u0003\u0004'))).toBe(0);
});
