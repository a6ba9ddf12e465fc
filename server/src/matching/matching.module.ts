import { Module, type OnApplicationBootstrap } from '@nestjs/common';
import { AdvisoriesModule } from '../advisories/advisories.module.js';
import { DocumentsModule } from '../documents/documents.module.js';
import { InventoryModule } from '../inventory/inventory.module.js';
import { AdvisoriesController } from './advisories.controller.js';
import { AdvisoryViewsService } from './advisory-views.service.js';
import { CatalogueRangesStore } from './catalogue-ranges.store.js';
import { CatalogueRecordsService } from './catalogue-records.service.js';
import { ClearingsService } from './clearings.service.js';
import { ComponentMatchesController } from './component-matches.controller.js';
import { ComponentMatchesService } from './component-matches.service.js';
import { ComponentMatchesStore } from './component-matches.store.js';
import { ConfirmedNamesStore } from './confirmed-names.store.js';
import { AdvisoryKeysService } from './advisory-keys.service.js';
import { DeletionsController } from './deletions.controller.js';
import { DeletionsService } from './deletions.service.js';
import { FindingsUpdateService } from './findings-update.service.js';
import { FindingsStore } from './findings.store.js';
import { FleetComponentsService } from './fleet-components.service.js';
import { FleetService } from './fleet.service.js';
import { FleetStore } from './fleet.store.js';
import { FleetController } from './fleet.controller.js';
import { ConcernedDevicesService } from './concerned-devices.service.js';
import { JudgingService } from './judging.service.js';
import { MatchingJob } from './matching.job.js';
import { MatchingService } from './matching.service.js';
import { SameMatterService } from './same-matter.service.js';
import { SerialVerdictsService } from './serial-verdicts.service.js';
import { TrialJudgingService } from './trial-judging.service.js';
import { MatchingStore } from './matching.store.js';
import { MeetingService } from './meeting.service.js';
import { NamesController } from './names.controller.js';
import { NamesService } from './names.service.js';
import { RunsController } from './runs.controller.js';
import { RunsService } from './runs.service.js';
import { SbomFindingsController } from './sbom-findings.controller.js';
import { SbomFindingsService } from './sbom-findings.service.js';
import { VerdictsService } from './verdicts.service.js';

@Module({
  imports: [InventoryModule, DocumentsModule, AdvisoriesModule],
  // `advisories/deletions` before `advisories/:id`.
  controllers: [
    FleetController,
    DeletionsController,
    AdvisoriesController,
    NamesController,
    RunsController,
    ComponentMatchesController,
    SbomFindingsController,
  ],
  providers: [
    MatchingStore,
    FindingsStore,
    ConfirmedNamesStore,
    FleetStore,
    FleetService,
    CatalogueRangesStore,
    CatalogueRecordsService,
    ClearingsService,
    VerdictsService,
    JudgingService,
    SerialVerdictsService,
    ConcernedDevicesService,
    TrialJudgingService,
    SameMatterService,
    DeletionsService,
    FleetComponentsService,
    FindingsUpdateService,
    AdvisoryKeysService,
    AdvisoryViewsService,
    ComponentMatchesStore,
    ComponentMatchesService,
    RunsService,
    SbomFindingsService,
    MatchingService,
    MeetingService,
    NamesService,
    MatchingJob,
  ],
  exports: [
    AdvisoryKeysService,
    VerdictsService,
    FleetService,
    MatchingStore,
    FindingsStore,
    MatchingService,
    MeetingService,
    NamesService,
    TrialJudgingService,
    SameMatterService,
  ],
})
export class MatchingModule implements OnApplicationBootstrap {
  constructor(
    private readonly keys: AdvisoryKeysService,
    private readonly matching: MatchingService,
  ) {}

  /** What was taken in before a crash and not yet matched is matched now. */
  async onApplicationBootstrap(): Promise<void> {
    await this.keys.complete();
    void this.matching.settle();
  }
}
