import { Injectable } from '@nestjs/common';
import type { Device } from '../../inventory/device.js';
import { AfterSupportStore } from '../after-support/after-support.store.js';
import { standingOf } from '../standing.js';
import { LegacyEventsStore } from './legacy-events.store.js';
import { legacyProposals, type LegacyEvents, type LegacyOccasion } from './legacy-proposals.js';

type Subject = Pick<Device, 'id' | 'modelId' | 'eol' | 'eos'>;

/** What happened to devices that proposes a judgement. EOS is the one that counts: with what a control of the maker adds to it. */
@Injectable()
export class LegacyEventsService {
  constructor(
    private readonly events: LegacyEventsStore,
    private readonly duties: AfterSupportStore,
  ) {}

  async proposalsOf(device: Subject, today: string): Promise<readonly LegacyOccasion[]> {
    return legacyProposals((await this.all(today))(device));
  }

  /** For many devices: what is stored is read once. */
  async all(today: string): Promise<(device: Subject) => LegacyEvents> {
    const [exploited, documented, duties] = await Promise.all([
      this.events.exploitedWithoutFix(),
      this.events.documentedModels(),
      this.duties.duties(null),
    ]);
    const cautioned = duties.filter(({ kind, steps }) => kind === 'caution' && steps.some((step) => step.kind === 'received'));
    return ({ id, modelId, eol, eos }) => ({
      isEosPassed: standingOf({ eol, eos }, today).status === 'eos_passed',
      isExploitedWithoutFix: exploited.has(id),
      hasMakersCaution: cautioned.some((duty) => duty.modelId === modelId && (duty.deviceId ?? id) === id),
      hasNoSecurityDocuments: !documented.has(modelId),
    });
  }
}
