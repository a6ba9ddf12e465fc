import type { AdvisoryView, Band } from '../api/types';

/** What the server filters by, as its route names it; the first are asked every day. */
export const frequentFilters = ['vendor', 'product', 'cve', 'publisher', 'read'] as const;
export const furtherFilters = [
  'productVersion',
  'severity',
  'severityText',
  'trackingId',
  'title',
  'category',
  'publisherCategory',
  'status',
  'tlp',
  'language',
  'since',
  'until',
  'publishedSince',
  'publishedUntil',
  'commented',
  'identifier',
  'productGroup',
  'relationship',
  'trait',
  'namespace',
  'csafVersion',
  'revision',
  'history',
] as const;
export const advisoryFilters = [...frequentFilters, ...furtherFilters] as const;
export type AdvisoryFilter = (typeof advisoryFilters)[number];
export type AdvisorySearch = Readonly<Partial<Record<AdvisoryFilter, string>>>;

export const bands: readonly Band[] = ['critical', 'high', 'medium', 'low', 'none', 'unknown'];

/** What is chosen from a list, or is a day; all else is typed. */
export const kindsOfFilters: Readonly<Partial<Record<AdvisoryFilter, 'day' | 'choice'>>> = {
  read: 'choice',
  commented: 'choice',
  severity: 'choice',
  since: 'day',
  until: 'day',
  publishedSince: 'day',
  publishedUntil: 'day',
};

/** The filters that an address sets. A word of a list that is not in it, or half a day, is no filter. */
export function searchIn(given: (name: string) => string | null): AdvisorySearch {
  const parts = advisoryFilters.map((filter) => [filter, (given(filter) ?? '').trim()] as const);
  return Object.fromEntries(parts.filter(([filter, text]) => isUsable(filter, text)));
}

/** The address of the list with these filters and no others. */
export function addressOfFilters(search: AdvisorySearch): Readonly<Record<AdvisoryFilter, string | null>> {
  const parts = advisoryFilters.map((filter) => [filter, search[filter]?.trim() || null] as const);
  return Object.fromEntries(parts) as Record<AdvisoryFilter, string | null>;
}

/** Without the band of severity, which the server reckons but does not filter by. */
export function askedOfServer(search: AdvisorySearch): AdvisorySearch {
  return Object.fromEntries(Object.entries(search).filter(([filter]) => filter !== 'severity'));
}

export function ofSeverity(advisories: readonly AdvisoryView[], severity: string | undefined): readonly AdvisoryView[] {
  return severity === undefined ? advisories : advisories.filter((one) => one.severity.band === severity);
}

function isUsable(filter: AdvisoryFilter, text: string): boolean {
  if (text === '') return false;
  if (filter === 'read' || filter === 'commented') return text === 'true' || text === 'false';
  if (filter === 'severity') return bands.some((band) => band === text);
  return kindsOfFilters[filter] !== 'day' || /^\d{4}-\d{2}-\d{2}$/.test(text);
}
