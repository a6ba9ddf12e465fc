import { Module } from '@nestjs/common';
import { teach } from '../http/sentences.js';
import { InventoryModule } from '../inventory/inventory.module.js';
import { LifecycleModule } from '../lifecycle/lifecycle.module.js';
import { ReplacementPlansController } from './replacement-plans.controller.js';
import { ReplacementPlansService } from './replacement-plans.service.js';
import { ReplacementPlansStore } from './replacement-plans.store.js';
import { planSentences } from './sentences.facts.js';

teach(planSentences);

@Module({
  imports: [InventoryModule, LifecycleModule],
  controllers: [ReplacementPlansController],
  providers: [ReplacementPlansService, ReplacementPlansStore],
  exports: [ReplacementPlansService],
})
export class ReplacementPlanModule {}
