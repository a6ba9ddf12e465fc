import { isConcrete, readCpe, type Cpe, type CpeAttribute } from '#feeds/vocabulary/cpe.js';
import { attributeRelation } from '#feeds/vocabulary/cpe-relation.js';
import { cpeText } from '#feeds/vocabulary/cpe-value.js';
import { sameUpdate } from '#feeds/vocabulary/cpe-update.js';
import { readPurl } from '#feeds/vocabulary/purl.js';
import { compareVersions } from '../versions.js';
import type { IdentifierMeeting } from './identifier-meeting.js';
import { packagesOfTarget, typesOfOneEcosystem } from './target-software.facts.js';

/** All but what names the product and what is version: they narrow it. */
const NARROWING: readonly CpeAttribute[] = ['edition', 'language', 'swEdition', 'targetSw', 'targetHw', 'other'];

/**
 * Does the CPE of a statement mean the product that the CPE of a device or component names? Version and update are left to
 * `meetCpeVersion`, because ranges stand beside them. Part, vendor and product have to be plain and equal: peers who let `*` match there
 * reported one CVE on hundreds of components (matching.md, failures 1 and 15), so it is a doubt, in whatever direction.
 *
 * Codes: `cpe_named` (true); `cpe_<attribute>_differs` (false); doubts `cpe_not_readable`, `cpe_<attribute>_open` (not one plain value on
 * either side) and `cpe_<attribute>_unknown` (the statement asks for one, the inventory does not say).
 *
 * @param purl of the same component, if it has one: its type tells plugins and bindings of other languages apart from it (failure 2)
 */
export function meetCpe(sought: string, found: string, purl: string | null = null): IdentifierMeeting {
  const meeting = (meets: boolean | undefined, code: string): IdentifierMeeting => ({ meets, code: `cpe_${code}`, sought, found });
  const [wide, narrow] = [readCpe(sought), readCpe(found)];
  if (!wide || !narrow) return meeting(undefined, 'not_readable');
  const naming = (['part', 'vendor', 'product'] as const).map((attribute) => ({ attribute, answer: namesSame(wide, narrow, attribute) }));
  const narrowing = NARROWING.map((attribute) => ({ attribute, answer: narrowed(wide, narrow, attribute, purl) }));
  const differs = [...naming, ...narrowing].find(({ answer }) => answer === false);
  if (differs) return meeting(false, `${wordOf(differs.attribute)}_differs`);
  const open = naming.find(({ answer }) => answer === undefined);
  if (open) return meeting(undefined, `${wordOf(open.attribute)}_open`);
  const unknown = narrowing.find(({ answer }) => answer === undefined);
  return unknown ? meeting(undefined, `${wordOf(unknown.attribute)}_unknown`) : meeting(true, 'named');
}

function namesSame(wide: Cpe, narrow: Cpe, attribute: CpeAttribute): boolean | undefined {
  const relation = attributeRelation(wide[attribute], narrow[attribute]);
  if (relation === 'disjoint') return false;
  const isPattern = relation === 'superset' && wide[attribute] !== '*' && isConcrete(narrow[attribute]);
  return isPattern || (relation === 'equal' && isConcrete(wide[attribute])) ? true : undefined;
}

function narrowed(wide: Cpe, narrow: Cpe, attribute: CpeAttribute, purl: string | null): boolean | undefined {
  const relation = attributeRelation(wide[attribute], narrow[attribute]);
  if (relation === 'disjoint') return false;
  if (relation === 'equal' || relation === 'superset') return true;
  return attribute === 'targetSw' && purl !== null ? isPackageOf(wide.targetSw, purl) : undefined;
}

/** A component whose CPE says nothing of its ecosystem, but whose package URL does. */
function isPackageOf(targetSw: string, purl: string): boolean | undefined {
  const target = cpeText(targetSw) ?? '';
  const types = Object.hasOwn(packagesOfTarget, target) ? packagesOfTarget[target] : undefined;
  const type = readPurl(purl)?.purl.type;
  if (types === undefined || type === undefined || !typesOfOneEcosystem.has(type)) return undefined;
  if (types.certain.includes(type)) return true;
  return types.possible.includes(type) ? undefined : false;
}

const WORDS: Partial<Record<CpeAttribute, string>> = {
  swEdition: 'software_edition',
  targetSw: 'target_software',
  targetHw: 'target_hardware',
};

function wordOf(attribute: CpeAttribute): string {
  return WORDS[attribute] ?? attribute;
}

/**
 * The versions within two CPE names, where the statement gives no range beside its own. Equal by the scheme is equal, whatever the texts:
 * NISTIR 7696 would hold 1.0 and 1.0.0 for different products. Codes: `cpe_version_named`, `cpe_version_any` (true), `cpe_version_differs`,
 * `cpe_update_differs` (false); doubts `cpe_not_readable`, `cpe_version_unknown`, `cpe_version_unconfirmed` (the statement says NA, which
 * publishers also write for "not known"), `cpe_version_not_comparable`, `cpe_update_unknown`.
 *
 * @param scheme of the versions, by default `generic`
 */
export function meetCpeVersion(sought: string, found: string, scheme = 'generic'): IdentifierMeeting {
  const meeting = (meets: boolean | undefined, code: string): IdentifierMeeting => ({ meets, code: `cpe_${code}`, sought, found });
  const [wide, narrow] = [readCpe(sought), readCpe(found)];
  if (!wide || !narrow) return meeting(undefined, 'not_readable');
  const version = sameVersion(wide.version, narrow.version, scheme);
  const update = sameUpdateValue(wide.update, narrow.update);
  if (version.meets === false) return meeting(false, version.code);
  if (update === false) return meeting(false, 'update_differs');
  if (version.meets === undefined) return meeting(undefined, version.code);
  return update ? meeting(true, version.code) : meeting(undefined, 'update_unknown');
}

interface VersionMeeting {
  readonly meets: boolean | undefined;
  readonly code: 'version_any' | 'version_named' | 'version_differs' | 'version_unknown' | 'version_unconfirmed' | 'version_not_comparable';
}

function sameVersion(wide: string, narrow: string, scheme: string): VersionMeeting {
  if (wide === '*') return { meets: true, code: 'version_any' };
  if (wide === '-') return narrow === '-' ? { meets: true, code: 'version_named' } : { meets: undefined, code: 'version_unconfirmed' };
  if (!isConcrete(narrow)) return { meets: undefined, code: 'version_unknown' };
  if (!isConcrete(wide)) {
    const holds = attributeRelation(wide, narrow) === 'superset';
    return { meets: holds, code: holds ? 'version_named' : 'version_differs' };
  }
  const order = wide === narrow ? 0 : compareVersions(scheme, cpeText(wide) ?? '', cpeText(narrow) ?? '');
  if (order === undefined) return { meets: undefined, code: 'version_not_comparable' };
  return order === 0 ? { meets: true, code: 'version_named' } : { meets: false, code: 'version_differs' };
}

function sameUpdateValue(wide: string, narrow: string): boolean | undefined {
  const relation = attributeRelation(wide, narrow);
  if (relation === 'equal' || relation === 'superset') return true;
  if (relation !== 'disjoint') return undefined;
  if (!isConcrete(wide) || !isConcrete(narrow)) return false;
  return sameUpdate(cpeText(wide) ?? '', cpeText(narrow) ?? '');
}
