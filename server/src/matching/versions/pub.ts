import { identifiersKey, semanticKey, semanticPartsOf } from './notation/semantic.js';
import { keyedScheme } from './notation/keyed.js';

/**
 * Packages of Dart: SemVer 2.0.0, except that build metadata counts: 1.0.0 < 1.0.0+1 < 1.0.0+2 (pub's Version.compareTo; pub publishes
 * corrections so).
 */
export const pub = keyedScheme('pub', (version) => {
  const parts = semanticPartsOf(version.replace(/^v(?=\d)/i, ''));
  if (parts?.core.length !== 3) return undefined;
  return semanticKey(parts.core, parts.preRelease) + (parts.build.length > 0 ? `1${identifiersKey(parts.build)}` : '0');
});
