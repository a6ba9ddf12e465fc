import { publishedDocument, safeAddress } from './published';

describe('publishedDocument', () => {
  it.each([null, undefined, 'text', 5, [], { notes: 'none', products: [null], vulnerabilities: [{}] }])(
    'reads %j without failing',
    (document) => expect(publishedDocument(document).notes).toEqual([]),
  );

  it('keeps the words of a product’s version, and silence as silence', () => {
    const { products } = publishedDocument({
      products: [
        { id: 'P1', name: 'Pump 1', vendor: 'Maker', version: { kind: 'words', raw: '< 2.0' } },
        { id: 'P2', name: 'Pump 2', vendor: null, version: { kind: 'none' } },
      ],
    });
    expect(products).toEqual([
      { id: 'P1', name: 'Pump 1', vendor: 'Maker', version: { kind: 'words', raw: '< 2.0' } },
      { id: 'P2', name: 'Pump 2', vendor: null, version: { kind: 'none' } },
    ]);
  });
});

describe('safeAddress', () => {
  it.each([
    ['https://example.org/a', 'https://example.org/a'],
    ['http://example.org', 'http://example.org'],
    ['javascript:alert(1)', null],
    ['data:text/html,x', null],
    ['file:///etc/passwd', null],
    ['/relative', null],
    ['', null],
    [null, null],
  ])('%s leads to %s', (url, address) => expect(safeAddress(url)).toBe(address));
});
