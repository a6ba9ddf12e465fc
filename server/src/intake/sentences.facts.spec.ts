import { describe, expect, test } from '@jest/globals';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { documentSentences } from '../documents/sentences.facts.js';
import { reviewSentences } from '../review/sentences.facts.js';
import { csafTestSentences } from './csaf-test-sentences.facts.js';
import { csafSentences } from './format-sentences/csaf.facts.js';
import { intakeSentences } from './sentences.facts.js';
import { sourceSentences } from './source-sentences.facts.js';

const root = join(import.meta.dirname, '../../..');
/** The sources whose codes have their sentence here: reading CSAF and text, taking in, sources, decisions, names. */
const folders = [
  'feeds/src',
  'feeds/src/formats/csaf',
  'feeds/src/formats/csaf/mandatory',
  'server/src/intake',
  'server/src/intake/polling',
  'server/src/intake/polling/pollers',
  'server/src/intake/signatures',
  'server/src/advisories',
  'server/src/matching',
  'server/src/review',
];
const families = ['document', 'feed', 'archive', 'arrival', 'intake', 'advisory', 'source', 'decision', 'names'];

function sources(folder: string): readonly string[] {
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.ts') && !/\.spec\.ts$|sentences/.test(name))
    .map((name) => readFileSync(join(root, folder, name), 'utf8'));
}

function matches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, code = '']) => code);
}

/** Codes as the sources write them: whole, by the name of what is not found, or behind the name of a format in its remark book. */
const written = new Set(
  folders.flatMap((folder) =>
    sources(folder).flatMap((text) => [
      ...matches(text, new RegExp(`'((?:${families.join('|')})\\.[a-z-]+)'`, 'g')),
      ...matches(text, new RegExp(`notFound\\('((?:${families.join('|')})[a-z.-]*)'\\)`, 'g')).map((what) => `${what}.not-found`),
      ...(folder.includes('csaf') ? matches(text, /(?:note|doubt|refuse)\(.*, '([a-z-]+)'(?!\)\.)/g).map((what) => `csaf.${what}`) : []),
    ]),
  ),
);
const readme = readFileSync(join(root, 'feeds/src/formats/csaf/README.md'), 'utf8');
const told = readme
  .split('\n')
  .filter((line) => /^\| `[a-z]/.test(line))
  .flatMap((line) => matches(line.split('|')[1] ?? '', /`([a-z-]+)`/g).map((what) => `csaf.${what}`));
/** Words of the program of the same shape that are no codes of an answer. */
const noCodes = ['advisory.id', 'advisory.publisher', 'advisory.revision', 'intake.job', 'document.status', 'source.held', 'source.key'];

const ours: Readonly<Record<string, readonly [string, string]>> = {
  ...intakeSentences,
  ...sourceSentences,
  ...csafSentences,
  ...csafTestSentences,
  ...reviewSentences,
};

describe('every code has its sentence in both languages', () => {
  test('the codes of CSAF are found, in its sources and in its README', () => {
    expect(told.length).toBeGreaterThan(45);
    expect([...written].filter((code) => code.startsWith('csaf.')).filter((code) => !told.includes(code))).toEqual([]);
  });

  test.each([...new Set([...written, ...told])].filter((code) => !noCodes.includes(code)).sort())('%s', (code) => {
    const [ja = '', en = ''] = ours[code] ?? documentSentences[code] ?? [];
    expect(ja).toMatch(/[\p{Script=Han}\p{Script=Hiragana}].*。$/u);
    expect(en).toMatch(/^["A-Z].*\.$/);
    expect(matches(ja, /\{(\w+)\}/g).sort()).toEqual(matches(en, /\{(\w+)\}/g).sort());
  });

  test('and no sentence is there for a code that nobody uses', () => {
    const fromElsewhere = ['document.not-xml', 'document.doctype-forbidden'];
    const known = new Set([...written, ...told, ...fromElsewhere]);
    expect(Object.keys(ours).filter((code) => !known.has(code))).toEqual([]);
  });
});
