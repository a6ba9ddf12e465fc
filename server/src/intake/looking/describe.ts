import type { KnownSourceHere } from '../known-sources.js';
import type { PollProblem } from '../polling/fetched.js';
import type { PollRemark } from '../polling/poll-counts.js';
import type { SourceFormat, SourceKind } from '../source-formats.js';
import { titleOfPage } from '../pages/page-lines.js';
import { readableText } from '../readable-text.js';
import { feedLinksIn, type FeedLink } from './feed-links.js';
import { instantOf, isBareDomain, newestFirst, rhythmOf, type Sight } from './what-is-seen.js';

/** What a look tells of an address, but for what it would bring here. */
export interface Described {
  readonly address: string;
  readonly foundAt: string | null;
  readonly format: SourceFormat;
  readonly readAs: SourceKind | null;
  readonly reads: readonly string[];
  readonly name: string;
  readonly publisher: string;
  readonly every: string;
  readonly entries: number | null;
  readonly newestAt: string | null;
  readonly samples: readonly { readonly trackingId: string; readonly title: string; readonly at: string | null }[];
  readonly remarks: readonly PollRemark[];
  readonly collections: Sight['collections'];
  readonly links: readonly FeedLink[];
  readonly source: { readonly id: string; readonly enabled: boolean } | null;
}

interface Looked {
  readonly address: string;
  readonly kind: SourceKind;
  readonly sight: Sight;
  readonly problem: PollProblem | undefined;
  readonly own: readonly { readonly id: string; readonly address: string; readonly enabled: boolean }[];
  readonly known: readonly KnownSourceHere[];
}

const SAMPLES = 5;
const MOST_REMARKS = 20;
const LONGEST_TITLE = 300;

export function describe({ address: asked, kind, sight, problem, own, known }: Looked): Described {
  // A provider that was found by its domain stays one by its domain; one that was pasted by another address is kept by that of its metadata.
  const address = kind === 'csaf' && !isBareDomain(asked) ? (sight.provider?.address ?? asked) : asked;
  const entries = newestFirst([...sight.entries.values()]);
  const formats = [...new Set(entries.map(({ format }) => format))];
  const isReadable = entries.length > 0 || sight.provider !== null || !problem;
  // A page without a feed can be watched; one that names feeds is better read by them, which stand below.
  const page = !isReadable && sight.html && readableText(sight.html.text) !== '' ? sight.html : null;
  const publishers = new Set(entries.map(({ publisher }) => publisher.name));
  const [only = ''] = publishers.size === 1 ? publishers : [];
  // STIX names no publisher that people would know; its server does.
  const publisher = (sight.provider?.publisher || (kind === 'taxii' ? '' : only) || new URL(address).hostname).slice(0, 200);
  const [collection] = sight.collections.length === 1 ? sight.collections : [];
  const listed = known.find((each) => each.address === address);
  return {
    address,
    foundAt: sight.provider && sight.provider.address !== address ? sight.provider.address : null,
    format: page ? 'page' : kind === 'csaf' || kind === 'taxii' ? kind : 'auto',
    readAs: page ? 'page' : isReadable ? kind : null,
    reads: formats,
    name: (page && titleOfPage(page.text).slice(0, 200)) || collection?.title || publisher,
    publisher,
    every: listed?.every ?? rhythmOf(kind, formats),
    entries: isReadable ? (sight.listed ?? (entries.length > 0 ? entries.length : null)) : null,
    newestAt: sight.newestListed ?? entries.map(instantOf).find((at) => at !== null) ?? null,
    samples: entries
      .slice(0, SAMPLES)
      .map((each) => ({ trackingId: each.trackingId, title: each.title.slice(0, LONGEST_TITLE), at: instantOf(each) })),
    remarks: page ? [] : remarksOf(sight, problem),
    collections: sight.collections,
    links: sight.html ? feedLinksIn(sight.html.text, sight.html.address) : [],
    source: sourceOf(address, own),
  };
}

/** Each kind of remark once: a look tells what to expect, not every place. */
function remarksOf({ remarks }: Sight, problem: PollProblem | undefined): readonly PollRemark[] {
  const first = problem ? [{ fileName: '', pointer: '', code: problem.code, params: problem.params }] : [];
  return [...new Map([...remarks, ...first].toReversed().map((remark) => [remark.code, remark])).values()]
    .toReversed()
    .slice(-MOST_REMARKS);
}

function sourceOf(address: string, own: Looked['own']): Described['source'] {
  const found = own.find((each) => each.address.replace(/\/$/, '') === address.replace(/\/$/, ''));
  return found ? { id: found.id, enabled: found.enabled } : null;
}
