import { decodeDocument, isArrivedText } from './arrived-text.js';
import { deepestNesting } from './json-text.js';
import type { Remark } from './reading.js';

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (...values: readonly number[]) => Uint8Array.from(values);
const utf16 = (text: string, isLittle: boolean) => bytes(...[...text].flatMap((sign) => inOrder(sign.charCodeAt(0), isLittle)));
const inOrder = (unit: number, isLittle: boolean) => (isLittle ? [unit & 0xff, unit >> 8] : [unit >> 8, unit & 0xff]);
const withMark = (mark: readonly number[], text: Uint8Array) => bytes(...mark, ...text);

describe('Decoding of a document', () => {
  const maker = '{"maker":"青空医療㈱"}';
  // 青空医療㈱ in CP932; ㈱ is one of the signs that plain Shift_JIS lacks.
  const makerInCp932 = bytes(...utf8('{"maker":"'), 0x90, 0xc2, 0x8b, 0xf3, 0x88, 0xe3, 0x97, 0xc3, 0x87, 0x8a, ...utf8('"}'));
  test.each<[string, Uint8Array, string, readonly string[]]>([
    ['UTF-8', utf8(maker), '青空医療㈱', []],
    ['UTF-8 with a byte order mark', withMark([0xef, 0xbb, 0xbf], utf8(maker)), '青空医療㈱', []],
    ['UTF-16, little end first, with a mark', withMark([0xff, 0xfe], utf16(maker, true)), '青空医療㈱', []],
    ['UTF-16, big end first, with a mark', withMark([0xfe, 0xff], utf16(maker, false)), '青空医療㈱', []],
    ['UTF-16, little end first, without a mark', utf16(maker, true), '青空医療㈱', []],
    ['UTF-16, big end first, without a mark', utf16(maker, false), '青空医療㈱', []],
    ['CP932, which nothing declares', makerInCp932, '青空医療㈱', ['document.encoding-guessed shift_jis']],
    ['Western European', bytes(...utf8('{"maker":"Br'), 0xfc, ...utf8('ck"}')), 'Brück', ['document.encoding-guessed windows-1252']],
    ['U+0000 written as JSON allows', utf8('{"maker":"青\\u0000"}'), '青\ufffd', ['document.characters-lost ']],
    ['UTF-8 with one broken byte', bytes(...utf8('{"maker":"青'), 0xff, ...utf8('"}')), '青\ufffd', ['document.characters-lost ']],
  ])('reads %s', (_name, document, expected, remarks) => {
    const arrived = decodeDocument(document);
    expect(isArrivedText(arrived) && arrived.json).toEqual({ maker: expected });
    const told = isArrivedText(arrived) ? arrived.remarks?.map((remark) => `${remark.code} ${remark.params?.encoding ?? ''}`) : undefined;
    expect(told).toEqual(remarks);
  });

  test('an XML document is decoded as it declares of itself, and is not parsed', () => {
    const head = '<?xml version="1.0" encoding="Shift_JIS"?><maker>';
    const arrived = decodeDocument(bytes(...utf8(head), 0x90, 0xc2, ...utf8('</maker>')));
    expect(arrived).toEqual({ text: `${head}青</maker>`, json: undefined, remarks: [] });
  });

  test('an XML document in an encoding that nobody knows is refused', () => {
    expect(decodeDocument(utf8('<?xml version="1.0" encoding="x-lost"?><a/>'))).toEqual(refusal('document.encoding-not-known'));
  });
});

