import type { Advisory, ProductStatement, Reference } from './advisory.js';
import { blankAdvisory } from './blank-statements.js';
import { openDistinctIds } from './distinct-ids.js';

/** One alert of IPA as the MyJVN API tells it, in whatever edition. */
export interface Alert {
  readonly format: string;
  readonly id: string;
  readonly title: string | null;
  readonly summary: string | null;
  readonly link: string | null;
  readonly category: string | null;
  readonly publishedAt: string | null;
  readonly revisedAt: string | null;
  readonly tlp: string | null;
  readonly items: readonly AlertItem[];
  readonly pointer: string;
}

export interface AlertItem {
  readonly title: string;
  readonly link: string | null;
  readonly products: readonly ProductStatement[];
}

/**
 * An alert names products and what was published about them, and no vulnerability: its statement of a product is none of being affected. It
 * stays a notice that people read.
 */
export function advisoryOfAlert(alert: Alert): Advisory {
  const distinct = openDistinctIds();
  const products = alert.items.flatMap((item) => item.products.map((product) => ({ ...product, id: distinct(product.id) })));
  const links: readonly Reference[] = alert.items.flatMap(({ title, link }) =>
    link === null ? [] : [{ url: link, summary: title, category: 'item' }],
  );
  return {
    ...blankAdvisory,
    format: alert.format,
    publisher: { name: 'IPA', namespace: 'https://www.ipa.go.jp', category: 'coordinator' },
    trackingId: alert.id,
    revision: alert.revisedAt ?? '',
    title: alert.title ?? alert.id,
    category: alert.category,
    tlp: alert.tlp,
    publishedAt: alert.publishedAt,
    revisedAt: alert.revisedAt,
    notes: alert.summary === null ? [] : [{ category: 'summary', title: null, text: alert.summary, pointer: alert.pointer }],
    references: [...(alert.link === null ? [] : [{ url: alert.link, summary: alert.id, category: 'self' }]), ...links],
    products,
    pointer: alert.pointer,
  };
}
