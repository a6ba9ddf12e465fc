import type { MigrationInterface } from 'typeorm';
import { CreateSettings1764028800001 } from './migrations/0001-settings.migration.js';
import { CreateAccounts1764028800002 } from './migrations/0002-accounts.migration.js';
import { CreateInventory1764028800003 } from './migrations/0003-inventory.migration.js';
import { CreateLedgers1764028800004 } from './migrations/0004-ledgers.migration.js';
import { CreateIntake1764028800005 } from './migrations/0005-intake.migration.js';
import { CreateAdvisories1764028800006 } from './migrations/0006-advisories.migration.js';
import { CreateMatching1764028800007 } from './migrations/0007-matching.migration.js';
import { CreateReview1764028800008 } from './migrations/0008-review.migration.js';
import { CreateDocuments1764028800009 } from './migrations/0009-documents.migration.js';
import { CreatePublishers1764028800010 } from './migrations/0010-publishers.migration.js';
import { CreateExploitPredictions1764028800011 } from './migrations/0011-exploit-predictions.migration.js';
import { CreateCatalogueRanges1764028800012 } from './migrations/0012-catalogue-ranges.migration.js';
import { CreateDesk1764028800013 } from './migrations/0013-desk.migration.js';
import { CreateDisclosures1764028800015 } from './migrations/0015-disclosures.migration.js';
import { CreateDocumentShelf1764028800016 } from './migrations/0016-document-shelf.migration.js';
import { CreateLifecycle1764028800017 } from './migrations/0017-lifecycle.migration.js';
import { CreateReplacementPlansAndUnitCards1764028800018 } from './migrations/0018-replacement-plans-and-unit-cards.migration.js';
import { AddPolling1764028800019 } from './migrations/0019-polling.migration.js';
import { SettleFormats1764028800021 } from './migrations/0021-settled-formats.migration.js';
import { AddLifecycleDoubts1764028800022 } from './migrations/0022-lifecycle-doubts.migration.js';
import { WatchFleet1764028800023 } from './migrations/0023-fleet-edition.migration.js';
import { KeepKeysOfParts1764028800024 } from './migrations/0024-part-keys.migration.js';
import { KeepFeedReceipts1764028800035 } from './migrations/0035-feed-receipts.migration.js';
import { CarryBundles1764028800036 } from './migrations/0036-bundles.migration.js';
import { KeepSignatures1764028800038 } from './migrations/0038-signatures.migration.js';
import { KeepCredentialsOfSources1764028800039 } from './migrations/0039-source-credentials.migration.js';
import { WatchDevices1764028800042 } from './migrations/0042-devices-edition.migration.js';
import { FindExploitedFindings1764028800043 } from './migrations/0043-exploited-findings.migration.js';
import { WatchPages1764028800044 } from './migrations/0044-watched-pages.migration.js';
import { NameDocumentSeries1764028800046 } from './migrations/0046-document-series.migration.js';
import { PutInquiries1764028800047 } from './migrations/0047-inquiries.migration.js';
import { OrderLanes1764028800048 } from './migrations/0048-lanes.migration.js';

/** Oldest first; never change one that a hospital may have run. */
export const migrations: (new () => MigrationInterface)[] = [
  CreateSettings1764028800001,
  CreateAccounts1764028800002,
  CreateInventory1764028800003,
  CreateLedgers1764028800004,
  CreateIntake1764028800005,
  CreateAdvisories1764028800006,
  CreateMatching1764028800007,
  CreateReview1764028800008,
  CreateDocuments1764028800009,
  CreatePublishers1764028800010,
  CreateExploitPredictions1764028800011,
  CreateCatalogueRanges1764028800012,
  CreateDesk1764028800013,
  CreateDisclosures1764028800015,
  CreateDocumentShelf1764028800016,
  CreateLifecycle1764028800017,
  CreateReplacementPlansAndUnitCards1764028800018,
  AddPolling1764028800019,
  SettleFormats1764028800021,
  AddLifecycleDoubts1764028800022,
  WatchFleet1764028800023,
  KeepKeysOfParts1764028800024,
  KeepFeedReceipts1764028800035,
  CarryBundles1764028800036,
  KeepSignatures1764028800038,
  KeepCredentialsOfSources1764028800039,
  WatchDevices1764028800042,
  FindExploitedFindings1764028800043,
  WatchPages1764028800044,
  NameDocumentSeries1764028800046,
  PutInquiries1764028800047,
  OrderLanes1764028800048,
];
