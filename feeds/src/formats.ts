import type { Advisory } from './advisory.js';
import { type ArrivedText, decodeDocument, isArrivedText } from './arrived-text.js';
import { cle } from './formats/cle/cle.js';
import { csaf } from './formats/csaf/csaf.js';
import { cve5 } from './formats/cve5/cve5.js';
import { cyclonedxVex } from './formats/cyclonedx-vex/cyclonedx-vex.js';
import { endoflife } from './formats/endoflife/endoflife.js';
import { epss } from './formats/epss/epss.js';
import { jvnRss } from './formats/jvn-rss/jvn-rss.js';
import { kev } from './formats/kev/kev.js';
import { letter } from './formats/letter/letter.js';
import { myjvnHnd } from './formats/myjvn-hnd/myjvn-hnd.js';
import { myjvnOka } from './formats/myjvn-oka/myjvn-oka.js';
import { newsFeed } from './formats/news-feed/news-feed.js';
import { nvdCve } from './formats/nvd-cve/nvd-cve.js';
import { openeox } from './formats/openeox/openeox.js';
import { openfdaRecall } from './formats/openfda-recall/openfda-recall.js';
import { openvex } from './formats/openvex/openvex.js';
import { osv } from './formats/osv/osv.js';
import { stix } from './formats/stix/stix.js';
import { vuldef } from './formats/vuldef/vuldef.js';
import { pmdaRecall } from './formats/pmda-recall/pmda-recall.js';
import type { Reading, Remark } from './reading.js';

export type { ArrivedText } from './arrived-text.js';

/** What a format of advisories must be able to do. Adding one is a folder under formats/ and its name in the list below. */
export interface FormatReader {
  /** Folder name under formats/. */
  readonly id: string;
  /** Cheap look at the parsed document: is this one of mine? */
  recognises(document: ArrivedText): boolean;
  /** Never throws on rubbish; what it cannot read is a remark with its place. */
  read(document: ArrivedText): Reading<Advisory>;
}

/** In the order in which they are asked; the first that recognises a document reads it. */
export const formats: readonly FormatReader[] = [
  myjvnOka,
  csaf,
  openvex,
  cyclonedxVex,
  nvdCve,
  cve5,
  kev,
  osv,
  stix,
  openfdaRecall,
  jvnRss,
  vuldef,
  myjvnHnd,
  newsFeed,
  epss,
  openeox,
  cle,
  endoflife,
  letter,
  pmdaRecall,
];

/** The id of the format that a document is in; undefined when none knows it, or when it cannot be decoded. Never throws. */
export function recognise(bytes: Uint8Array): string | undefined {
  const arrived = decodeDocument(bytes);
  return isArrivedText(arrived) ? readerOf(arrived)?.id : undefined;
}

/**
 * Reads one document in whatever format it is. An unreadable document gives no items and a refusal with its place; what the decoding forgave
 * stands before the remarks of the reader. Never throws.
 */
export function read(bytes: Uint8Array): Reading<Advisory> {
  const arrived = decodeDocument(bytes);
  if (!isArrivedText(arrived)) return { items: [], remarks: [arrived] };
  const { items, remarks } = readArrived(arrived);
  return { items, remarks: [...(arrived.remarks ?? []), ...remarks] };
}

function readerOf(arrived: ArrivedText): FormatReader | undefined {
  return formats.find((format) => format.recognises(arrived));
}

function readArrived(arrived: ArrivedText): Reading<Advisory> {
  const reader = readerOf(arrived);
  if (reader === undefined) return refused('document.format-not-known');
  try {
    return reader.read(arrived);
  } catch {
    // A fault of a reader must cost one document, visibly, and not the poll of a whole source.
    return refused('document.reader-failed', { format: reader.id });
  }
}

function refused(code: string, params?: Remark['params']): Reading<Advisory> {
  return { items: [], remarks: [{ pointer: '', code, gravity: 'refusal', ...(params && { params }) }] };
}
