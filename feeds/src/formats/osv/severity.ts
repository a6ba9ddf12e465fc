import type { Assessment, Score } from '../../advisory.js';
import { type JsonPlace, memberOf, objectsOf, textOf } from '../../json-place.js';
import { publishedScore } from '../../published-score.js';
import type { RemarkBook } from '../../remark-book.js';

/** `severity` of a record or of one of its packages: CVSS vectors, or a word of a distribution. */
export interface Severities {
  readonly scores: readonly Score[];
  readonly assessments: readonly Assessment[];
  /** A word that no other scale knows, as written. */
  readonly word: string | null;
}

const versions = { CVSS_V2: '2.0', CVSS_V3: '3.1', CVSS_V4: '4.0' } as const;
const ratings = ['critical', 'high', 'medium', 'low', 'none'] as const;

export function severitiesOf(place: JsonPlace, productIds: readonly string[], remarks: RemarkBook): Severities {
  const scores: Score[] = [];
  const assessments: Assessment[] = [];
  let word: string | null = null;
  for (const entry of objectsOf(memberOf(place, 'severity'), remarks)) {
    const type = textOf(memberOf(entry, 'type'), remarks) ?? '';
    const score = memberOf(entry, 'score');
    const text = textOf(score, remarks);
    const version = Object.hasOwn(versions, type) ? versions[type as keyof typeof versions] : null;
    if (text === null) continue;
    if (version !== null) {
      const read = publishedScore({ vector: text, published: null, version }, { source: null, productIds }, score.pointer, remarks);
      if (read !== null) scores.push(read);
      continue;
    }
    const rating = ratings.find((known) => known === text.toLowerCase());
    if (rating !== undefined) assessments.push({ kind: 'rating', rating, at: null, source: type, productIds });
    else word ??= text;
  }
  return { scores, assessments, word };
}
