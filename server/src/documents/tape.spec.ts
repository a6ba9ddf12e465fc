import { BLOCK, fillingOf, headerOf, LARGEST_FILE, readHeader } from './tape.js';

describe('the header of a file on the tape', () => {
  it('tells what was written', () => {
    const entries = [
      { name: 'backup.json', size: 0 },
      { name: `documents/ab/ab${'0'.repeat(62)}`, size: 513 },
      { name: 'mimamori.sqlite', size: LARGEST_FILE },
      { name: '見守り', size: 1 },
    ];
    for (const entry of entries) {
      const block = headerOf(entry, 1_764_000_000);
      expect(block).toHaveLength(BLOCK);
      expect(readHeader(block)).toEqual(entry);
      expect(readHeader(Buffer.from(block))).toEqual(entry);
    }
  });

  it('is refused for what does not fit it', () => {
    expect(() => headerOf({ name: 'x'.repeat(101), size: 0 }, 0)).toThrow(RangeError);
    expect(() => headerOf({ name: 'x', size: LARGEST_FILE + 1 }, 0)).toThrow(RangeError);
  });

  it('is none when a single bit is another, and the end when all are nought', () => {
    const block = headerOf({ name: 'backup.json', size: 10 }, 0);
    for (const at of [0, 99, 130, 156, 260]) {
      const changed = block.slice();
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(readHeader(changed)).toBeUndefined();
    }
    expect(readHeader(new Uint8Array(BLOCK))).toBeNull();
  });

  it('is not that of a link or a folder, which a backup never holds', () => {
    const link = headerOf({ name: 'link', size: 0 }, 0);
    link[156] = '2'.charCodeAt(0);
    expect(readHeader(link)).toBeUndefined();
  });

  test.each([
    [0, 0],
    [1, 511],
    [511, 1],
    [512, 0],
    [513, 511],
  ])('%i bytes are filled up with %i', (size, filling) => {
    expect(fillingOf(size)).toBe(filling);
  });
});
