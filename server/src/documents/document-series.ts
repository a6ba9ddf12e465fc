import { createHash } from 'node:crypto';
import type { KeptDocument } from './document.js';

/**
 * Name of the place in which a document stands: the same for every SBOM of one release, and for every sheet of one kind about it, so that
 * who brings a newer one may go on naming it as before. What is kept for people only is in a place of its own and has none.
 * A UUID of version 8 (RFC 9562, 5.8), made of the place alone.
 */
export function seriesOf({ kind, modelId, releaseId }: Pick<KeptDocument, 'kind' | 'modelId' | 'releaseId'>): string | null {
  if (kind === 'other') return null;
  const hash = createHash('sha256')
    .update([kind, modelId, releaseId ?? ''].join(' '))
    .digest('hex');
  return [hash.slice(0, 8), hash.slice(8, 12), `8${hash.slice(13, 16)}`, `8${hash.slice(17, 20)}`, hash.slice(20, 32)].join('-');
}
