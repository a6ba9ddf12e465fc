import { Injectable } from '@nestjs/common';
import { ReadingThreads } from './reading-threads.service.js';
import { readSbomFile } from './sbom/read-sbom.js';
import type { Component, Sbom } from './sbom/sbom.js';

/** Reads SBOMs, long ones in threads; what arrives in parts are the components. */
@Injectable()
export class SbomReadingService extends ReadingThreads<Sbom, Component> {
  constructor() {
    super({
      file: new URL('./sbom/reading.worker.js', import.meta.url),
      short: 50_000,
      readHere: readSbomFile,
      join: ({ items, remarks }, components) => ({ items: items.map((sbom) => ({ ...sbom, components })), remarks }),
    });
  }
}
