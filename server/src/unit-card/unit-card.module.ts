import { Module } from '@nestjs/common';
import { teach } from '../http/sentences.js';
import { InventoryModule } from '../inventory/inventory.module.js';
import { DocumentsModule } from '../documents/documents.module.js';
import { LifecycleModule } from '../lifecycle/lifecycle.module.js';
import { IntakesController } from './intakes.controller.js';
import { IntakesService } from './intakes.service.js';
import { IntakesStore } from './intakes.store.js';
import { cardSentences } from './sentences.facts.js';
import { UnitCardsController } from './unit-cards.controller.js';
import { UnitCardsService } from './unit-cards.service.js';
import { UnitCardsStore } from './unit-cards.store.js';

teach(cardSentences);

@Module({
  imports: [InventoryModule, DocumentsModule, LifecycleModule],
  controllers: [UnitCardsController, IntakesController],
  providers: [UnitCardsService, UnitCardsStore, IntakesService, IntakesStore],
  exports: [UnitCardsService],
})
export class UnitCardModule {}
