import type { Advisory, Score } from '#feeds/advisory.js';
import { scoreOf } from '#feeds/vocabulary/cvss.js';
import { inOrderOfUse } from '#feeds/vocabulary/remediation-order.js';
import { bandOf, type SeverityBand } from '#feeds/vocabulary/severity.js';

export interface ShownScore extends Score {
  /** What the vector gives by itself; null where there is none that can be read. */
  readonly computed: number | null;
  readonly band: SeverityBand;
  /** The publisher wrote another number beside it. */
  readonly differs: boolean;
}

/**
 * A document as people read it: each score with the number that its vector gives, which counts before the one beside it (CSAF viewer, V-1),
 * and remediations in the order of their use (V-3). All else is as published.
 */
export function shownDocument(advisory: Advisory) {
  const vulnerabilities = advisory.vulnerabilities.map((vulnerability) => ({
    ...vulnerability,
    scores: vulnerability.scores.map(shownScore),
    remediations: inOrderOfUse(vulnerability.remediations),
  }));
  return { ...advisory, vulnerabilities };
}

/** Of CVSS 4 publishers write the score of the base metrics or that of the whole vector: neither differs. */
function shownScore(score: Score): ShownScore {
  const found = scoreOf(score.vector);
  const shown = found?.score ?? score.published;
  const band = shown === null ? 'unknown' : bandOf(shown, found?.version ?? score.version);
  const differs = found !== undefined && score.published !== null && ![found.score, found.baseScore].includes(score.published);
  return { ...score, computed: found?.score ?? null, band, differs };
}
