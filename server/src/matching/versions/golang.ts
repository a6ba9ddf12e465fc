import { keyedScheme } from './notation/keyed.js';
import { completed, semanticKey, semanticPartsOf } from './notation/semantic.js';

const TOOLCHAIN = /^go(\d+)\.(\d+)(?:\.(\d+))?(?:(alpha|beta|rc)(\d+))?$/;
/** Since Go 1.21 the bare go1.21 is the language, older than go1.21rc1, and no release. */
const FIRST_WITH_PATCH = 21;

/**
 * VERS scheme `golang`: module versions (SemVer 2.0.0 with `v`; v1 and v1.2 are v1.0.0 and v1.2.0; +incompatible does not count; pseudo-versions
 * are pre-releases that begin with the time of the commit), and releases of the toolchain (go1.21.5, go1.22rc1).
 */
export const golang = keyedScheme('golang', (version) => toolchainKey(version) ?? moduleKey(version));

function moduleKey(version: string): string | undefined {
  const parts = semanticPartsOf(version.replace(/^v(?=\d)/, ''));
  const core = parts && completed(parts);
  return core ? semanticKey(core, parts.preRelease) : undefined;
}

/** The vulnerability database of Go writes go1.22rc1 as 1.22.0-rc.1. */
function toolchainKey(version: string): string | undefined {
  const [, major, minor, patch, stage, number] = TOOLCHAIN.exec(version) ?? [];
  if (major === undefined || minor === undefined) return undefined;
  if (patch === undefined && stage === undefined && Number(minor) >= FIRST_WITH_PATCH) return undefined;
  return semanticKey([major, minor, patch ?? '0'], stage && number ? [stage, number] : []);
}
