import type { Dictionary } from '../words/ja';

/** What the browser's tab is called: the place, then the program. */
export function pageTitle(url: string, words: Dictionary): string {
  const place = /^\/([a-z0-9-]*)/.exec(url)?.[1] ?? '';
  const names: Readonly<Record<string, string>> = {
    'morning-list': words.frame.morning,
    devices: words.frame.devices,
    components: words.frame.components,
    shelf: words.frame.shelf,
    mds2: words.frame.mds2,
    advisories: words.frame.advisories,
    lifecycle: words.frame.lifecycle,
    sources: words.frame.sources,
    accounts: words.frame.administration,
    'names-to-confirm': words.names.title,
  };
  const name = Object.hasOwn(names, place) ? names[place] : undefined;
  return name === undefined ? words.frame.brand : `${name} – ${words.frame.brand}`;
}
