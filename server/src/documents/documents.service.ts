import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { CLOCK, type Clock } from '../clock.js';
import { Transactions } from '../database/transactions.js';
import { Refusal, notFound } from '../http/refusal.js';
import { InventoryStore } from '../inventory/inventory.store.js';
import type { DeviceModel } from '../inventory/device.js';
import { openNotebook, type Notebook } from '../inventory/known-inventory.js';
import { openRegister } from '../inventory/model-register.js';
import { SETTINGS, type Settings } from '../settings.js';
import { seriesOf } from './document-series.js';
import type { KeptDocument } from './document.js';
import type { DocumentAbout } from './documents.contract.js';
import { DocumentsStore } from './documents.store.js';
import { KeptDocuments } from './kept-documents.store.js';
import { KeptSbomsService } from './kept-sboms.service.js';
import { modelsMeant } from './model-meant.js';
import type { DocumentOrigin } from './raw-document.js';
import { contentOf, fileContent, mustFit, unread, type ReadContent } from './read-content.js';
import { DisclosuresService } from './mds2/disclosures.service.js';
import { answeredQuestions, kindOfForm, type Mds2Sheet } from './mds2/mds2.js';
import { remarksOnModel } from './mds2/whose-sheet.js';
import { SbomReadingService } from './sbom-reading.service.js';
import type { Sbom } from './sbom/sbom.js';
import { instantAfter } from './shelf/shelf-state.js';
import { ShelfStore } from './shelf/shelf.store.js';

export interface ArrivedModelDocument {
  readonly bytes: Uint8Array;
  readonly fileName: string | null;
  readonly origin: DocumentOrigin;
  readonly about: DocumentAbout;
  /** By whose name people know who brought it; else that of the origin. */
  readonly by?: string;
  /** `low` for a list that the hospital typed itself. */
  readonly certainty?: 'low';
}

/** Where a document that was brought stands: `revises` when a maker's of its kind stood in its place until now. */
export interface AcceptedDocument {
  readonly document: KeptDocument;
  readonly isNew: boolean;
  readonly revises: boolean;
}

