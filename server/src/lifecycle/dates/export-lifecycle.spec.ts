import { read } from '#feeds/formats.js';
import { asCle, asOpenEox, type ExportedRelease } from './export-lifecycle.js';

const release: ExportedRelease = {
  manufacturer: 'Kasugai Meditec',
  model: 'Sazanami 310',
  modelNumber: 'SZ-310',
  softwareVersion: '1.4',
  saleEndedOn: '2025-03-31',
  eol: '2028-03-31',
  eos: '2031-03-31',
  updatedAt: '2026-11-22T00:00:00.000Z',
};
const reread = (document: object) => read(new TextEncoder().encode(JSON.stringify(document)));
const endsOf = (document: object) =>
  reread(document).items.flatMap(({ ends = [] }) => ends.map(({ term, day }) => `${term} ${day ?? 'tba'}`));

describe('the export', () => {
  it('M118 as OpenEoX says EOS where that vocabulary says end_of_life, and leaves out EOL, for which it has no word', () => {
    expect(endsOf(asOpenEox([release]))).toEqual([
      'end_of_sales 2025-03-31',
      'end_of_security_support 2031-03-31',
      'end_of_life 2031-03-31',
    ]);
  });

  it('M118 as OpenEoX says "tba" where EOS is not known', () => {
    expect(endsOf(asOpenEox([{ ...release, saleEndedOn: null, eos: null }]))).toEqual(['end_of_security_support tba', 'end_of_life tba']);
  });

  it('M118 as CLE says all three, newest first, with ascending ids', () => {
    const document = asCle('pkg:generic/kasugai/sazanami', [release]) as { readonly events: readonly { readonly id: number }[] };
    expect(document.events.map(({ id }) => id)).toEqual([3, 2, 1]);
    expect(endsOf(document)).toEqual(['endOfMarketing 2025-03-31', 'endOfDevelopment 2028-03-31', 'endOfLife 2031-03-31']);
  });

  it('can be read again without a remark', () => {
    expect([reread(asOpenEox([release])).remarks, reread(asCle('pkg:generic/a/b', [release])).remarks]).toEqual([[], []]);
  });
});
