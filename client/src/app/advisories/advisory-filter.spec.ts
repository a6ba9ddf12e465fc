import type { AdvisoryView } from '../api/types';
import { addressOfFilters, advisoryFilters, askedOfServer, ofSeverity, searchIn, type AdvisorySearch } from './advisory-filter';

const read = (address: Readonly<Record<string, string>>) => searchIn((name) => address[name] ?? null);

describe('the filters in the address of the list of advisories', () => {
  it.each<[Readonly<Record<string, string>>, AdvisorySearch, string]>([
    [{}, {}, 'nothing set'],
    [{ vendor: ' 東都 ', read: 'false' }, { vendor: '東都', read: 'false' }, 'blanks around a word say nothing'],
    [{ read: 'perhaps' }, {}, 'the server would refuse the list for it'],
    [{ severity: 'high' }, { severity: 'high' }, 'a band'],
    [{ severity: 'terrible' }, {}, 'no band'],
    [{ since: '2026-11' }, {}, 'no day'],
    [{ since: '2026-11-01' }, { since: '2026-11-01' }, 'a day'],
    [{ q: 'pump', id: '7' }, {}, 'no filters of the server'],
  ])('%j is %j – %s', (address, search) => expect(read(address)).toEqual(search));

  it('gives the same filters when its own address is read again', () => {
    const search: AdvisorySearch = { product: 'ポンプ', tlp: 'GREEN', publishedUntil: '2026-11-30', commented: 'true' };
    const address = addressOfFilters(search);
    expect(Object.keys(address)).toEqual([...advisoryFilters]);
    expect(searchIn((name) => (address as Readonly<Record<string, string | null>>)[name] ?? null)).toEqual(search);
  });

  it('leaves the band of severity to the list', () => expect(askedOfServer({ severity: 'low', vendor: 'x' })).toEqual({ vendor: 'x' }));

  it('shows the documents of one band', () => {
    const one = (id: string, band: string) => ({ id, severity: { band } }) as AdvisoryView;
    const all = [one('a', 'high'), one('b', 'low'), one('c', 'high')];
    expect(ofSeverity(all, 'high').map(({ id }) => id)).toEqual(['a', 'c']);
    expect(ofSeverity(all, undefined)).toBe(all);
  });
});
