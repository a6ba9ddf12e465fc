import type { Remark } from '#feeds/reading.js';
import type { RefusalDetail } from '../http/refusal.js';

/** What a CSAF forwarder sends beside the document. */
export interface Forwarded {
  readonly validationStatus: string | null;
  /** Hexadecimal, perhaps with the name of the file behind it, as `sha256sum` writes it. */
  readonly sha256: string | null;
  readonly sha512: string | null;
}

/** The hashes that do not fit the bytes. */
export function wrongHashes(forwarded: Forwarded, own: { readonly sha256: string; readonly sha512: string }): RefusalDetail[] {
  const said = [
    ['hash-256', forwarded.sha256, own.sha256],
    ['hash-512', forwarded.sha512, own.sha512],
  ] as const;
  return said
    .filter(([, stated, found]) => stated !== null && hashIn(stated) !== found)
    .map(([field]) => ({ pointer: `/${field}`, code: 'feed.hash-does-not-fit', params: { field } }));
}

/** A forwarder's own doubt is told on, and no reason to refuse: what it calls invalid may well be about an installed device. */
export function remarksOfForwarder({ validationStatus }: Forwarded): Remark[] {
  if (validationStatus === null || validationStatus === 'valid') return [];
  return [{ pointer: '', code: 'feed.forwarded-unvalidated', gravity: 'doubt', params: { status: validationStatus.slice(0, 40) } }];
}

function hashIn(stated: string): string {
  return (
    stated
      .trim()
      .split(/\s+/)[0]
      ?.replace(/^(sha256|sha512|sha-256|sha-512):/i, '')
      .toLowerCase() ?? ''
  );
}
