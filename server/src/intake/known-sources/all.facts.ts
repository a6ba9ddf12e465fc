import { sourcesAbroad } from './abroad.facts.js';
import { catalogues } from './catalogues.facts.js';
import { sourcesInJapan } from './japan.facts.js';
import { lifecycles } from './lifecycles.facts.js';
import { sourcesOfMakers } from './makers.facts.js';
import type { KnownSource } from './known-source.js';

/**
 * Who publishes what this program can read; a source that is offered and then fails would be worse than none. Nothing of it is asked for before somebody switches it on.
 */
export const knownSources: readonly KnownSource[] = [...sourcesInJapan, ...sourcesAbroad, ...sourcesOfMakers, ...catalogues, ...lifecycles];
