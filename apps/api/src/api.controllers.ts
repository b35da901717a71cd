import { ActsController } from './acts/acts.controller.js';
import { AnswerLinksController } from './answer-links/answer-links.controller.js';
import { BatchesController } from './batches/batches.controller.js';
import { CaseController } from './case/case.controller.js';
import { CaseByReferenceController } from './case/case-by-reference.controller.js';
import { OpenDataController } from './case/open-data.controller.js';
import { ReferencesController } from './case/references.controller.js';
import { CaseloadController } from './caseload/caseload.controller.js';
import { CaseloadCountsController } from './caseload/caseload-counts.controller.js';
import { ChangesController } from './changes/changes.controller.js';
import { ConditionLibraryController } from './condition-library/condition-library.controller.js';
import { ConfirmationsController } from './confirmations/confirmations.controller.js';
import { SetAsideController } from './confirmations/set-aside.controller.js';
import { ConsulteesController } from './consultees/consultees.controller.js';
import { ConsulteeDirectoryController } from './consultees/directory.controller.js';
import { CouncilsController } from './councils/councils.controller.js';
import { serviceControllers } from './councils/service-tables.js';
import { DocumentContentController } from './documents/document-content.controller.js';
import { PublicContentController } from './documents/public-content.controller.js';
import { DraftsController } from './drafts/drafts.controller.js';
import { FactsController } from './facts/facts.controller.js';
import { ImportsController } from './imports/imports.controller.js';
import { CouncilLawController } from './law/council-law.controller.js';
import { LawController } from './law/law.controller.js';
import { LawDecisionController } from './law/law-decision.controller.js';
import { LawMoneyController } from './law/law-money.controller.js';
import { LawQuestionsController } from './law/law-questions.controller.js';
import { AddressesNearbyController } from './letters/addresses-nearby.controller.js';
import { DecisionNoticeController } from './letters/decision-notice.controller.js';
import { LetterTemplatesController } from './letters/letter-templates.controller.js';
import { LettersController } from './letters/letters.controller.js';
import { NeighboursController } from './letters/neighbours.controller.js';
import { NoticesController } from './letters/notices.controller.js';
import { OutboxController } from './letters/outbox.controller.js';
import { PapersController } from './letters/papers.controller.js';
import { ApartController } from './looks/apart.controller.js';
import { LooksController } from './looks/looks.controller.js';
import { AgendaController } from './meetings/agenda.controller.js';
import { MeetingsController } from './meetings/meetings.controller.js';
import { StatutoryFeesController } from './money/billing/statutory-fees.controller.js';
import { ChargesController } from './money/charge/charges.controller.js';
import { CostsController } from './money/cost-pool/costs.controller.js';
import { AccountController } from './money/council-account/account.controller.js';
import { LedgerController } from './money/ledger/ledger.controller.js';
import { moneyControllers } from './money/money-tables.js';
import { PricesController } from './money/price-schedule/prices.controller.js';
import { SavingsController } from './money/savings/savings.controller.js';
import { StatementsController } from './money/statement/statements.controller.js';
import { TimesheetsController } from './money/timesheet/timesheets.controller.js';
import { MeController } from './officers/me.controller.js';
import { ServiceController } from './officers/service.controller.js';
import { caseControllers } from './planning-application/case-topics.js';
import { RetentionController } from './planning-application/privacy/retention.controller.js';
import { TwoPeopleController } from './planning-application/two-people/two-people.controller.js';
import { PublicApplicationsController } from './public-applications/public-applications.controller.js';
import { PublicCommentsController } from './public-applications/public-comments.controller.js';
import { PublicCouncilsController } from './public-register/public-councils.controller.js';
import { PublicRegisterController } from './public-register/public-register.controller.js';
import { SearchController } from './search/search.controller.js';
import { CouncilChangesController } from './shared-service/changes.controller.js';
import { SharedServiceController } from './shared-service/shared-service.controller.js';
import { SharedServicesController } from './shared-service/shared-services.controller.js';
import { SiteController } from './site/site.controller.js';
import { SubmissionStatusController } from './submissions/submission-status.controller.js';
import { SubmissionsController } from './submissions/submissions.controller.js';
import { UnreadSubmissionsController } from './unread-submissions/unread-submissions.controller.js';
import { VocabularyController } from './vocabulary/vocabulary.controller.js';
import { WhatIfController } from './what-if/what-if.controller.js';
import { SeenController } from './worklist/seen.controller.js';
import { WorklistController } from './worklist/worklist.controller.js';
import { SuggestedAllocationsController } from './workload/suggested-allocations.controller.js';
import { AllocationController } from './workload/workload.controller.js';

/** Every controller of the API, those made from tables of commands among them. */
export const apiControllers = [
  AnswerLinksController,
  SubmissionsController,
  SubmissionStatusController,
  UnreadSubmissionsController,
  BatchesController,
  CaseController,
  ApartController,
  DraftsController,
  ConditionLibraryController,
  ConsulteeDirectoryController,
  SiteController,
  LooksController,
  ActsController,
  OpenDataController,
  CaseloadCountsController,
  CaseloadController,
  WorklistController,
  MeetingsController,
  ConsulteesController,
  SeenController,
  SearchController,
  ReferencesController,
  CaseByReferenceController,
  MeController,
  PublicApplicationsController,
  PublicCommentsController,
  PublicRegisterController,
  PublicCouncilsController,
  PublicContentController,
  DocumentContentController,
  DecisionNoticeController,
  LetterTemplatesController,
  LettersController,
  NeighboursController,
  NoticesController,
  PapersController,
  AddressesNearbyController,
  AgendaController,
  OutboxController,
  ...caseControllers,
  ChangesController,
  CouncilsController,
  ImportsController,
  ServiceController,
  AllocationController,
  SuggestedAllocationsController,
  SharedServiceController,
  SharedServicesController,
  CouncilChangesController,
  TimesheetsController,
  CostsController,
  AccountController,
  ...moneyControllers,
  ...serviceControllers,
  ChargesController,
  PricesController,
  StatutoryFeesController,
  StatementsController,
  LedgerController,
  SavingsController,
  LawController,
  VocabularyController,
  FactsController,
  LawQuestionsController,
  LawDecisionController,
  LawMoneyController,
  TwoPeopleController,
  ConfirmationsController,
  SetAsideController,
  RetentionController,
  WhatIfController,
  CouncilLawController,
];