/** Documents about a model: read, kept as they came, and tied to the release of which they speak. */
@Injectable()
export class DocumentsService {
  constructor(
    private readonly store: DocumentsStore,
    private readonly kept: KeptDocuments,
    private readonly disclosures: DisclosuresService,
    private readonly reading: SbomReadingService,
    private readonly sboms: KeptSbomsService,
    private readonly inventory: InventoryStore,
    private readonly transactions: Transactions,
    private readonly shelf: ShelfStore,
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The same bytes for the same release are the same document. Refused ones leave nothing behind. */
  async accept(arrived: ArrivedModelDocument): Promise<AcceptedDocument> {
    const { bytes, fileName, origin } = arrived;
    mustFit(bytes, this.settings.largestDocument);
    const isOther = arrived.about.kind === 'other';
    const read = isOther
      ? unread(fileName)
      : contentOf(await fileContent(bytes, fileName, await this.reading.read(bytes, fileName ?? '')), arrived.about.model);
    const softwareVersion = arrived.about.softwareVersion?.trim() ?? '';
    // Without a version nobody could tell to which devices the list applies; an SBOM is always of one release (手引書 6.3).
    if (read.sbom && softwareVersion === '') throw new Refusal(422, 'documents.version-missing');
    const contentId = await this.kept.keep(bytes);
    return this.transactions.run(async (manager) => {
      const { model, releaseId } = await this.place(manager, { ...arrived.about, softwareVersion });
      const modelId = model.id;
      const same = await this.store.sameDocument(manager, { contentId, modelId, releaseId, isOther });
      if (same) return { document: await this.broughtAgain(manager, same, read, arrived.about), isNew: false, revises: false };
      await this.kept.record(manager, { id: contentId, size: bytes.length, fileName, origin, receivedAt: this.clock.now() }, bytes);
      const { title = null, documentVersion = null } = arrived.about;
      const stated = { certainty: arrived.certainty ?? null, title, documentVersion };
      const about = {
        ...stated,
        modelId,
        releaseId,
        softwareVersion: softwareVersion === '' ? null : softwareVersion,
        contentId,
        fileName,
      };
      const document = documentOf(read, {
        id: randomUUID(),
        ...about,
        receivedAt: this.clock.now(),
        by: arrived.by ?? origin.by,
        replacedAt: null,
      });
      const revises = await this.store.hasStanding(manager, document);
      return { document: await this.putAway(manager, document, { read, model, about: arrived.about }), isNew: true, revises };
    });
  }

  private async putAway(manager: EntityManager, document: KeptDocument, { read, model, about }: Arriving): Promise<KeptDocument> {
    if (read.sheet) return this.keepSheet(manager, document, read.sheet, model);
    if (read.sbom) return this.sboms.keep(manager, document, read.sbom);
    await this.store.add(manager, document);
    await this.putOnShelf(manager, document, about);
    return document;
  }

  /** What was replaced meanwhile takes its place again: bringing it says that it is what holds. One file may answer several rows of the checklist. */
  private async broughtAgain(manager: EntityManager, same: KeptDocument, read: ReadContent, about: DocumentAbout): Promise<KeptDocument> {
    if (same.kind === 'other') await this.putOnShelf(manager, same, about);
    if (same.replacedAt === null || cameTooLate(same)) return same;
    const standing = { ...same, series: seriesOf(same), replacedAt: null };
    if (read.sheet) await this.disclosures.replaceStanding(manager, standing, read.sheet);
    await this.store.standAgain(manager, standing);
    if (read.sbom) await this.sboms.replaceStanding(manager, standing, read.sbom);
    return standing;
  }

  /** Under whichever of its names the model was asked for, the sheet may name it by another. */
  private keepSheet(manager: EntityManager, document: KeptDocument, sheet: Mds2Sheet, model: DeviceModel): Promise<KeptDocument> {
    const names = [model.name, model.modelNumber, model.key].flatMap((name) => name ?? []);
    return this.disclosures.keep(manager, { ...document, remarks: [...document.remarks, ...remarksOnModel(sheet, names)] }, sheet);
  }

  /** The row of the checklist that the document answers, in the same transaction: a document on the shelf that is still owed would be a riddle. */
  private async putOnShelf(manager: EntityManager, document: KeptDocument, { item, milestone = 'release', note, foundIn }: DocumentAbout) {
    if (!item) return;
    const { id: documentId, modelId, releaseId, documentVersion, by } = document;
    const ofRow = (await this.shelf.stated(modelId)).filter((each) => each.item === item && each.milestone === milestone);
    const latest = ofRow.filter((each) => each.releaseId === releaseId).at(-1);
    if (latest?.state === 'received' && latest.documentId === documentId) return;
    const at = this.clock.now();
    const said = { note: note ?? null, foundIn: foundIn ?? null, reason: null, link: null, dueOn: null };
    const state = {
      ...said,
      id: randomUUID(),
      modelId,
      releaseId,
      item,
      milestone,
      state: 'received',
      documentId,
      documentVersion,
      at,
      by,
    } as const;
    const last = await this.shelf.lastSaidAt(manager);
    await this.shelf.state(manager, [{ ...state, at: instantAfter(at, last) }]);
  }

  /** The release that the form names; it need not be installed anywhere yet, but its model must be known. */
  private async place(
    manager: EntityManager,
    about: DocumentAbout & { softwareVersion: string },
  ): Promise<{ model: DeviceModel; releaseId: string | null }> {
    await this.inventory.claim(manager);
    const notebook: Notebook = openNotebook(await this.inventory.models(manager), randomUUID);
    const register = openRegister(notebook);
    const [model, ...others] = modelsMeant(register, notebook, about);
    if (!model) throw new Refusal(422, 'documents.model-not-known', { manufacturer: about.manufacturer, model: about.model });
    if (others.length > 0)
      throw new Refusal(422, 'documents.model-named-by-several', {
        model: about.model,
        numbers: [model, ...others].map(({ modelNumber, name }) => modelNumber ?? name).join(', '),
      });
    const release = about.softwareVersion === '' ? null : register.releaseOf(model.id, about.softwareVersion);
    await this.inventory.write(manager, notebook.changes());
    return { model, releaseId: release?.id ?? null };
  }

  async document(id: string): Promise<KeptDocument> {
    const document = await this.store.document(id);
    if (!document) throw notFound('documents.document');
    return document;
  }

  async content(id: string): Promise<{ bytes: Buffer; document: KeptDocument }> {
    const document = await this.document(id);
    return { bytes: await this.kept.content(document.contentId), document };
  }
}

interface Arriving {
  readonly read: ReadContent;
  readonly model: DeviceModel;
  readonly about: DocumentAbout;
}

type Circumstances = Omit<KeptDocument, 'kind' | 'series' | 'issue' | 'format' | 'components' | 'answers' | 'isComplete' | 'remarks'>;

function documentOf({ sbom, sheet, format, remarks }: ReadContent, circumstances: Circumstances): KeptDocument {
  const components = sbom?.components.length ?? 0;
  const answers = sheet ? answeredQuestions(sheet) : 0;
  const kind: KeptDocument['kind'] = sheet ? kindOfForm(sheet.form) : sbom ? 'sbom' : 'other';
  const standing = { ...circumstances, kind, series: seriesOf({ ...circumstances, kind }), issue: issueOf(sbom) };
  return { ...standing, format, components, answers, isComplete: completeness(sbom), remarks };
}

/** An older one that arrived after a newer one stands replaced from the start; brought again it is still the same. */
function cameTooLate({ remarks }: KeptDocument): boolean {
  return remarks.some(({ code }) => code === 'mds2.older-sheet' || code === 'documents.older-sbom');
}

function issueOf(sbom: Sbom | null): KeptDocument['issue'] {
  return sbom && { serialNumber: sbom.serialNumber, version: sbom.version, createdAt: sbom.createdAt };
}

function completeness(sbom: Sbom | null): KeptDocument['isComplete'] {
  if (!sbom || sbom.isComplete === null) return null;
  return sbom.isComplete ? 'yes' : 'no';
}
