import { parseBomLink, type BomLink } from './bom-link.js';

const id = '3e671687-395b-41f5-a30f-a58921a69b79';

describe('A BOM-Link', () => {
  test.each<[text: string, link: BomLink | undefined]>([
    [`urn:cdx:${id}/1`, { serialNumber: id, version: 1, ref: null }],
    [`URN:CDX:${id.toUpperCase()}/12#lib%2Fdose`, { serialNumber: id, version: 12, ref: 'lib/dose' }],
    [`urn:cdx:${id}/1#pkg:npm/%40clinic/dose@1`, { serialNumber: id, version: 1, ref: 'pkg:npm/%40clinic/dose@1' }],
    [`urn:cdx:${id}/1#50%`, { serialNumber: id, version: 1, ref: '50%' }],
    [`urn:cdx:${id}`, undefined],
    [`urn:cdx:${id}/0`, undefined],
    [`urn:uuid:${id}`, undefined],
    ['urn:cdx:3e67/1', undefined],
  ])('%s', (text, link) => {
    expect(parseBomLink(text)).toEqual(link);
  });
});
