import { Module } from '@nestjs/common';
import { teach } from '../http/sentences.js';
import { AccountsModule } from '../accounts/accounts.module.js';
import { AdvisoriesModule } from '../advisories/advisories.module.js';
import { InventoryModule } from '../inventory/inventory.module.js';
import { LifecycleModule } from '../lifecycle/lifecycle.module.js';
import { MatchingModule } from '../matching/matching.module.js';
import { BundleDocumentsStore } from './bundles/bundle-documents.store.js';
import { BundleExportService } from './bundles/bundle-export.service.js';
import { BundleFiles } from './bundles/bundle-file.store.js';
import { BundleImportService } from './bundles/bundle-import.service.js';
import { BundleKeysService } from './bundles/bundle-keys.service.js';
import { BundleReading } from './bundles/bundle-reading.store.js';
import { BundlesController } from './bundles/bundles.controller.js';
import { BundlesStore } from './bundles/bundles.store.js';
import { CarriedSourcesService } from './bundles/carried-sources.service.js';
import { bundleSentences } from './bundles/sentences.facts.js';
import { FeedAccountController } from './feed-account.controller.js';
import { FeedController } from './feed.controller.js';
import { FeedDocumentsService } from './feed-documents.service.js';
import { FeedReceiptsStore } from './feed-receipts.store.js';
import { FeedService } from './feed.service.js';
import { InboxFolder } from './inbox/inbox-folder.store.js';
import { InboxService } from './inbox/inbox.service.js';
import { InboxJob } from './inbox.job.js';
import { IntakeController } from './intake.controller.js';
import { JobsStore } from './jobs.store.js';
import { LettersController } from './letters/letters.controller.js';
import { LettersService } from './letters/letters.service.js';
import { letterSentences } from './letters/sentences.facts.js';
import { LookController } from './looking/look.controller.js';
import { LookService } from './looking/look.service.js';
import { KnownSourcesController } from './known-sources.controller.js';
import { NoticesController } from './notices.controller.js';
import { DocumentsModule } from '../documents/documents.module.js';
import { AdvisoryReadingService } from './advisory-reading.service.js';
import { pageSentences } from './pages/sentences.facts.js';
import { PagesController } from './pages/pages.controller.js';
import { PagesService } from './pages/pages.service.js';
import { PagesStore } from './pages/pages.store.js';
import { PoliteFetch } from './polling/polite.fetch.js';
import { PollRunService } from './polling/poll-run.service.js';
import { PollingService } from './polling/polling.service.js';
import { PushedContentService } from './pushed-content.service.js';
import { SourceItemsStore } from './source-items.store.js';
import { PollingJob } from './polling.job.js';
import { SignaturesController } from './signatures/signatures.controller.js';
import { SignaturesService } from './signatures/signatures.service.js';
import { SignaturesStore } from './signatures/signatures.store.js';
import { SourcesController } from './sources.controller.js';
import { SourcesService } from './sources.service.js';
import { SourcesStore } from './sources.store.js';
import { StaffIntakeService } from './staff-intake.service.js';
import { TakeInService } from './take-in.service.js';
import { TakeRecordService } from './take-record.service.js';
import { csafTestSentences } from './csaf-test-sentences.facts.js';
import { formatSentences } from './format-sentences/all.facts.js';
import { intakeSentences } from './sentences.facts.js';
import { sourceSentences } from './source-sentences.facts.js';

teach(bundleSentences);
teach(csafTestSentences);
teach(formatSentences);
teach(intakeSentences);
teach(letterSentences);
teach(pageSentences);
teach(sourceSentences);

@Module({
  imports: [AccountsModule, AdvisoriesModule, DocumentsModule, InventoryModule, LifecycleModule, MatchingModule],
  controllers: [
    BundlesController,
    FeedController,
    FeedAccountController,
    IntakeController,
    KnownSourcesController,
    LettersController,
    LookController,
    NoticesController,
    PagesController,
    SignaturesController,
    SourcesController,
  ],
  providers: [
    AdvisoryReadingService,
    TakeInService,
    TakeRecordService,
    FeedService,
    FeedDocumentsService,
    FeedReceiptsStore,
    PushedContentService,
    StaffIntakeService,
    JobsStore,
    SourcesStore,
    SourcesService,
    SourceItemsStore,
    SignaturesStore,
    SignaturesService,
    PagesService,
    PagesStore,
    PoliteFetch,
    PollRunService,
    PollingService,
    PollingJob,
    LettersService,
    LookService,
    BundleDocumentsStore,
    BundleFiles,
    BundleReading,
    BundlesStore,
    BundleKeysService,
    CarriedSourcesService,
    BundleExportService,
    BundleImportService,
    InboxFolder,
    InboxService,
    InboxJob,
  ],
  exports: [SourcesStore, CarriedSourcesService, FeedReceiptsStore, PagesService],
})
export class IntakeModule {}
