import { Module } from '@nestjs/common';
import { teach } from '../http/sentences.js';
import { InventoryModule } from '../inventory/inventory.module.js';
import { ComponentsController } from './components.controller.js';
import { DocumentsController } from './documents.controller.js';
import { DocumentsService } from './documents.service.js';
import { DocumentsStore } from './documents.store.js';
import { KeptDocuments } from './kept-documents.store.js';
import { documentSentences } from './sentences.facts.js';

teach(documentSentences);

@Module({
  imports: [InventoryModule],
  controllers: [ComponentsController, DocumentsController],
  providers: [DocumentsStore, DocumentsService, KeptDocuments],
  exports: [DocumentsStore, DocumentsService, KeptDocuments],
})
export class DocumentsModule {}
