import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { teach } from '../http/sentences.js';
import { IntakeModule } from '../intake/intake.module.js';
import { InventoryModule } from '../inventory/inventory.module.js';
import { MatchingModule } from '../matching/matching.module.js';
import { InquiriesController } from './inquiries.controller.js';
import { InquiriesService } from './inquiries.service.js';
import { InquiriesStore } from './inquiries.store.js';
import { MakerQuestionsController } from './maker-questions.controller.js';
import { MakerQuestionsService } from './maker-questions.service.js';
import { inquirySentences } from './sentences.facts.js';

teach(inquirySentences);

@Module({
  imports: [AccountsModule, IntakeModule, InventoryModule, MatchingModule],
  controllers: [InquiriesController, MakerQuestionsController],
  providers: [InquiriesService, InquiriesStore, MakerQuestionsService],
  exports: [InquiriesService],
})
export class InquiriesModule {}
