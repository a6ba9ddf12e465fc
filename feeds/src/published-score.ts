import type { Score } from './advisory.js';
import type { RemarkBook } from './remark-book.js';
import { scoreOf, versionOfVector } from './vocabulary/cvss.js';

/** What a publisher wrote of one CVSS score; `version` as the format tells it, for vectors that do not name theirs. */
export interface PublishedScore {
  readonly vector: string | null;
  readonly published: number | null;
  readonly version: Score['version'] | null;
}

/**
 * A score as the statement keeps it, held against its own vector: a vector that is none is doubted, a number that is not the vector's is noted (the
 * vector is shown). Null when there is neither a vector nor a number with a version.
 */
export function publishedScore(
  { vector, published, version }: PublishedScore,
  context: Pick<Score, 'source' | 'productIds'>,
  pointer: string,
  remarks: RemarkBook,
): Score | null {
  const written = vector?.trim() ?? '';
  const whole = withPrefix(written, version);
  const computed = scoreOf(whole);
  if (computed === undefined) {
    if (written !== '') remarks.doubt(pointer, 'vector-not-understood', { vector: written.slice(0, 200) });
    const known = versionOfVector(whole) ?? version;
    return known === null || (written === '' && published === null) ? null : { version: known, vector: written, published, ...context };
  }
  // Of CVSS 4 the number may be that of the base metrics or of the whole vector: publishers use both.
  if (published !== null && published !== computed.score && published !== computed.baseScore) {
    remarks.note(pointer, 'score-differs-from-vector', { published, computed: computed.score });
  }
  return { version: computed.version, vector: whole, published, ...context };
}

/** CycloneDX and others leave the prefix of CVSS 3 and 4 out and name the version beside the vector. */
function withPrefix(vector: string, version: Score['version'] | null): string {
  if (version === null || version === '2.0' || versionOfVector(vector) !== '2.0') return vector;
  return `CVSS:${version}/${vector}`;
}
