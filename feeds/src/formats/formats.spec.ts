import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeDocument, isArrivedText } from '../arrived-text.js';
import { formats, read, recognise } from '../formats.js';
import { isObject } from '../json-place.js';
import type { Remark } from '../reading.js';

const folders = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

describe('The family of formats', () => {
  test('has a folder for each format in its list, and no other', () => {
    expect(folders.sort()).toEqual(formats.map((format) => format.id).sort());
  });

  test.each(folders)('%s has its reader, its description, its specification and documents of our own', (id) => {
    const files = readdirSync(join(import.meta.dirname, id));
    expect(files).toEqual(expect.arrayContaining([`${id}.ts`, `${id}.spec.ts`, 'README.md', 'fixtures']));
    expect(fixturesOf(id).length).toBeGreaterThan(0);
  });

  test.each(fixtures())('%s is recognised by %s and no other', (path, id) => {
    const arrived = decodeDocument(bytesOf(path));
    if (!isArrivedText(arrived)) throw new Error(arrived.code);
    // MyJVN's dialect of CSAF is CSAF enough for its reader: there the order of the list decides.
    const others = id === 'myjvn-oka' ? ['csaf'] : [];
    const known = formats.filter((format) => format.recognises(arrived)).map((format) => format.id);
    expect(known.filter((each) => !others.includes(each))).toEqual([id]);
    expect(recognise(bytesOf(path))).toBe(id);
  });
});

describe('A document of our own reads as its .reading.json says, to the last member', () => {
  test.each(fixtures().filter(([, id]) => id !== 'csaf'))('%s', (path) => {
    expect(read(bytesOf(path))).toEqual(JSON.parse(new TextDecoder().decode(bytesOf(path.replace(/\.\w+$/, '.reading.json')))));
  });
});

describe('Every reader survives', () => {
  test.each(fixtures())('%s with any part missing or of another type', (path, id) => {
    const arrived = decodeDocument(bytesOf(path));
    if (!isArrivedText(arrived) || arrived.json === undefined) return;
    for (const json of mutilations(arrived.json)) expectRemarks(readerOf(id).read({ text: JSON.stringify(json), json }).remarks);
  });

  test.each(fixtures())('%s cut off anywhere', (path) => {
    const whole = bytesOf(path);
    const step = Math.max(1, Math.floor(whole.length / 200));
    for (let length = 0; length < whole.length; length += step) expectRemarks(read(whole.subarray(0, length)).remarks);
  });

  test.each(fixtures())('%s with bytes overwritten', (path) => {
    const random = randomBytes(11);
    for (let round = 0; round < 200; round += 1) {
      const broken = Uint8Array.from(bytesOf(path));
      for (let count = 0; count < 3; count += 1) broken[((random() * 256 + random()) * 7919) % broken.length] = random();
      expectRemarks(read(broken).remarks);
    }
  });

  test.each(formats.map((format) => format.id))('%s, asked to read what is none of its business', (id) => {
    for (const json of [
      undefined,
      null,
      0,
      '',
      [],
      {},
      [[]],
      { document: null },
      { document: [] },
      JSON.parse('{"__proto__":{"document":{}}}'),
    ]) {
      const reading = readerOf(id).read({ text: '', json });
      expect(reading.items).toEqual([]);
      expectRemarks(reading.remarks);
    }
  });

  test('random bytes', () => {
    const random = randomBytes(7);
    for (let round = 0; round < 500; round += 1) {
      const rubbish = Uint8Array.from({ length: 1 + random() }, random);
      expect(() => recognise(rubbish)).not.toThrow();
      expectRemarks(read(rubbish).remarks);
    }
  });
});

describe('A document that no format knows is refused', () => {
  test.each<[string, string, string]>([
    ['another JSON', '{"hello":"world"}', 'document.format-not-known'],
    ['a plain text', 'To whom it may concern', 'document.format-not-known'],
    ['nothing', '', 'document.empty'],
    ['half a JSON', '{"document":', 'document.not-json'],
  ])('%s', (_name, text, code) => {
    const bytes = new TextEncoder().encode(text);
    const reading = read(bytes);
    expect(reading.items).toEqual([]);
    expect(reading.remarks.map((remark) => remark.code)).toEqual([code]);
    expect(recognise(bytes)).toBeUndefined();
  });
});

function fixturesOf(id: string): readonly string[] {
  const folder = join(import.meta.dirname, id, 'fixtures');
  // A `.reading.json` beside a document is the expected reading of it.
  return existsSync(folder) ? readdirSync(folder).filter((name) => !name.endsWith('.reading.json')) : [];
}

function fixtures(): [string, string][] {
  return folders.flatMap((id) => fixturesOf(id).map((name): [string, string] => [join(id, 'fixtures', name), id]));
}

function bytesOf(path: string): Uint8Array {
  return readFileSync(join(import.meta.dirname, path));
}

function readerOf(id: string): (typeof formats)[number] {
  const reader = formats.find((format) => format.id === id);
  if (reader === undefined) throw new Error(`${id} is not in the list of formats`);
  return reader;
}

/** Codes are those of a format or of documents in general. */
function expectRemarks(remarks: readonly Remark[]): void {
  for (const remark of remarks) {
    const prefix = remark.code.split('.')[0] ?? '';
    const isKnown = prefix === 'document' || formats.some((format) => format.id === prefix);
    const isWhole = ['refusal', 'doubt', 'note'].includes(remark.gravity) && typeof remark.pointer === 'string';
    if (!isKnown || !isWhole) throw new Error(JSON.stringify(remark));
  }
}

/** The document without each of its parts in turn, and with each replaced by something of another type. */
function mutilations(document: unknown): unknown[] {
  if (Array.isArray(document)) {
    return document.flatMap((entry, index) => [
      document.toSpliced(index, 1),
      ...replacementsOf(entry).map((other) => document.with(index, other)),
      ...mutilations(entry).map((other) => document.with(index, other)),
    ]);
  }
  if (!isObject(document)) return [];
  return Object.entries(document).flatMap(([name, value]) => [
    Object.fromEntries(Object.entries(document).filter(([other]) => other !== name)),
    ...replacementsOf(value).map((other) => ({ ...document, [name]: other })),
    ...mutilations(value).map((other) => ({ ...document, [name]: other })),
  ]);
}

function replacementsOf(value: unknown): readonly unknown[] {
  return [null, 7, '', [], {}, [null], [value], { 0: value }].filter((other) => JSON.stringify(other) !== JSON.stringify(value));
}

/** A repeatable source of bytes. */
function randomBytes(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >>> 16) & 0xff;
  };
}
