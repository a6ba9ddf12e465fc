import { keyedScheme } from './notation/keyed.js';
import { semanticKey, semanticPartsOf } from './notation/semantic.js';

/**
 * VERS scheme `semver`: Semantic Versioning 2.0.0 to the letter, so no `v`, no missing part, no leading zero (clauses 2 and 9). Build
 * metadata does not count (clause 10). Our own reading of the grammar, since libraries refuse numbers above 2^53 and accept `v`.
 */
export const semver = keyedScheme('semver', (version) => {
  const parts = semanticPartsOf(version);
  return parts?.core.length === 3 ? semanticKey(parts.core, parts.preRelease) : undefined;
});
