import type { ArrivedText } from '#feeds/arrived-text.js';
import type { Reading } from '#feeds/reading.js';
import type { Sbom } from './sbom.js';

/** What a format of SBOMs must be able to do. Adding one is a file and its name in the list of read-sbom.ts. */
export interface SbomReader {
  /** The name of its file. */
  readonly id: string;
  /** Cheap look at the document: is this one of mine, also when it turns out to be broken? */
  recognises(document: ArrivedText): boolean;
  /** One item, or a refusal; a remark with its place for every part that was not understood or not used. */
  read(document: ArrivedText): Reading<Sbom>;
}
