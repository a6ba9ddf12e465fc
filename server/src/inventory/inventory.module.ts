import { Module } from '@nestjs/common';
import { teach } from '../http/sentences.js';
import { DevicesService } from './devices.service.js';
import { DevicesStore } from './devices.store.js';
import { ImportService } from './import.service.js';
import { InventoryController } from './inventory.controller.js';
import { InventoryStore } from './inventory.store.js';
import { OpenQuestionsStore } from './open-questions.store.js';
import { inventorySentences } from './sentences.facts.js';

teach(inventorySentences);

@Module({
  controllers: [InventoryController],
  providers: [InventoryStore, DevicesStore, OpenQuestionsStore, ImportService, DevicesService],
  exports: [InventoryStore, DevicesStore, OpenQuestionsStore, DevicesService],
})
export class InventoryModule {}
