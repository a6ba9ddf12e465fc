import { ja } from '../words/ja';
import { failingSentences, isAllFresh } from './freshness-sentences';
import { pageKey } from './keys';
import { pageTitle } from './page-title';
import { routeOf } from './search-box';

describe('freshness', () => {
  const sources = { total: 2, fresh: 2, failing: [], lastFetchedAt: null };
  it.each([
    [sources, true],
    [{ ...sources, fresh: 1 }, false],
    [{ ...sources, total: 0, fresh: 0 }, false],
  ])('%# is %s', (given, isFresh) => expect(isAllFresh(given)).toBe(isFresh));

  it('tells for how long a source has been silent', () =>
    expect(
      failingSentences(
        {
          ...sources,
          failing: [
            { id: '1', name: 'A', since: '2026-11-21T10:00:00Z' },
            { id: '2', name: 'B', since: null },
          ],
        },
        '2026-11-22T22:59:00Z',
        ja,
      ),
    ).toEqual(['A 36時間取得できず', 'B 一度も取得できず']));
});

describe('pageKey', () => {
  const press = (init: KeyboardEventInit, target: Element = document.body): string | undefined => {
    let key: string | undefined;
    const listen = (event: KeyboardEvent): void => void (key = pageKey(event));
    document.addEventListener('keydown', listen);
    document.body.append(target === document.body ? '' : target);
    target.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, ...init }));
    document.removeEventListener('keydown', listen);
    return key;
  };
  it('is the key pressed on the page', () => expect(press({ key: 'j' })).toBe('j'));
  it.each([{ ctrlKey: true }, { metaKey: true }, { altKey: true }, { isComposing: true }])('is none with %j', (init) =>
    expect(press({ key: 'a', ...init })).toBeUndefined(),
  );
  it.each(['input', 'textarea', 'select', 'dialog'])('is none within %s', (tag) =>
    expect(press({ key: 'a' }, document.createElement(tag))).toBeUndefined(),
  );
});

describe('a search hit', () => {
  it.each([
    ['device', '/devices/1'],
    ['advisory', '/advisories/1'],
    ['vulnerability', '/advisories?cve=A%20B'],
    ['model', '/devices?q=A%20B'],
    ['component', '/components?q=A%20B'],
  ] as const)('%s leads to %s', (kind, route) => expect(routeOf({ kind, id: '1', label: 'A B', detail: '' })).toBe(route));
});

describe('the title', () => {
  it.each([
    ['/morning-list?tab=new', '今朝の確認 – 見守り'],
    ['/devices/imports', '機器 – 見守り'],
    ['/names-to-confirm', '確認待ちの名称 – 見守り'],
    ['/nowhere', '見守り'],
  ])('of %s is %s', (url, title) => expect(pageTitle(url, ja)).toBe(title));
});
