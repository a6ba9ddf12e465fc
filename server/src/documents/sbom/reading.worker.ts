import { parentPort } from 'node:worker_threads';
import type { Reading } from '#feeds/reading.js';
import { readSbomFile } from './read-sbom.js';
import type { Component, Sbom } from './sbom.js';

/** What a thread is asked. */
export interface ReadingOrder {
  readonly bytes: Uint8Array;
  readonly fileName: string;
}

/**
 * What it answers: the components piece by piece, then the reading without them. Whoever receives a message unpacks it whole before anything
 * else is done, so that one with tens of thousands of components would keep every request waiting after all.
 */
export type ReadingAnswer = { readonly components: readonly Component[] } | { readonly reading: Reading<Sbom> };

const COMPONENTS_AT_ONCE = 250;

/** Reads one SBOM after another away from the thread that answers requests. The readers never throw, so nothing is caught here. */
parentPort?.on('message', ({ bytes, fileName }: ReadingOrder) => {
  void readSbomFile(bytes, fileName).then(({ items, remarks }) => {
    const components = items.flatMap((sbom) => sbom.components);
    for (let at = 0; at < components.length; at += COMPONENTS_AT_ONCE) tell({ components: components.slice(at, at + COMPONENTS_AT_ONCE) });
    tell({ reading: { items: items.map((sbom) => ({ ...sbom, components: [] })), remarks } });
  });
});

function tell(answer: ReadingAnswer): void {
  parentPort?.postMessage(answer);
}
