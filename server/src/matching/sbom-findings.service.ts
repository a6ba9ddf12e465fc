import { Injectable } from '@nestjs/common';
import { setImmediate as breathe } from 'node:timers/promises';
import type { EntityManager } from 'typeorm';
import { inChunks } from '../database/transactions.js';
import { sbomDifference, type ComponentChange } from '../documents/sbom/difference.js';
import { SbomsService, type KeptSbom } from '../documents/sboms.service.js';
import { Refusal } from '../http/refusal.js';
import { DevicesStore } from '../inventory/devices.store.js';
import { CatalogueRecordsService } from './catalogue-records.service.js';
import { ComponentMatchesStore } from './component-matches.store.js';
import { matchesOf } from './component-matches.js';
import { indexComponents, type FleetComponents } from './fleet-components.js';
import type { FleetRelease } from './fleet.js';
import { FleetService } from './fleet.service.js';
import { ANY } from './keys-of-advisory.js';
import { MatchingStore } from './matching.store.js';
import { keysOfFleetComponent, type FleetComponent } from './meet-components.js';
import { effectsOf, findingsOfSbom, worstByVulnerability, type ChangeEffect, type SbomFindings, type Told } from './sbom-findings.js';

const ADVISORIES_AT_ONCE = 100;

export interface JudgedDifference {
  readonly changes: readonly (ComponentChange & { readonly effects: readonly ChangeEffect[] })[];
  readonly opened: readonly string[];
  readonly closed: readonly string[];
}

/**
 * What is known today of the components of any SBOM that was kept, also of one that was replaced or whose release is nowhere installed. It is
 * judged when somebody looks, by the rules by which findings come about, and from components alone: what a maker says of its product itself
 * stands with the findings.
 */
@Injectable()
export class SbomFindingsService {
  constructor(
    private readonly sboms: SbomsService,
    private readonly devices: DevicesStore,
    private readonly fleet: FleetService,
    private readonly records: CatalogueRecordsService,
    private readonly matching: MatchingStore,
    private readonly store: ComponentMatchesStore,
  ) {}

  async findings(documentId: string): Promise<SbomFindings> {
    return this.judged(await this.sboms.sbom(documentId));
  }

  /** @param from the earlier SBOM; both must be of one model */
  async difference(documentId: string, from: string): Promise<JudgedDifference> {
    const [before, after] = [await this.sboms.sbom(from), await this.sboms.sbom(documentId)];
    if (before.document.modelId !== after.document.modelId) throw new Refusal(422, 'documents.other-model');
    const [old, young] = [await this.judged(before), await this.judged(after)];
    const [was, is] = [worstByVulnerability(old), worstByVulnerability(young)];
    return {
      changes: effectsOf(sbomDifference(before.sbom.components, after.sbom.components), old, young),
      opened: [...is.keys()].filter((vulnerability) => !was.has(vulnerability)).sort(),
      closed: [...was.keys()].filter((vulnerability) => !is.has(vulnerability)).sort(),
    };
  }

  private async judged(kept: KeptSbom): Promise<SbomFindings> {
    const release = await this.releaseOf(kept);
    if (!release) return new Map();
    const { manager } = this.store;
    const components = asFleet(kept, release.releaseId);
    const { names } = await this.fleet.current();
    const about = new Set([...(await this.records.about(manager, components)), ...(await this.notices(manager))]);
    const told: Told[] = [];
    for (const ids of inChunks([...about].sort(), ADVISORIES_AT_ONCE))
      for (const { known, advisory } of await this.matching.advisories(ids)) {
        if (components.in(advisory).size > 0) told.push({ known, matches: matchesOf(advisory, [release], components, names) });
        await breathe();
      }
    return findingsOfSbom(told);
  }

  /** Documents of makers and coordinators, which may speak of anything. */
  private notices(manager: EntityManager): Promise<string[]> {
    return this.matching.advisoriesWithKeys([ANY], manager);
  }

  private async releaseOf({ document }: KeptSbom): Promise<FleetRelease | undefined> {
    const { models, manufacturers } = await this.devices.register();
    const model = models.get(document.modelId);
    if (!model || document.releaseId === null) return undefined;
    const manufacturer = manufacturers.get(model.manufacturerId)?.name ?? '';
    const { releaseId, modelId, softwareVersion } = document;
    return { releaseId, modelId, softwareVersion, model: { ...model, manufacturer } };
  }
}

/** The components by the keys that find them; each has its ref as its id. */
function asFleet({ document, sbom }: KeptSbom, releaseId: string): FleetComponents {
  const components = sbom.components.map(({ ref, name, version, supplier, group, purls, cpes }): FleetComponent => {
    const typed = document.certainty === 'low' && { isTyped: true };
    return { id: ref, releaseId, name, version, supplier: supplier ?? group, purls, cpes, ...typed };
  });
  const keys = components.flatMap((component) => keysOfFleetComponent(component).map((key) => ({ key, componentId: component.id })));
  const around = { cpes: components.flatMap(({ cpes }) => cpes), isComplete: sbom.isComplete === true };
  return indexComponents(components, keys, new Map([[releaseId, around]]));
}
