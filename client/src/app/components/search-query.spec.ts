import type { ComponentSearch } from '../api/types-of-components';
import { addressOfSearch, keyOfSearch, namesSomething, searchOf } from './search-query';

describe('a search for components', () => {
  it('is what was filled in, and nothing else', () => {
    expect(searchOf({ q: ' ssl ', name: '', purl: undefined, range: '< 3' })).toEqual({ q: 'ssl', range: '< 3' });
  });

  const named: readonly (readonly [search: ComponentSearch, names: boolean, because: string])[] = [
    [{}, false, 'nothing'],
    [{ range: '< 3' }, false, 'a range alone names no component'],
    [{ name: 'openssl', range: '< 3' }, true, 'a name and a range'],
  ];
  it.each(named)('%j names something: %s (%s)', (search, names) => {
    expect(namesSomething(search)).toBe(names);
  });

  it('is the same whatever order its parts came in', () => {
    expect(keyOfSearch({ q: 'a', cpe: 'b' })).toBe(keyOfSearch({ cpe: 'b', q: 'a' }));
    expect(keyOfSearch({ q: 'a' })).not.toBe(keyOfSearch({ name: 'a' }));
  });

  it('takes every other search out of the address', () => {
    expect(addressOfSearch({ purl: 'pkg:npm/x' })).toEqual({
      q: null,
      name: null,
      purl: 'pkg:npm/x',
      cpe: null,
      version: null,
      range: null,
    });
  });
});
