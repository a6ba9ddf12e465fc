import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { CLOCK, type Clock } from '../clock.js';
import { Changes } from '../database/changes.store.js';
import { Transactions } from '../database/transactions.js';
import { Refusal, notFound, type RefusalDetail } from '../http/refusal.js';
import { InventoryStore } from '../inventory/inventory.store.js';
import { openNotebook, type Notebook } from '../inventory/known-inventory.js';
import { openRegister } from '../inventory/model-register.js';
import { SETTINGS, type Settings } from '../settings.js';
import { COMPONENT_KEYS, type ComponentKeysOf } from './component-keys.js';
import { componentsOfSbom } from './components-of-sbom.js';
import type { KeptDocument } from './document.js';
import type { DocumentAbout } from './documents.contract.js';
import { DocumentsStore } from './documents.store.js';
import { KeptDocuments } from './kept-documents.store.js';
import type { DocumentOrigin } from './raw-document.js';
import { readSbom } from './sbom/read-sbom.js';
import type { Sbom } from './sbom/sbom.js';

export interface ArrivedModelDocument {
  readonly bytes: Uint8Array;
  readonly fileName: string | null;
  readonly origin: DocumentOrigin;
  readonly about: DocumentAbout;
}

const UNREADABLE = ['document.empty', 'document.not-json', 'document.nested-too-deep', 'document.encoding-not-known', 'document.not-xml'];
const UNKNOWN_FORMAT = ['document.format-not-known', 'sbom.format-not-supported', 'document.is-html'];
const MOST_DETAILS = 50;

/** Documents about a model: read, kept as they came, and tied to the release of which they speak. */
@Injectable()
export class DocumentsService {
  constructor(
    private readonly store: DocumentsStore,
    private readonly kept: KeptDocuments,
    private readonly inventory: InventoryStore,
    private readonly transactions: Transactions,
    private readonly changes: Changes,
    @Inject(COMPONENT_KEYS) private readonly keysOf: ComponentKeysOf,
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The same bytes for the same release are the same document. Refused ones leave nothing behind. */
  async accept(arrived: ArrivedModelDocument): Promise<{ document: KeptDocument; isNew: boolean }> {
    const { bytes, fileName, origin } = arrived;
    if (bytes.length === 0) throw new Refusal(400, 'document.empty');
    const { largestDocument } = this.settings;
    if (bytes.length > largestDocument)
      throw new Refusal(413, 'document.too-large', { limitMiB: Math.floor(largestDocument / 1024 / 1024) });
    const reading = readSbom(bytes);
    const [sbom] = reading.items;
    if (!sbom) throw refusalOf(reading.remarks);
    const softwareVersion = arrived.about.softwareVersion?.trim() ?? '';
    // Without a version nobody could tell to which devices the list applies; an SBOM is always of one release (手引書 6.3).
    if (softwareVersion === '') throw new Refusal(422, 'documents.version-missing');
    const contentId = await this.kept.keep(bytes);
    return this.transactions.run(async (manager) => {
      const { modelId, releaseId } = await this.place(manager, { ...arrived.about, softwareVersion });
      const same = await this.store.sameDocument(manager, contentId, modelId, releaseId);
      if (same?.replacedAt === null) return { document: same, isNew: false };
      await this.kept.record(manager, { id: contentId, size: bytes.length, fileName, origin, receivedAt: this.clock.now() });
      const document: KeptDocument = {
        id: randomUUID(),
        kind: 'sbom',
        format: sbom.format,
        modelId,
        releaseId,
        softwareVersion,
        contentId,
        fileName,
        components: sbom.components.length,
        answers: 0,
        isComplete: sbom.isComplete === null ? null : sbom.isComplete ? 'yes' : 'no',
        remarks: reading.remarks,
        receivedAt: this.clock.now(),
        by: origin.by,
        replacedAt: null,
      };
      await this.storeSbom(manager, document, releaseId, sbom);
      return { document, isNew: true };
    });
  }

  private async storeSbom(manager: EntityManager, document: KeptDocument, releaseId: string, sbom: Sbom): Promise<void> {
    await this.store.replace(manager, await this.store.currentSboms(manager, [releaseId]), document.receivedAt);
    const { rows, keys } = componentsOfSbom(sbom, { documentId: document.id, releaseId }, this.keysOf, randomUUID);
    await this.store.add(manager, document, rows, keys);
    await this.changes.note(manager, 'release', [releaseId], `sbom ${document.id}`);
  }

  /** The release that the form names; it need not be installed anywhere yet, but its model must be known. */
  private async place(
    manager: EntityManager,
    about: DocumentAbout & { softwareVersion: string },
  ): Promise<{ modelId: string; releaseId: string }> {
    await this.inventory.claim(manager);
    const notebook: Notebook = openNotebook(
      await this.inventory.everything(manager, ['manufacturer', 'manufacturer_alias', 'device_model', 'software_release', 'device']),
      randomUUID,
    );
    const register = openRegister(notebook);
    const asked = { manufacturer: about.manufacturer, genericName: null, deviceClass: null };
    const model =
      register.findModel({ ...asked, name: about.model, modelNumber: about.model }) ??
      register.findModel({ ...asked, name: null, modelNumber: about.model }) ??
      register.findModel({ ...asked, name: about.model, modelNumber: null });
    if (!model) throw new Refusal(422, 'documents.model-not-known', { manufacturer: about.manufacturer, model: about.model });
    const release = register.releaseOf(model.id, about.softwareVersion);
    await this.inventory.write(manager, notebook.changes());
    return { modelId: model.id, releaseId: release.id };
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

function refusalOf(remarks: ReturnType<typeof readSbom>['remarks']): Refusal {
  const refused = remarks.filter(({ gravity }) => gravity === 'refusal');
  const code = refused[0]?.code ?? 'document.says-nothing';
  const status = UNREADABLE.includes(code) ? 400 : UNKNOWN_FORMAT.includes(code) ? 415 : 422;
  const details: RefusalDetail[] = refused
    .slice(0, MOST_DETAILS)
    .map(({ pointer, code: each, params }) => ({ pointer, code: each, ...(params && { params }) }));
  return new Refusal(status, code, refused[0]?.params ?? {}, details);
}
