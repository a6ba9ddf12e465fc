import type { KnownAdvisory } from '../advisories/known-advisory.js';
import type { ComponentMatch } from './component-matches.js';
import { worstOf } from './component-matches.js';

/** What documents say of one vulnerability of a component. */
export interface FoundVulnerability {
  readonly vulnerability: string;
  /** The gravest word of the documents that speak of it. */
  readonly verdict: 'affected' | 'undetermined';
  readonly severityScore: number | null;
  readonly severityBand: string;
  readonly fixAvailable: boolean;
  readonly advisories: readonly { readonly id: string; readonly trackingId: string }[];
}

/** What was found in one SBOM: by the ref of a component, the gravest first. */
export type SbomFindings = ReadonlyMap<string, readonly FoundVulnerability[]>;

export interface Told {
  readonly known: Pick<KnownAdvisory, 'id' | 'trackingId' | 'severityScore' | 'severityBand'>;
  readonly matches: readonly ComponentMatch[];
}

/** Brings together what several documents say of one vulnerability. @param told components of the matches have the ref as their id */
export function findingsOfSbom(told: readonly Told[]): SbomFindings {
  const found = new Map<string, Map<string, FoundVulnerability>>();
  for (const { known, matches } of told)
    for (const { component, verdicts } of matches) {
      const own = found.get(component.id) ?? new Map<string, FoundVulnerability>();
      found.set(component.id, own);
      for (const { vulnerability, verdict, fixAvailable } of verdicts) {
        const { id, trackingId, severityScore, severityBand } = known;
        const one = { vulnerability, verdict: worstOf([{ verdict }]), severityScore, severityBand, fixAvailable };
        own.set(vulnerability, together(own.get(vulnerability), { ...one, advisories: [{ id, trackingId }] }));
      }
    }
  return new Map([...found].map(([ref, own]) => [ref, [...own.values()].sort(byGravity)]));
}

function together(one: FoundVulnerability | undefined, other: FoundVulnerability): FoundVulnerability {
  if (!one) return other;
  const graver = (one.severityScore ?? -1) >= (other.severityScore ?? -1) ? one : other;
  return {
    ...graver,
    verdict: worstOf([one, other]),
    fixAvailable: one.fixAvailable || other.fixAvailable,
    advisories: [...one.advisories, ...other.advisories.filter(({ id }) => one.advisories.every((each) => each.id !== id))],
  };
}

function byGravity(one: FoundVulnerability, other: FoundVulnerability): number {
  if (one.verdict !== other.verdict) return one.verdict === 'affected' ? -1 : 1;
  return (other.severityScore ?? -1) - (one.severityScore ?? -1) || one.vulnerability.localeCompare(other.vulnerability);
}

export type Effect = 'opens' | 'closes' | 'stays';

/** What a change of a component makes of one vulnerability of the device. */
export interface ChangeEffect {
  readonly vulnerability: string;
  readonly effect: Effect;
  /** Of the whole SBOM, and not of this component alone; null where nothing is found. */
  readonly before: 'affected' | 'undetermined' | null;
  readonly after: 'affected' | 'undetermined' | null;
}

interface ChangedRefs {
  readonly before: { readonly ref: string } | null;
  readonly after: { readonly ref: string } | null;
}

/**
 * Which vulnerabilities each change opens and closes. A finding is one of the device, and not of a component: as long as another component
 * still has the vulnerability, taking one away closes nothing, and it is said to stay.
 */
export function effectsOf<Change extends ChangedRefs>(
  changes: readonly Change[],
  before: SbomFindings,
  after: SbomFindings,
): (Change & { readonly effects: readonly ChangeEffect[] })[] {
  const [old, young] = [worstByVulnerability(before), worstByVulnerability(after)];
  return changes.map((change) => {
    const own = [...(before.get(change.before?.ref ?? '') ?? []), ...(after.get(change.after?.ref ?? '') ?? [])];
    const effects = [...new Set(own.map(({ vulnerability }) => vulnerability))].map((vulnerability): ChangeEffect => {
      const [was, is] = [old.get(vulnerability) ?? null, young.get(vulnerability) ?? null];
      return { vulnerability, effect: was === null ? 'opens' : is === null ? 'closes' : 'stays', before: was, after: is };
    });
    return { ...change, effects };
  });
}

/** Of all components of an SBOM. */
export function worstByVulnerability(findings: SbomFindings): Map<string, 'affected' | 'undetermined'> {
  const all = Map.groupBy([...findings.values()].flat(), ({ vulnerability }) => vulnerability);
  return new Map([...all].map(([vulnerability, found]) => [vulnerability, worstOf(found)]));
}
