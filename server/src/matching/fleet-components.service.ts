import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Advisory } from '#feeds/advisory.js';
import type { ComponentRow } from '../documents/document.js';
import { DocumentsStore } from '../documents/documents.store.js';
import { indexComponents, type FleetComponents } from './fleet-components.js';
import { keysOfAdvisory, keysOfFleetComponent, type ComponentSurroundings, type FleetComponent } from './meet-components.js';

/** Components of SBOMs as matching looks at them: only those that the documents at hand may speak of, or all of some releases. */
@Injectable()
export class FleetComponentsService {
  constructor(private readonly documents: DocumentsStore) {}

  /** @param within only components of these releases; all where it is absent */
  async forAdvisories(
    manager: EntityManager | undefined,
    advisories: readonly Advisory[],
    within?: { has(releaseId: string): boolean },
  ): Promise<FleetComponents> {
    const found = await this.documents.partsWithKeys(manager, [...new Set(advisories.flatMap(keysOfAdvisory))]);
    const keysOf = Map.groupBy(found, ({ partId }) => partId);
    const standing = await this.documents.componentsOfParts(manager, [...keysOf.keys()]);
    const rows = within ? standing.filter(({ releaseId }) => within.has(releaseId)) : standing;
    const keys = rows.flatMap(({ id, partId }) => (keysOf.get(partId ?? '') ?? []).map(({ key }) => ({ key, componentId: id })));
    // What else is in the device matters only where a statement asks for it.
    const asksAround = advisories.some(({ products }) => products.some(({ environment }) => environment !== undefined));
    const releases = asksAround ? [...new Set(rows.map(({ releaseId }) => releaseId))] : [];
    return this.indexed(manager, rows, keys, await this.documents.componentsOfReleases(manager, releases));
  }

  async ofReleases(manager: EntityManager, releaseIds: readonly string[]): Promise<FleetComponents> {
    const rows = await this.documents.componentsOfReleases(manager, releaseIds);
    const keys = rows.flatMap(({ id, name, identifiers }) =>
      keysOfFleetComponent({ name, ...identifiers }).map((key) => ({ key, componentId: id })),
    );
    return this.indexed(manager, rows, keys, rows);
  }

  private async indexed(
    manager: EntityManager | undefined,
    rows: readonly ComponentRow[],
    keys: Parameters<typeof indexComponents>[1],
    around: readonly ComponentRow[],
  ): Promise<FleetComponents> {
    const byRelease = Map.groupBy(around, ({ releaseId }) => releaseId);
    const complete = await this.documents.completeReleases(manager, [...byRelease.keys()]);
    const surroundings = new Map<string, ComponentSurroundings>();
    for (const [releaseId, components] of byRelease)
      surroundings.set(releaseId, { cpes: components.flatMap(({ identifiers }) => identifiers.cpes), isComplete: complete.has(releaseId) });
    return indexComponents(rows.map(asFleetComponent), keys, surroundings);
  }
}

function asFleetComponent({ id, releaseId, name, version, supplier, identifiers, certainty }: ComponentRow): FleetComponent {
  return { id, releaseId, name, version, supplier, ...identifiers, ...(certainty === 'low' && { isTyped: true }) };
}
