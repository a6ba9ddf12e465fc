import type { EntitySchema } from 'typeorm';
import { accessTokenTable, sessionTable, userTable } from '../accounts/accounts.table.js';
import { publisherKeyTable, publisherTable } from '../accounts/publishers.table.js';
import {
  advisoryCommentTable,
  advisoryDeletionTable,
  advisoryKeyTable,
  advisoryReadMarkTable,
  advisoryRevisionTable,
  advisoryTable,
  advisoryVulnerabilityTable,
  deletionFindingTable,
  exploitPredictionTable,
  searchedValuesTable,
} from '../advisories/advisories.table.js';
import {
  componentPartKeyTable,
  componentPartTable,
  componentTable,
  documentTable,
  rawDocumentTable,
} from '../documents/documents.table.js';
import { savedSearchTable, searchHitTable } from '../documents/search/search.table.js';
import { interfaceListTable, statedStateTable } from '../documents/shelf/shelf.table.js';
import { disclosureAnswerTable, disclosureTable } from '../documents/mds2/mds2.table.js';
import { inquiryAnswerTable, inquiryTable } from '../inquiries/inquiries.table.js';
import { calendarLinkTable } from '../calendar/calendar.table.js';
import { bundleKeyTable, bundleTable, carriedSourceTable } from '../intake/bundles/bundles.table.js';
import { feedReceiptTable, jobTable, sourceItemTable, sourcePollTable, sourceTable } from '../intake/intake.table.js';
import { pageVersionTable } from '../intake/pages/pages.table.js';
import { heldDocumentTable, sourceKeyTable } from '../intake/signatures/signatures.table.js';
import {
  assessmentTable,
  confirmedNameTable,
  deviceModelTable,
  deviceTable,
  manufacturerAliasTable,
  manufacturerTable,
  partyTable,
  softwareReleaseTable,
} from '../inventory/inventory.table.js';
import {
  doubtfulMeetingTable,
  importChangeTable,
  ledgerImportTable,
  ledgerRowTable,
  ledgerTable,
  valueConflictTable,
} from '../inventory/ledger.table.js';
import {
  acknowledgementEntryTable,
  compensatingControlTable,
  controlCheckTable,
  dutyStepTable,
  endedSupplierTable,
  eosAcknowledgementTable,
  legacyDeterminationTable,
  lifecycleDutyTable,
  lifecycleMappingTable,
  lifecycleStatementTable,
  lifecycleTellingTable,
  productLifecycleTable,
} from '../lifecycle/lifecycle.table.js';
import {
  catalogueRangeTable,
  catalogueSchemeTable,
  componentMarkTable,
  findingEventTable,
  findingTable,
  unmetProductTable,
  verdictTable,
} from '../matching/matching.table.js';
import { planChangeTable, planningRulesTable, replacementPlanTable } from '../replacement-plan/replacement-plan.table.js';
import { decisionTable, morningReviewTable } from '../review/review.table.js';
import { cardChangeTable, deviceIntakeTable, maintenanceConnectionTable, unitCardTable } from '../unit-card/unit-card.table.js';
import { keptValueTable } from './kept-value.table.js';
import { pendingChangeTable } from './pending-change.table.js';

/**
 * Every table, in an order in which each stands after those it refers to. This file and migrations.ts are the two in database/ that know
 * the features, as app.module.ts does for the wiring.
 */
export const tables: EntitySchema[] = [
  keptValueTable,
  pendingChangeTable,
  userTable,
  sessionTable,
  accessTokenTable,
  manufacturerTable,
  manufacturerAliasTable,
  deviceModelTable,
  softwareReleaseTable,
  deviceTable,
  partyTable,
  assessmentTable,
  confirmedNameTable,
  ledgerTable,
  ledgerImportTable,
  ledgerRowTable,
  importChangeTable,
  valueConflictTable,
  doubtfulMeetingTable,
  rawDocumentTable,
  sourceTable,
  sourcePollTable,
  sourceItemTable,
  bundleKeyTable,
  bundleTable,
  carriedSourceTable,
  sourceKeyTable,
  heldDocumentTable,
  pageVersionTable,
  jobTable,
  advisoryTable,
  advisoryRevisionTable,
  advisoryVulnerabilityTable,
  advisoryKeyTable,
  searchedValuesTable,
  advisoryCommentTable,
  advisoryReadMarkTable,
  advisoryDeletionTable,
  exploitPredictionTable,
  documentTable,
  componentPartTable,
  componentTable,
  componentPartKeyTable,
  disclosureTable,
  disclosureAnswerTable,
  savedSearchTable,
  searchHitTable,
  statedStateTable,
  interfaceListTable,
  publisherTable,
  publisherKeyTable,
  feedReceiptTable,
  catalogueRangeTable,
  catalogueSchemeTable,
  verdictTable,
  findingTable,
  findingEventTable,
  unmetProductTable,
  componentMarkTable,
  deletionFindingTable,
  decisionTable,
  morningReviewTable,
  lifecycleStatementTable,
  lifecycleMappingTable,
  lifecycleTellingTable,
  legacyDeterminationTable,
  compensatingControlTable,
  controlCheckTable,
  eosAcknowledgementTable,
  acknowledgementEntryTable,
  lifecycleDutyTable,
  dutyStepTable,
  productLifecycleTable,
  endedSupplierTable,
  replacementPlanTable,
  planChangeTable,
  planningRulesTable,
  calendarLinkTable,
  inquiryTable,
  inquiryAnswerTable,
  unitCardTable,
  deviceIntakeTable,
  cardChangeTable,
  maintenanceConnectionTable,
] as EntitySchema[];
