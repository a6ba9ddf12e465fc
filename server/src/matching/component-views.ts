import type { KnownAdvisory } from '../advisories/known-advisory.js';
import type { SeverityView } from '../advisories/advisories.contract.js';
import { isStaleMark, worstOf, type ComponentMatch, type MarkOf } from './component-matches.js';
import { componentStates, type ComponentState } from './component-mark.js';

/** A matched component as it crosses HTTP. */
export function matchedComponent({ component, verdicts }: ComponentMatch, advisoryId: string, markOf: MarkOf) {
  const { id, name, version, purls, cpes } = component;
  return {
    ...{ id, name, version, purl: purls[0] ?? null, cpe: cpes[0] ?? null },
    verdict: worstOf(verdicts),
    vulnerabilities: verdicts.map((verdict) => {
      const mark = markOf(component, verdict.vulnerability);
      return {
        vulnerability: verdict.vulnerability,
        verdict: worstOf([verdict]),
        because: [...verdict.because],
        fixAvailable: verdict.fixAvailable,
        mark: mark
          ? { state: mark.state, comment: mark.comment, at: mark.at, by: mark.by, stale: isStaleMark(mark, advisoryId, verdict) }
          : null,
      };
    }),
  };
}

/** How many components carry each mark for at least one vulnerability; what nobody marked is not remediated. */
export function countMarks(matches: readonly ComponentMatch[], markOf: MarkOf): Record<ComponentState, number> {
  const counts = { none: 0, in_progress: 0, done: 0 };
  for (const { component, verdicts } of matches) {
    const states = new Set(verdicts.map(({ vulnerability }) => markOf(component, vulnerability)?.state ?? 'none'));
    for (const state of componentStates) if (states.has(state)) counts[state] += 1;
  }
  return counts;
}

export function shortAdvisory(known: KnownAdvisory) {
  const { id, publisher, trackingId, revision, title, revisedAt } = known;
  const band = known.severityBand as SeverityView['band'];
  const severity = { score: known.severityScore, version: known.severityVersion, vector: known.severityVector, band };
  return { id, publisher, trackingId, revision, title, revisedAt, severity };
}
