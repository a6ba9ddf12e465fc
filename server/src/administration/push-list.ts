import { isAllowedHost } from '../intake/polling/allowed-host.js';
import type { Params } from '../http/refusal.js';

/** A hospital to which a document is pushed, and where its key is. */
export interface PushTarget {
  /** In the list, from 1. */
  readonly line: number;
  /** Of its feed. */
  readonly address: string;
  readonly key: KeyPlace;
}

/** The key itself, a file in which it stands alone, or a variable of the environment. */
export type KeyPlace =
  | { readonly kind: 'written'; readonly key: string }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'variable'; readonly name: string };

export interface ListProblem {
  readonly line: number;
  readonly code: string;
  readonly params: Params;
}

/**
 * Reads a list of hospitals: one a line, `ADDRESS KEY`, `ADDRESS path/to/key-file` or `ADDRESS $VARIABLE`; blank lines and what stands behind a
 * `#` at the beginning of a word say nothing. Every line that cannot be used is told, so that the list is mended once.
 *
 * @param allowedHosts hosts that may be spoken to in plain http: everybody between would read the key
 */
export function readPushList(
  text: string,
  allowedHosts: readonly string[],
): { readonly targets: readonly PushTarget[]; readonly problems: readonly ListProblem[] } {
  const targets: PushTarget[] = [];
  const problems: ListProblem[] = [];
  for (const [at, written] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    const [address = '', key = '', ...more] = written
      .replace(/(?:^|\s)#.*$/, '')
      .split(/\s+/)
      .filter(Boolean);
    if (address === '') continue;
    const line = at + 1;
    const feed = feedAddress(address, allowedHosts);
    if ('code' in feed) problems.push({ line, code: feed.code, params: { address } });
    else if (key === '' || more.length > 0) problems.push({ line, code: 'push.list-two-words', params: {} });
    else if (targets.some((known) => known.address === feed.address)) problems.push({ line, code: 'push.list-twice', params: { address } });
    else targets.push({ line, address: feed.address, key: keyPlaceOf(key) });
  }
  return { targets, problems };
}

function feedAddress(written: string, allowedHosts: readonly string[]): { readonly address: string } | { readonly code: string } {
  const url = URL.canParse(written) ? new URL(written) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || url.search !== '') return { code: 'push.list-no-address' };
  if (url.protocol === 'http:' && !isAllowedHost(url, allowedHosts)) return { code: 'push.list-not-secure' };
  const path = url.pathname.replace(/\/+$/, '');
  return { address: `${url.origin}${path.endsWith('/feed') ? path : `${path}/api/v1/feed`}` };
}

function keyPlaceOf(written: string): KeyPlace {
  if (written.startsWith('$')) return { kind: 'variable', name: written.slice(1) };
  return written.startsWith('mp_') ? { kind: 'written', key: written } : { kind: 'file', path: written };
}
