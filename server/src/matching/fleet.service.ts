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

/**
 * The fleet as it is stored now, in the transaction of the one who asks. Every document asks for it several times while it stays the same for
 * days, so it is kept as long as its edition does: whatever was stored before is in it all the same.
 */
@Injectable()
export class FleetService {
  private kept: { readonly edition: string; readonly fleet: Fleet } | undefined;

  constructor(private readonly store: FleetStore) {}

  async current(manager?: EntityManager): Promise<Fleet> {
    const edition = await this.store.edition(manager);
    if (edition !== undefined && this.kept?.edition === edition) return this.kept.fleet;
    const releases = await this.store.releases(manager);
    const written = await this.store.written(manager);
    const fleet = { releases, names: namesOfFleet(written), written };
    this.kept = edition === undefined ? undefined : { edition, fleet };
    return fleet;
  }
}
