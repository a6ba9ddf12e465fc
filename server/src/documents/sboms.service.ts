import { Injectable } from '@nestjs/common';
import { notFound } from '../http/refusal.js';
import type { KeptDocument } from './document.js';
import { DocumentsService } from './documents.service.js';
import { DocumentsStore } from './documents.store.js';
import { SbomReadingService } from './sbom-reading.service.js';
import type { Sbom } from './sbom/sbom.js';

export interface KeptSbom {
  readonly document: KeptDocument;
  readonly sbom: Sbom;
}

/** SBOMs as people look at them: read again from the bytes that were kept, since of a replaced one no rows are left. */
@Injectable()
export class SbomsService {
  constructor(
    private readonly documents: DocumentsService,
    private readonly store: DocumentsStore,
    private readonly reading: SbomReadingService,
  ) {}

  async sbom(id: string): Promise<KeptSbom> {
    const { bytes, document } = await this.documents.content(id);
    if (document.kind !== 'sbom') throw notFound('documents.document');
    const [sbom] = (await this.reading.read(bytes, document.fileName ?? '')).items;
    if (!sbom) throw notFound('documents.document');
    return { document, sbom };
  }

  /** Every SBOM of the model, of whichever release, the newest first. */
  versions(modelId: string): Promise<KeptDocument[]> {
    return this.store.sbomsOfModel(modelId);
  }
}
