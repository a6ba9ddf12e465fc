import { Module, type OnApplicationBootstrap } from '@nestjs/common';
import { AdvisoriesModule } from '../advisories/advisories.module.js';
import { InventoryModule } from '../inventory/inventory.module.js';
import { AdvisoriesController } from './advisories.controller.js';
import { ConfirmedNamesStore } from './confirmed-names.store.js';
import { FindingsStore } from './findings.store.js';
import { FleetController } from './fleet.controller.js';
import { MatchingJob } from './matching.job.js';
import { MatchingService } from './matching.service.js';
import { MatchingStore } from './matching.store.js';
import { MeetingService } from './meeting.service.js';
import { NamesController } from './names.controller.js';
import { NamesService } from './names.service.js';

@Module({
  imports: [InventoryModule, AdvisoriesModule],
  controllers: [FleetController, AdvisoriesController, NamesController],
  providers: [MatchingStore, FindingsStore, ConfirmedNamesStore, MatchingService, MeetingService, NamesService, MatchingJob],
  exports: [MatchingStore, FindingsStore, MatchingService, MeetingService, NamesService],
})
export class MatchingModule implements OnApplicationBootstrap {
  constructor(private readonly matching: MatchingService) {}

  /** What was taken in before a crash and not yet matched is matched now. */
  onApplicationBootstrap(): void {
    void this.matching.settle();
  }
}
