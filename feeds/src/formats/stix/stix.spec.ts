import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read } from '../../formats.js';
import { stix } from './stix.js';

const { objects } = JSON.parse(readFileSync(join(import.meta.dirname, 'fixtures/isac-week.json'), 'utf8')) as {
  objects: readonly Record<string, unknown>[];
};
const [, vulnerability, , report] = objects;
const readingOf = (...some: readonly unknown[]) => stix.read({ text: '', json: { objects: some } });
const codes = (...some: readonly unknown[]) => readingOf(...some).remarks.map(({ code, pointer }) => `${code} ${pointer}`);

test('The answer of a TAXII server reads as a bundle does', () => {
  const bytes = (json: object) => new TextEncoder().encode(JSON.stringify(json));
  expect(read(bytes({ more: false, objects }))).toEqual(read(bytes({ type: 'bundle', id: 'bundle--1', objects })));
});

test('A vulnerability that a report refers to is told by the report alone', () => {
  expect(
    readingOf(...objects).items.map(({ title, category, vulnerabilities }) => [title, category, vulnerabilities.map(({ id }) => id)]),
  ).toEqual([
    ['Attacks on pumps', 'report', ['CVE-2099-1001']],
    ['CVE-2099-1002', 'vulnerability', ['CVE-2099-1002']],
  ]);
});

test('What was revoked is withdrawn', () => {
  expect(readingOf({ ...vulnerability, revoked: true }).items.map(({ withdrawn }) => withdrawn)).toEqual([true]);
});

test('Whose it is stays the same when the identity is on another page', () => {
  const spaces = [readingOf(...objects), readingOf(report)].map(({ items: [item] }) => item?.publisher);
  expect(spaces).toEqual([
    { name: 'Example Health ISAC', namespace: 'identity--22222222-2222-4222-8222-222222222222', category: 'other' },
    { name: 'STIX', namespace: 'identity--22222222-2222-4222-8222-222222222222', category: 'other' },
  ]);
});

const marking = (name: string) => ({ type: 'marking-definition', id: 'marking-definition--00000000-0000-4000-8000-000000000000', name });
const marked = (...refs: readonly string[]) => ({ ...vulnerability, object_marking_refs: refs });
test.each<[name: string, object: unknown, definition: object, tlp: string | null]>([
  [
    'TLP:RED before amber',
    marked('marking-definition--f88d31f6-486f-44da-b317-01333bde0b82', 'marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed'),
    marking(''),
    'RED',
  ],
  [
    'a definition in the document',
    marked('marking-definition--00000000-0000-4000-8000-000000000000'),
    marking('TLP:AMBER+STRICT'),
    'AMBER+STRICT',
  ],
  [
    'white, as it was called',
    marked('marking-definition--00000000-0000-4000-8000-000000000000'),
    { ...marking(''), definition: { tlp: 'white' } },
    'CLEAR',
  ],
  ['another marking', marked('marking-definition--00000000-0000-4000-8000-000000000000'), marking('Members only'), null],
  ['none', marked(), marking(''), null],
])('Shared among: %s', (_name, object, definition, tlp) => {
  expect(readingOf(object, definition).items[0]?.tlp).toBe(tlp);
});

test.each<[name: string, objects: readonly unknown[], expected: readonly string[]]>([
  ['a vulnerability without CVE', [{ ...vulnerability, external_references: [] }], ['stix.vulnerability-without-cve /objects/0']],
  [
    'a marking that is none of TLP',
    [marked('marking-definition--12345678-0000-4000-8000-000000000000')],
    ['stix.marking-not-understood /objects/0/object_marking_refs'],
  ],
  ['no name', [{ ...vulnerability, name: undefined }], ['stix.member-missing /objects/0/name']],
  ['a day that is none', [{ ...vulnerability, modified: 'soon' }], ['stix.date-not-understood /objects/0/modified']],
  ['no id', [{ ...vulnerability, id: '' }], ['stix.record-without-id /objects/0/id']],
  ['nothing', [], ['stix.nothing-read ']],
])('%s is told with its place', (_name, some, expected) => {
  expect(codes(...(JSON.parse(JSON.stringify(some)) as readonly unknown[]))).toEqual(expected);
});

test('Indicators alone are no advisories: how many there were is told', () => {
  const { items, remarks } = readingOf(objects[2], objects[5]);
  expect([items, remarks]).toEqual([
    [],
    [{ pointer: '/objects', code: 'stix.not-an-advisory', gravity: 'note', params: { type: 'indicator', count: 2 } }],
  ]);
});
