/** A feed that a page of the web names: `<link rel="alternate" type="application/rss+xml" href="…" title="…">` (HTML, 4.6.7.1). */
export interface FeedLink {
  readonly address: string;
  readonly title: string;
}

const MOST_LINKS = 20;
/** Links stand in the head: a page of megabytes need not be searched. */
const LONGEST_HEAD = 500_000;
const feedTypes = /^(?:application\/(?:rss|atom|rdf)\+xml|application\/xml|text\/xml|application\/json)\b/i;

/** The feeds that a page names, in its order, with absolute addresses; what leads elsewhere than to http or https is left out. */
export function feedLinksIn(html: string, base: string): readonly FeedLink[] {
  const found = new Map<string, FeedLink>();
  for (const [tag] of html.slice(0, LONGEST_HEAD).matchAll(/<link\b[^>]{0,4000}>/gi)) {
    const { rel = '', type = '', href = '', title = '' } = attributesOf(tag);
    if (!rel.toLowerCase().split(/\s+/).includes('alternate') || !feedTypes.test(type) || !URL.canParse(href, base)) continue;
    const url = new URL(href, base);
    if (/^https?:$/.test(url.protocol) && !found.has(url.href)) found.set(url.href, { address: url.href, title: title.slice(0, 200) });
  }
  return [...found.values()].slice(0, MOST_LINKS);
}

function attributesOf(tag: string): Readonly<Record<string, string>> {
  const found = tag.matchAll(/([a-z-]{1,40})\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi);
  return Object.fromEntries(
    [...found].map(([, name = '', quoted, single, bare]) => [name.toLowerCase(), plain(quoted ?? single ?? bare ?? '')]),
  );
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function plain(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|apos|#39);/g, (whole, name: string) => entities[name] ?? (name === '#39' ? "'" : whole)).trim();
}
