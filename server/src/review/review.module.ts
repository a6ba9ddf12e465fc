import { Module } from '@nestjs/common';
import { AdvisoriesModule } from '../advisories/advisories.module.js';
import { DocumentsModule } from '../documents/documents.module.js';
import { teach } from '../http/sentences.js';
import { InquiriesModule } from '../inquiries/inquiries.module.js';
import { IntakeModule } from '../intake/intake.module.js';
import { InventoryModule } from '../inventory/inventory.module.js';
import { LifecycleModule } from '../lifecycle/lifecycle.module.js';
import { MatchingModule } from '../matching/matching.module.js';
import { ReplacementPlanModule } from '../replacement-plan/replacement-plan.module.js';
import { UnitCardModule } from '../unit-card/unit-card.module.js';
import { DecisionsService } from './decisions.service.js';
import { DecisionsStore } from './decisions.store.js';
import { FindingsController } from './findings.controller.js';
import { MorningController } from './morning.controller.js';
import { MorningInputsService } from './morning-inputs.service.js';
import { MorningService } from './morning.service.js';
import { SearchController } from './search.controller.js';
import { reviewSentences } from './sentences.facts.js';
import { TellersStore } from './tellers.store.js';

teach(reviewSentences);

@Module({
  imports: [
    InventoryModule,
    DocumentsModule,
    AdvisoriesModule,
    MatchingModule,
    IntakeModule,
    LifecycleModule,
    ReplacementPlanModule,
    UnitCardModule,
    InquiriesModule,
  ],
  controllers: [FindingsController, MorningController, SearchController],
  providers: [DecisionsService, DecisionsStore, MorningInputsService, MorningService, TellersStore],
})
export class ReviewModule {}
