import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { apiDocumentText } from './api-document.command.js';
import { sortedText } from './sorted-text.js';

const root = join(import.meta.dirname, '../../..');

describe('the published contract', () => {
  it('is the one the program has now; when this fails: npm run export:openapi, and look at what changed', async () => {
    expect(await apiDocumentText()).toBe(readFileSync(join(root, 'server/openapi.json'), 'utf8'));
  }, 30_000);
});

describe('sorted text', () => {
  it('is the same for the same members in whatever order, and keeps the order of lists', () => {
    expect(sortedText({ b: [{ d: 1, c: 2 }, 3], a: undefined, aa: null })).toBe(
      '{\n  "aa": null,\n  "b": [\n    {\n      "c": 2,\n      "d": 1\n    },\n    3\n  ]\n}\n',
    );
  });
});
