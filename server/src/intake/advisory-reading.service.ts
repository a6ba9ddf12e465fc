import { Injectable } from '@nestjs/common';
import type { Advisory } from '#feeds/advisory.js';
import { read } from '#feeds/formats.js';
import { ReadingThreads } from '../documents/reading-threads.service.js';

/** Reads advisories, files of a catalogue (an answer of the NVD holds 2,000 records in 8 MB, a year of JVN iPedia 35 MB) in threads. */
@Injectable()
export class AdvisoryReadingService extends ReadingThreads<Advisory, Advisory> {
  constructor() {
    super({
      file: new URL('./reading.worker.js', import.meta.url),
      short: 500_000,
      readHere: read,
      join: ({ remarks }, items) => ({ items, remarks }),
    });
  }
}
