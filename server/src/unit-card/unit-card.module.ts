import { Module } from '@nestjs/common';
import { teach } from '../http/sentences.js';
import { InventoryModule } from '../inventory/inventory.module.js';
import { cardSentences } from './sentences.facts.js';
import { UnitCardsController } from './unit-cards.controller.js';
import { UnitCardsService } from './unit-cards.service.js';
import { UnitCardsStore } from './unit-cards.store.js';

teach(cardSentences);

@Module({
  imports: [InventoryModule],
  controllers: [UnitCardsController],
  providers: [UnitCardsService, UnitCardsStore],
  exports: [UnitCardsService],
})
export class UnitCardModule {}
