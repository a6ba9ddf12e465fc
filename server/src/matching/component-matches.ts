import type { Advisory } from '#feeds/advisory.js';
import { componentKeyOf, type ComponentMark } from './component-mark.js';
import type { VerdictKind } from './finding.js';
import type { FleetComponents } from './fleet-components.js';
import type { FleetNames, FleetRelease } from './fleet.js';
import type { JudgedVerdict } from './judge-advisory.js';
import { judgeComponents } from './judge-components.js';
import type { FleetComponent } from './meet-components.js';

/** A component that a document concerns: affected, or nobody can tell. What a document clears is no match. */
export interface ComponentMatch {
  readonly component: FleetComponent;
  readonly verdicts: readonly JudgedVerdict[];
}

/**
 * What one document says of each component of these releases for itself, where a finding tells only of the one that is worst off. Components
 * are in the order of their names; vulnerabilities in that of the document.
 */
export function matchesOf(
  advisory: Advisory,
  releases: readonly FleetRelease[],
  components: FleetComponents,
  names: FleetNames,
): ComponentMatch[] {
  const found = components.in(advisory);
  const matches = releases.flatMap((release) => {
    const around = components.around(release.releaseId);
    return (found.get(release.releaseId) ?? []).map((component) => ({
      component,
      verdicts: judgeComponents(advisory, release, [component], around, names).filter(({ verdict }) => verdict !== 'not_affected'),
    }));
  });
  return matches.filter(({ verdicts }) => verdicts.length > 0).sort((one, other) => compareTexts(nameOf(one), nameOf(other)));
}

/** The gravest word on a component. */
export function worstOf(verdicts: readonly { readonly verdict: VerdictKind }[]): 'affected' | 'undetermined' {
  return verdicts.some(({ verdict }) => verdict === 'affected') ? 'affected' : 'undetermined';
}

/** The mark of a component and vulnerability that counts, of those that were ever set; undefined: nobody set one. */
export type MarkOf = (component: FleetComponent, vulnerability: string) => ComponentMark | undefined;

/** @param marks in the order in which they were set: the last one counts */
export function newestMarks(marks: readonly ComponentMark[]): MarkOf {
  const newest = new Map(marks.map((mark) => [`${mark.releaseId} ${mark.componentKey} ${mark.vulnerability}`, mark]));
  return (component, vulnerability) => newest.get(`${component.releaseId} ${componentKeyOf(component)} ${vulnerability}`);
}

/** A later revision of the document under which it was set advises something else: a person looks again. */
export function isStaleMark(mark: ComponentMark, advisoryId: string, verdict: Pick<JudgedVerdict, 'fingerprint'>): boolean {
  return mark.advisoryId === advisoryId && mark.fingerprint !== verdict.fingerprint;
}

function nameOf({ component }: ComponentMatch): string {
  return `${component.name.toLowerCase()} ${component.version ?? ''} ${component.releaseId} ${component.id}`;
}

function compareTexts(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
