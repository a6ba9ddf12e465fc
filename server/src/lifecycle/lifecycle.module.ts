import { Module, type OnApplicationBootstrap } from '@nestjs/common';
import { teach } from '../http/sentences.js';
import { DocumentsModule } from '../documents/documents.module.js';
import { InventoryModule } from '../inventory/inventory.module.js';
import { MatchingModule } from '../matching/matching.module.js';
import { AfterSupportController } from './after-support/after-support.controller.js';
import { AfterSupportService } from './after-support/after-support.service.js';
import { AfterSupportStore } from './after-support/after-support.store.js';
import { ComponentLifecyclesController } from './components/components.controller.js';
import { ComponentLifecyclesService } from './components/component-lifecycles.service.js';
import { ComponentLifecyclesStore } from './components/component-lifecycles.store.js';
import { DatesKeepingJob } from './dates/dates-keeping.job.js';
import { DatesKeepingService } from './dates/dates-keeping.service.js';
import { DatesViewService } from './dates/dates-view.service.js';
import { DatesController } from './dates/dates.controller.js';
import { LifecycleDatesService } from './dates/lifecycle-dates.service.js';
import { LifecycleDatesStore } from './dates/lifecycle-dates.store.js';
import { PublishedDocumentsStore } from './dates/published-documents.store.js';
import { PublishedEndsService } from './dates/published-ends.service.js';
import { DeterminationsController } from './determination/determinations.controller.js';
import { DeterminationsService } from './determination/determinations.service.js';
import { DeterminationsStore } from './determination/determinations.store.js';
import { LegacyEventsService } from './determination/legacy-events.service.js';
import { LegacyEventsStore } from './determination/legacy-events.store.js';
import { LifecycleFactsService } from './lifecycle-facts.service.js';
import { LifecycleController } from './lifecycle.controller.js';
import { LifecycleService } from './lifecycle.service.js';
import { ProcurementTime } from './procurement-time.service.js';
import { WatchedForLifeStore } from './watched-for-life.store.js';
import { lifecycleSentences } from './sentences.facts.js';

teach(lifecycleSentences);

@Module({
  imports: [InventoryModule, DocumentsModule, MatchingModule],
  controllers: [LifecycleController, DatesController, ComponentLifecyclesController, DeterminationsController, AfterSupportController],
  providers: [
    LifecycleService,
    LifecycleDatesStore,
    LifecycleDatesService,
    DatesViewService,
    DatesKeepingService,
    DatesKeepingJob,
    ComponentLifecyclesStore,
    ComponentLifecyclesService,
    DeterminationsStore,
    DeterminationsService,
    LegacyEventsStore,
    LegacyEventsService,
    AfterSupportStore,
    AfterSupportService,
    LifecycleFactsService,
    ProcurementTime,
    WatchedForLifeStore,
    PublishedDocumentsStore,
    PublishedEndsService,
  ],
  exports: [LifecycleService, LifecycleDatesService, AfterSupportService, ProcurementTime, PublishedEndsService],
})
export class LifecycleModule implements OnApplicationBootstrap {
  constructor(private readonly keeping: DatesKeepingService) {}

  /** The dates of an existing hospital come into the history at the first start that knows one. */
  async onApplicationBootstrap(): Promise<void> {
    await this.keeping.keepUp();
  }
}
