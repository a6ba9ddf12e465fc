import { createHash } from 'node:crypto';

export const componentStates = ['none', 'in_progress', 'done'] as const;
export type ComponentState = (typeof componentStates)[number];

/**
 * How far a component of a release is with a vulnerability (CSAF SBOM matching system, requirement 7). The newest mark counts; older ones stay
 * as its history. It belongs to the component as it is named, not to a row: an SBOM that is taken in again keeps it.
 */
export interface ComponentMark {
  readonly id: string;
  readonly releaseId: string;
  readonly componentKey: string;
  readonly vulnerability: string;
  readonly state: ComponentState;
  readonly comment: string | null;
  /** The document at hand when it was set, and its remediation then: where that changed since, a person looks again. */
  readonly advisoryId: string;
  readonly fingerprint: string;
  readonly at: string;
  readonly by: string;
}

/** The same component of one release in every SBOM that names it alike. */
export function componentKeyOf(component: {
  readonly name: string;
  readonly version: string | null;
  readonly purls: readonly string[];
  readonly cpes: readonly string[];
}): string {
  const { name, version, purls, cpes } = component;
  return createHash('sha256')
    .update(JSON.stringify([name, version, [...purls].sort(), [...cpes].sort()]))
    .digest('hex');
}
