import type { SourceKind } from '../source-formats.js';
import type { Poller } from './poll-run.js';
import { cveList } from './pollers/cve-list.js';
import { csafProvider } from './pollers/csaf-provider.js';
import { document } from './pollers/document.js';
import { myjvn } from './pollers/myjvn.js';
import { nvd } from './pollers/nvd.js';
import { openfda } from './pollers/openfda.js';
import { osv } from './pollers/osv.js';
import { pmda } from './pollers/pmda.js';
import { page } from './pollers/page.js';
import { taxii } from './pollers/taxii.js';

/** Every kind of source that is read over the network. Adding one is a file under pollers/, its name here and in source-formats.ts. */
export const pollers: Readonly<Record<Exclude<SourceKind, 'folder'>, Poller>> = {
  document,
  csaf: csafProvider,
  nvd,
  cvelist: cveList,
  osv,
  myjvn,
  openfda,
  pmda,
  taxii,
  page,
};
