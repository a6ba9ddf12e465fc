import { Inject, Injectable } from '@nestjs/common';
import { DevicesStore } from '../inventory/devices.store.js';
import { SETTINGS, type Settings } from '../settings.js';
import { productNamed, proposedModel, type NamedProduct } from './proposed-model.js';
import { fileContent, mustFit, type FileContent } from './read-content.js';
import { SbomReadingService } from './sbom-reading.service.js';

export interface TrialReading extends FileContent {
  readonly named: NamedProduct | null;
  /** The model of the hospital that it seems to be about, as the form names it. */
  readonly proposed: { readonly manufacturer: string; readonly model: string } | null;
}

/** Reads a file and keeps nothing: whoever brings ten at once sees of each what it is before saying of which model it is. */
@Injectable()
export class TrialReadingService {
  constructor(
    private readonly reading: SbomReadingService,
    private readonly devices: DevicesStore,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Refused as it would be refused when it is brought. */
  async read(bytes: Uint8Array, fileName: string): Promise<TrialReading> {
    mustFit(bytes, this.settings.largestDocument);
    const content = await fileContent(bytes, fileName, await this.reading.read(bytes, fileName));
    const register = await this.devices.register();
    const named = productNamed(content);
    const model = proposedModel(named, register);
    const manufacturer = register.manufacturers.get(model?.manufacturerId ?? '')?.name;
    return {
      ...content,
      named,
      proposed: model && manufacturer !== undefined ? { manufacturer, model: model.modelNumber ?? model.name } : null,
    };
  }
}
