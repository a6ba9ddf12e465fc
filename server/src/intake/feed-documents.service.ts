import { Injectable } from '@nestjs/common';
import type { PublisherAccount } from '../accounts/publisher.js';
import { DocumentsService, type AcceptedDocument } from '../documents/documents.service.js';
import { TrialReadingService } from '../documents/trial-reading.service.js';
import { Refusal } from '../http/refusal.js';
import { DevicesStore } from '../inventory/devices.store.js';
import { pushedModel } from './pushed-model.js';
import type { Pushed } from './taken-in.js';
import type { IsOwnMaker } from './whose-products.js';

/** What stands beside the file in a form, where the file itself does not say it. */
export interface StatedProduct {
  readonly manufacturer: string | null;
  readonly model: string | null;
  readonly softwareVersion: string | null;
}

const STATUS = {
  'feed.not-your-products': 403,
  'feed.model-not-named': 422,
  'feed.model-not-known': 422,
  'feed.model-ambiguous': 422,
} as const;

/** SBOMs and MDS2 sheets that makers push for their own models. */
@Injectable()
export class FeedDocumentsService {
  constructor(
    private readonly reading: TrialReadingService,
    private readonly documents: DocumentsService,
    private readonly devices: DevicesStore,
  ) {}

  /** Throws Refusal for what is neither, for another maker's model, and for a model that is not known here or not clear. */
  async push(
    bytes: Buffer,
    fileName: string | null,
    stated: StatedProduct,
    publisher: PublisherAccount,
    isOwnMaker: IsOwnMaker,
  ): Promise<Pushed> {
    const { named } = await this.reading.read(bytes, fileName ?? '');
    // Whether its model is known here is just what such a publisher is not told, so nothing is looked up.
    if (publisher.hidesMatches) throw new Refusal(403, 'feed.documents-not-taken');
    const product = { manufacturer: named?.manufacturer ?? stated.manufacturer, model: stated.model ?? named?.model ?? null };
    const meant = pushedModel(product, await this.devices.register(), isOwnMaker);
    if ('refused' in meant)
      throw new Refusal(STATUS[meant.refused], meant.refused, { publisher: publisher.name, model: product.model ?? '' });
    const accepted = await this.documents
      .accept({
        bytes,
        fileName,
        origin: { kind: 'publisher', by: publisher.id },
        by: publisher.name,
        about: {
          manufacturer: meant.manufacturer,
          model: meant.model.modelNumber ?? meant.model.name,
          softwareVersion: stated.softwareVersion ?? named?.softwareVersion ?? undefined,
        },
      })
      .catch((error: unknown) => {
        // It names the models of the hospital, which a maker does not see.
        if (error instanceof Refusal && error.code === 'documents.model-named-by-several')
          throw new Refusal(422, 'feed.model-ambiguous', { model: product.model ?? '' });
        throw error;
      });
    return receiptOf(accepted, publisher.name, meant.model.name);
  }
}

/** Named by its series, so that the id stays the same over its revisions. */
function receiptOf({ document, isNew, revises }: AcceptedDocument, publisher: string, model: string): Pushed {
  const { contentId: sha256, fileName, format, kind, softwareVersion, documentVersion, replacedAt, remarks } = document;
  const outcome = !isNew ? 'same' : replacedAt !== null ? 'older' : revises ? 'revised' : 'new';
  const revision = softwareVersion ?? documentVersion ?? '';
  const isSbom = kind === 'sbom';
  return {
    id: document.series ?? document.id,
    sha256,
    fileName,
    format,
    kind: isSbom ? 'sbom' : 'mds2',
    publisher,
    trackingId: model,
    revision,
    outcome,
    matchedModels: 1,
    remarks,
  };
}
