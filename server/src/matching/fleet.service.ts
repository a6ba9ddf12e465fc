import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { FleetNames, FleetRelease } from './fleet.js';
import { namesOfFleet, type WrittenNames } from './fleet-names.js';
import { FleetStore } from './fleet.store.js';

/** What is installed, and by which names it is found. */
export interface Fleet {
  readonly releases: readonly FleetRelease[];
  readonly names: FleetNames;
  readonly written: WrittenNames;
}

/** Read anew for every question: whatever was stored before is in it. */
@Injectable()
export class FleetService {
  constructor(private readonly store: FleetStore) {}

  async current(manager?: EntityManager): Promise<Fleet> {
    const releases = await this.store.releases(manager);
    const written = await this.store.written(manager);
    return { releases, names: namesOfFleet(written), written };
  }
}
