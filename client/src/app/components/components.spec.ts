import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { Api } from '../api/api';
import type { ComponentSearch, ComponentView } from '../api/types-of-components';
import { Components } from './components';

const component: ComponentView = {
  name: 'examplelib',
  version: null,
  purl: 'pkg:npm/examplelib',
  cpe: null,
  purls: ['pkg:npm/examplelib'],
  cpes: [],
  answer: 'inside',
  doubt: null,
  certainty: null,
  models: [{ id: 'C1', manufacturer: '例示メディカル', model: 'RM-1', modelId: 'm1', softwareVersion: '7.2', devices: 3 }],
};

describe('the components', () => {
  it.each([
    [
      '',
      1,
      ['examplelib', '記載なし', 'pkg:npm/examplelib', '例示メディカル', 'RM-1', 'バージョン 7.2', '3台', '1件'],
      'each with its models',
    ],
    ['', 0, ['部品表（SBOM）がまだ取り込まれていません'], 'nothing was taken in'],
    ['zzz', 0, ['「zzz」に一致する構成部品はありません', 'SBOM）のない機種については分かりません'], 'not found is not "not in the house"'],
    ['', 900, ['900件中 1件を表示', 'さらに表示'], 'more than are shown'],
  ])('searched for "%s", of %d say %j: %s', async (q, total, told) => {
    const asked: (readonly [ComponentSearch, number])[] = [];
    const text = await pageFor(q, total, asked);
    expect(asked).toEqual([[q === '' ? {} : { q }, 200]]);
    expect(told.filter((part) => !text.includes(part))).toEqual([]);
  });
});

async function pageFor(q: string, total: number, asked: (readonly [ComponentSearch, number])[]): Promise<string> {
  const api = {
    savedSearches: () => Promise.resolve({ total: 0, items: [] }),
    componentsFile: () => '',
    components: (sought: ComponentSearch, limit: number) => {
      asked.push([sought, limit]);
      return Promise.resolve({ total, items: total === 0 ? [] : [component] });
    },
  };
  TestBed.configureTestingModule({ providers: [provideRouter([]), { provide: Api, useValue: api }] });
  const fixture = TestBed.createComponent(Components);
  fixture.componentRef.setInput('q', q);
  await fixture.whenStable();
  return (fixture.nativeElement as HTMLElement).textContent;
}
