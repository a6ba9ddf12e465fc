import type { Remark } from '#feeds/reading.js';
import { failedTests } from '#feeds/formats/csaf/mandatory/mandatory-tests.js';
import { read } from '#feeds/formats.js';
import { cleOf, openedCle } from '#feeds/notices/lifecycle-cle.js';
import type { Notice } from '#feeds/notices/notice.js';
import { openedCsaf } from '#feeds/notices/opened-csaf.js';
import { csafOf } from '#feeds/notices/security-csaf.js';

/** The document of a notice, as it is sent and saved, and why a push of it would be refused. */
export interface NoticeDocument {
  readonly fileName: string;
  readonly text: string;
  readonly revision: string;
  readonly problems: readonly Remark[];
}

/**
 * Makes the document of a notice and lets it pass what every push passes (feed.service.ts).
 *
 * @param now the instant of this revision, ISO 8601
 */
export function documentOf(notice: Notice, now: string): NoticeDocument {
  const document = notice.kind === 'security' ? csafOf(notice, now) : cleOf(notice, now);
  const text = `${JSON.stringify(document, null, 2)}\n`;
  const { items, remarks } = read(new TextEncoder().encode(text));
  const refusals = remarks.filter(({ gravity }) => gravity === 'refusal');
  const problems = [...refusals, ...(notice.kind === 'security' ? failedTests(remarks) : [])];
  return { fileName: fileNameOf(notice), text, revision: items[0]?.revision ?? '', problems };
}

/** The form of a document that was made here; undefined for any other, of which a revision could lose something. */
export function noticeOf(document: unknown): Notice | undefined {
  return openedCsaf(document) ?? openedCle(document);
}

/** CSAF 2.0, 5.1: the tracking id in lower case, and an underscore for every run of other signs. */
function fileNameOf(notice: Notice): string {
  const name = notice.kind === 'security' ? notice.trackingId : `eol-eos_${notice.product}`;
  return `${name.toLowerCase().replace(/[^+\-a-z0-9\p{L}\p{N}]+/gu, '_')}.json`;
}
