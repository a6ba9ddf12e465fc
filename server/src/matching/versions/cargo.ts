import { keyedScheme } from './notation/keyed.js';
import { completed, semanticKey, semanticPartsOf } from './notation/semantic.js';

/** VERS scheme `cargo`: SemVer 2.0.0 as crates have it; a limit of an advisory may leave out parts, which are 0. */
export const cargo = keyedScheme('cargo', (version) => {
  const parts = semanticPartsOf(version);
  const core = parts && completed(parts);
  return core ? semanticKey(core, parts.preRelease) : undefined;
});