describe('A document that is not what it should be', () => {
  test.each<[string, string, Remark]>([
    ['nothing at all', '', refusal('document.empty')],
    ['only white space', ' \r\n\t', refusal('document.empty')],
    ['an HTML page', '\n<!DOCTYPE html><html><title>404</title></html>', refusal('document.is-html')],
    ['an HTML page without a declaration', '<HTML><body>Sorry</body></HTML>', refusal('document.is-html')],
    ['an XHTML page', '<?xml version="1.0"?>\n<!-- x --><html xmlns="x"/>', refusal('document.is-html')],
    ['a document cut off in a list', '{"a":{\n"b":[1,{"c', fault('/a/b/1', 2, 11)],
    ['a document cut off in a text', '{"a":"bc', fault('/a', 1, 9)],
    ['a comma too many', '{"a":1,\n}', fault('', 2, 1)],
    ['a comma missing', '{"a":[1 2]}', fault('/a/0', 1, 9)],
    ['a name without quotation marks', '{"a/b":{x:1}}', fault('/a~1b', 1, 9)],
    ['a colon missing', '{"a" 1}', fault('/a', 1, 6)],
    ['a line break within a text', '{"a":"b\nc"}', fault('/a', 1, 8)],
    ['an unknown escape', '["\\x"]', fault('/0', 1, 3)],
    ['an unknown word', '[true,NaN]', fault('/1', 1, 7)],
    ['a wrong bracket', '{"a":[1}', fault('/a/0', 1, 8)],
    ['two documents in one', '{"a":1}\n{"b":2}', fault('', 2, 1)],
    ['a brace too many in the middle', '{"a":1}, "vulnerabilities": 2}', fault('', 1, 8)],
  ])('%s is refused with its place', (_name, text, expected) => {
    expect(decodeDocument(utf8(text))).toEqual(expected);
  });

  test('what follows the document is forgiven when it cannot be a part of it', () => {
    expect(decodeDocument(utf8('{"a":1}\n}\u0000'))).toEqual({
      text: '{"a":1}\n}\u0000',
      json: { a: 1 },
      remarks: [{ pointer: '', code: 'document.trailing-text', gravity: 'doubt', params: { line: 2, column: 1, characters: 2 } }],
    });
  });

  test('text that is no JSON is passed on as text', () => {
    expect(decodeDocument(utf8('cve,epss\nCVE-2026-1,0.1'))).toEqual({ text: 'cve,epss\nCVE-2026-1,0.1', json: undefined, remarks: [] });
  });
});

describe('A hostile document', () => {
  test('may nest as deep as the limit and no deeper', () => {
    const nested = (depth: number) => utf8('['.repeat(depth) + ']'.repeat(depth));
    expect(isArrivedText(decodeDocument(nested(deepestNesting)))).toBe(true);
    const params = { line: 1, column: deepestNesting + 1, limit: deepestNesting };
    expect(decodeDocument(nested(deepestNesting + 1))).toEqual({ ...refusal('document.nested-too-deep'), params });
  });

  test.each<[string, string]>([
    ['five million open brackets', '['.repeat(5_000_000)],
    ['five million names without an end', '{"a":'.repeat(1_000_000)],
    ['a text of five million backslashes', `["${'\\'.repeat(5_000_000)}"]`],
    ['an endless text', `["${'a'.repeat(5_000_000)}`],
    ['a row of comments that is no HTML page', '<!---->'.repeat(100_000)],
    ['a million line breaks before the fault', `[${'\n'.repeat(1_000_000)}x]`],
  ])('of %s is answered in seconds', (_name, text) => {
    const document = utf8(text);
    const started = performance.now();
    decodeDocument(document);
    expect(performance.now() - started).toBeLessThan(3000);
  });

  test('cannot reach the prototype of objects', () => {
    const arrived = decodeDocument(utf8('{"__proto__":{"isAdmin":true},"constructor":{"prototype":{"isAdmin":true}}}'));
    expect(isArrivedText(arrived) && Object.getPrototypeOf(arrived.json)).toBe(Object.prototype);
    expect(Object.hasOwn(Object.prototype, 'isAdmin')).toBe(false);
  });
});

function refusal(code: string): Remark {
  return { pointer: '', code, gravity: 'refusal' };
}

function fault(pointer: string, line: number, column: number): Remark {
  return { pointer, code: 'document.not-json', gravity: 'refusal', params: { line, column } };
}
