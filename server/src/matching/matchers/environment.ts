import type { EnvironmentCondition, VersionInterval, VersionStatement } from '#feeds/advisory.js';
import { readCpe } from '#feeds/vocabulary/cpe.js';
import { versionWithUpdate } from '#feeds/vocabulary/cpe-update.js';
import { inRange } from '../ranges.js';
import { compareVersions } from '../versions.js';
import { meetCpe, meetCpeVersion } from './cpe.js';

/** What is known to be in one device. */
export interface EnvironmentInventory {
  readonly cpes: readonly string[];
  /** True only when somebody says that nothing else is in it (a whole SBOM); else what is not listed may be there all the same. */
  readonly isComplete: boolean;
}

type Part = EnvironmentCondition['allOf'][number]['anyOf'][number];
type Answer = boolean | undefined;

/**
 * Is there what the statement asks for beside the product ("running on / with", NVD's AND)? Three-valued: one group that certainly fails
 * settles it, whatever the others; a platform that the inventory does not list is false only when the inventory is complete (failure 4:
 * peers drop the condition, or report the platform itself).
 */
export function evaluateEnvironment(condition: EnvironmentCondition, inventory: EnvironmentInventory): Answer {
  return all(
    condition.allOf.map(({ negate, anyOf }) => {
      const answer = any(anyOf.map((part) => partIsThere(part, inventory)));
      return negate && answer !== undefined ? !answer : answer;
    }),
  );
}

/** The entries of the inventory that certainly are a part of the condition, as evidence. */
export function cpesMeeting(parts: readonly Part[], cpes: readonly string[]): readonly string[] {
  return cpes.filter((cpe) => any(parts.map((part) => isPart(part, cpe))) === true);
}

function partIsThere(part: Part, { cpes, isComplete }: EnvironmentInventory): Answer {
  const listed = any(cpes.map((cpe) => isPart(part, cpe)));
  return listed === false && !isComplete ? undefined : listed;
}

function isPart({ cpe, version }: Part, found: string): Answer {
  const { meets } = meetCpe(cpe, found);
  if (meets === false) return false;
  return all([meets, meetCpeVersion(cpe, found, schemeOf(version)).meets, versionHolds(version, found)]);
}

function schemeOf(version: VersionStatement): string {
  return version.kind === 'intervals' || version.kind === 'words' ? version.scheme : 'generic';
}

/** Bounds beside the CPE. Without any, the version within the CPE is all that is said. */
function versionHolds(version: VersionStatement, found: string): Answer {
  if (version.kind === 'none' || version.kind === 'all') return true;
  const cpe = readCpe(found);
  const installed = cpe ? versionWithUpdate(cpe) : null;
  if (installed === null) return undefined;
  if (version.kind === 'words') return inRange(version.scheme, installed, version.raw);
  const excepted = version.except ? isAmong(version.except, version.scheme, installed) : false;
  return all([isAmong(version, version.scheme, installed), excepted === undefined ? undefined : !excepted]);
}

function isAmong(
  { intervals, versions }: { readonly intervals: readonly VersionInterval[]; readonly versions: readonly string[] },
  scheme: string,
  installed: string,
): Answer {
  const orders = versions.map((version) => compareVersions(scheme, installed, version));
  return any([
    ...orders.map((order) => (order === undefined ? undefined : order === 0)),
    ...intervals.map((interval) => inRange(scheme, installed, interval)),
  ]);
}

/** True when one is, false when all are false (Kleene). */
function any(answers: readonly Answer[]): Answer {
  if (answers.includes(true)) return true;
  return answers.includes(undefined) ? undefined : false;
}

function all(answers: readonly Answer[]): Answer {
  if (answers.includes(false)) return false;
  return answers.includes(undefined) ? undefined : true;
}
