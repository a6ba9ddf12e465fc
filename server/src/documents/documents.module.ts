import { Module, type OnApplicationBootstrap } from '@nestjs/common';
import { teach } from '../http/sentences.js';
import { InventoryModule } from '../inventory/inventory.module.js';
import { ComponentsController } from './components.controller.js';
import { SavedSearchesController } from './saved-searches.controller.js';
import { DocumentsController } from './documents.controller.js';
import { DocumentsService } from './documents.service.js';
import { DocumentsStore } from './documents.store.js';
import { KeptDocuments } from './kept-documents.store.js';
import { KeptSbomsService } from './kept-sboms.service.js';
import { DisclosuresService } from './mds2/disclosures.service.js';
import { DisclosuresStore } from './mds2/mds2.store.js';
import { FleetQuestionsController } from './mds2/fleet-questions.controller.js';
import { FleetQuestionsService } from './mds2/fleet-questions.service.js';
import { mds2Sentences } from './mds2/sentences.facts.js';
import { SheetsController } from './mds2/sheets.controller.js';
import { SbomsController } from './sboms.controller.js';
import { TrialReadingService } from './trial-reading.service.js';
import { SbomsService } from './sboms.service.js';
import { SbomReadingService } from './sbom-reading.service.js';
import { ComponentsService } from './search/components.service.js';
import { SavedSearchesService } from './search/saved-searches.service.js';
import { SavedSearchesStore } from './search/saved-searches.store.js';
import { ComponentsStore } from './search/components.store.js';
import { ShelfController } from './shelf.controller.js';
import { ShelfService } from './shelf/shelf.service.js';
import { ShelfStore } from './shelf/shelf.store.js';
import { documentSentences } from './sentences.facts.js';

teach(documentSentences);
teach(mds2Sentences);

@Module({
  imports: [InventoryModule],
  controllers: [
    ComponentsController,
    DocumentsController,
    FleetQuestionsController,
    SavedSearchesController,
    SbomsController,
    SheetsController,
    ShelfController,
  ],
  providers: [
    ComponentsService,
    ComponentsStore,
    DisclosuresService,
    DisclosuresStore,
    DocumentsService,
    DocumentsStore,
    FleetQuestionsService,
    KeptDocuments,
    KeptSbomsService,
    SavedSearchesService,
    SavedSearchesStore,
    SbomReadingService,
    SbomsService,
    TrialReadingService,
    ShelfService,
    ShelfStore,
  ],
  exports: [SavedSearchesService, SbomsService, DocumentsStore, DocumentsService, KeptDocuments, ShelfService, TrialReadingService],
})
export class DocumentsModule implements OnApplicationBootstrap {
  constructor(private readonly disclosures: DisclosuresService) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.disclosures.complete();
  }
}
