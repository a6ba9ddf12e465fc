import { searchFields, type ComponentSearch, type SearchField } from '../api/types-of-components';

/** The parts of a search that say something. */
export function searchOf(given: Readonly<Partial<Record<SearchField, string | undefined>>>): ComponentSearch {
  const parts = searchFields.map((field) => [field, (given[field] ?? '').trim()] as const).filter(([, text]) => text !== '');
  return Object.fromEntries(parts);
}

/** The same search, whatever order its parts came in. */
export function keyOfSearch(search: ComponentSearch): string {
  return JSON.stringify(searchFields.map((field) => search[field] ?? ''));
}

/** Whether anything is named: a range alone finds nothing. */
export function namesSomething(search: ComponentSearch): boolean {
  return searchFields.some((field) => field !== 'range' && search[field] !== undefined);
}

/** The address of the page with this search and no other. */
export function addressOfSearch(search: ComponentSearch): Readonly<Record<SearchField, string | null>> {
  const of = (field: SearchField) => search[field] ?? null;
  return { q: of('q'), name: of('name'), purl: of('purl'), cpe: of('cpe'), version: of('version'), range: of('range') };
}
