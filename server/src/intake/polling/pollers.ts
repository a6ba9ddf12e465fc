import type { Poller } from './poll-run.js';
import { csafProvider } from './pollers/csaf-provider.js';
import { document } from './pollers/document.js';
import { myjvn } from './pollers/myjvn.js';
import { nvd } from './pollers/nvd.js';
import { osv } from './pollers/osv.js';

/** Every kind of source that is read over the network. Adding one is a file under pollers/ and its name here. */
const pollers: readonly Poller[] = [document, csafProvider, nvd, osv, myjvn];

/** By what stands as `format` of a source; one address with one document where nothing else is said. */
export function pollerOf(format: string): Poller {
  return pollers.find(({ kind }) => kind === format) ?? document;
}
