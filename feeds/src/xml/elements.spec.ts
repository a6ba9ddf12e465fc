import { readElements, type XmlElement } from './elements.js';
import { rootOf } from './root.js';

function itemsOf(text: string): readonly XmlElement[] | string {
  const items: XmlElement[] = [];
  const fault = readElements(
    text,
    (path) => path.length === 2,
    (element) => items.push(element),
  );
  return fault === null ? items : `${fault.code} ${fault.params?.line ?? ''}:${fault.params?.column ?? ''}`;
}

describe('Elements of an XML document', () => {
  test('are handed over whole, with names, attributes, text and place', () => {
    const text = `<?xml version="1.0"?><!-- c --><r xmlns="urn:a" xmlns:b="urn:b"><i k="1 &amp; 2"> x <![CDATA[<y>]]> <b:c b:z="&#x3042;"/></i><i/></r>`;
    expect(itemsOf(text)).toEqual([
      {
        name: 'i',
        namespace: 'urn:a',
        attributes: { k: '1 & 2' },
        text: 'x <y>',
        pointer: '/r/i[1]',
        children: [{ name: 'c', namespace: 'urn:b', attributes: { z: 'あ' }, text: '', pointer: '/r/i[1]/c[1]', children: [] }],
      },
      { name: 'i', namespace: 'urn:a', attributes: {}, text: '', pointer: '/r/i[2]', children: [] },
    ]);
  });

  test.each<[string, string, string]>([
    ['a document cut off', '<r><i>', 'document.not-xml 1:8'],
    ['a value without quotation marks', '<r>\n<i k= 0"/></r>', 'document.not-xml 2:9'],
    ['a tag closed by another', '<r><i></r>', 'document.not-xml 1:12'],
    ['a prefix that nobody declared', '<r><x:i/></r>', 'document.not-xml 1:11'],
    ['an entity that nobody declared', '<r><i>&lol;</i></r>', 'document.not-xml 1:13'],
    ['a document type', '<!DOCTYPE r [<!ENTITY a SYSTEM "file:///etc/passwd">]><r><i>&a;</i></r>', 'document.doctype-forbidden 1:57'],
    ['no XML', 'hello', 'document.not-xml 1:3'],
  ])('%s is refused with its place', (_name, text, expected) => {
    const found = itemsOf(text);
    expect(typeof found === 'string' ? found.replace(/:\d+$/, '') : found).toBe(expected.replace(/:\d+$/, ''));
  });

  test.each<[string, string, string | null]>([
    [
      'a bomb of entities',
      `<!DOCTYPE r [<!ENTITY a "${'x'.repeat(1000)}">${'<!ENTITY b "&a;&a;&a;&a;">'.repeat(5000)}]><r>&b;</r>`,
      'document.doctype-forbidden',
    ],
    ['a million levels', '<r>'.repeat(1_000_000), 'document.nested-too-deep'],
    ['three hundred thousand siblings', `<r>${'<i/>'.repeat(300_000)}</r>`, null],
    ['fifty thousand attributes', `<r><i ${Array.from({ length: 50_000 }, (_, index) => `a${index}="1"`).join(' ')}/></r>`, null],
    ['an endless comment', `<r><!-- ${'-x'.repeat(2_000_000)}`, 'document.not-xml'],
    ['five million signs of text', `<r><i>${'a '.repeat(2_500_000)}</i></r>`, null],
    ['a name of a million letters', `<r><${'a'.repeat(1_000_000)}`, 'document.not-xml'],
  ])('%s is answered in bounded time', (_name, text, code) => {
    const started = performance.now();
    const fault = readElements(
      text,
      (path) => path.length === 2,
      () => undefined,
    );
    expect(fault?.code ?? null).toBe(code);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

test.each<[string, string, string | null]>([
  ['a plain root', '<r xmlns="urn:a">', 'r urn:a'],
  [
    'a prefixed root behind everything that may stand there',
    '\uFEFF<?xml version="1.0"?>\n<!-- <x> --><!DOCTYPE r [<!ENTITY a "b">]>\n<a:r xmlns:a=\'urn:a\' k="v">',
    'r urn:a',
  ],
  ['no namespace', '<r/>', 'r '],
  ['no XML', 'hello <r>', null],
  ['a comment without end', `${'<!-- '.repeat(200_000)}`, null],
])('The root of %s', (_name, text, expected) => {
  const root = rootOf(text);
  expect(root === null ? null : `${root.name} ${root.namespace}`).toBe(expected);
});
