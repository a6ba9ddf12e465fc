import { parentPort } from 'node:worker_threads';
import type { ReadingAnswer, ReadingOrder } from '../reading-threads.service.js';
import { readSbomFile } from './read-sbom.js';
import type { Component, Sbom } from './sbom.js';

const COMPONENTS_AT_ONCE = 250;

/** Reads one SBOM after another away from the thread that answers requests. The readers never throw, so nothing is caught here. */
parentPort?.on('message', ({ bytes, fileName }: ReadingOrder) => {
  void readSbomFile(bytes, fileName).then(({ items, remarks }) => {
    const components = items.flatMap((sbom) => sbom.components);
    for (let at = 0; at < components.length; at += COMPONENTS_AT_ONCE) tell({ parts: components.slice(at, at + COMPONENTS_AT_ONCE) });
    tell({ reading: { items: items.map((sbom) => ({ ...sbom, components: [] })), remarks } });
  });
});

function tell(answer: ReadingAnswer<Sbom, Component>): void {
  parentPort?.postMessage(answer);
}
