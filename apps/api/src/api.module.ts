import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { LoggerModule } from 'nestjs-pino';
import type { Config } from '#config';
import { StreamCache } from '#event-store';
import { AccessGuard } from './access/access.guard.js';
import { judgeSetting } from './access/by-setting.js';
import { Clock } from './access/clock.js';
import { Directory } from './access/directory.js';
import { MovedCases } from './access/moved-cases.js';
import { Permissions } from './access/permissions.js';
import { Proposers } from './access/proposers.js';
import { Routes } from './access/routes.js';
import { type UnsignedGrounds, unsignedGrounds } from './access/unsigned.js';
import { ActsController } from './acts/acts.controller.js';
import { CaseActs } from './acts/case-acts.js';
import { AnswerLinksController } from './answer-links/answer-links.controller.js';
import { AnswerLinks } from './answer-links/answer-links.js';
import { judgeLink } from './answer-links/by-link.js';
import { LinksAsked } from './answer-links/link-asked.js';
import { BatchesController } from './batches/batches.controller.js';
import { CaseController } from './case/case.controller.js';
import { CaseByReferenceController } from './case/case-by-reference.controller.js';
import { FactWords } from './case/fact-words.js';
import { OpenDataController } from './case/open-data.controller.js';
import { ReferencesController } from './case/references.controller.js';
import { ShownCases } from './case/shown-cases.js';
import { CaseloadController } from './caseload/caseload.controller.js';
import { CaseloadCountsController } from './caseload/caseload-counts.controller.js';
import { ChangesController } from './changes/changes.controller.js';
import { CarryOutHandler } from './commands/carry-out.handler.js';
import { LeaveOutHandler } from './commands/leave-out.handler.js';
import { ConditionLibraryController } from './condition-library/condition-library.controller.js';
import { ConfirmationsController } from './confirmations/confirmations.controller.js';
import { SetAsideController } from './confirmations/set-aside.controller.js';
import { SettingAside } from './confirmations/setting-aside.js';
import { BodiesAsked } from './consultees/bodies-asked.js';
import { ConsulteesController } from './consultees/consultees.controller.js';
import { ConsulteeDirectoryController } from './consultees/directory.controller.js';
import { CouncilsController } from './councils/councils.controller.js';
import { ServiceParts } from './councils/service-parts.js';
import { serviceControllers } from './councils/service-tables.js';
import { DocumentContentController } from './documents/document-content.controller.js';
import { DocumentFiles } from './documents/document-files.js';
import { PublicContentController } from './documents/public-content.controller.js';
import { DraftsController } from './drafts/drafts.controller.js';
import { Drafts } from './drafts/drafts.js';
import { FactsController } from './facts/facts.controller.js';
import { CommandSide } from './http/command-side.js';
import { HeavyQuestions } from './http/heavy-questions.js';
import { PositionInterceptor } from './http/position.interceptor.js';
import { ProblemFilter } from './http/problem.filter.js';
import { ImportedCases } from './imports/imported-cases.js';
import { ImportsController } from './imports/imports.controller.js';
import { LawParts } from './law/council-law.commands.js';
import { CouncilLawController } from './law/council-law.controller.js';
import { CouncilLaws } from './law/council-laws.js';
import { LawController } from './law/law.controller.js';
import { LawAsked } from './law/law-asked.js';
import { LawDecisionController } from './law/law-decision.controller.js';
import { LawMoneyController } from './law/law-money.controller.js';
import { LawQuestionsController } from './law/law-questions.controller.js';
import { AddressesNearbyController } from './letters/addresses-nearby.controller.js';
import { correspondence } from './letters/correspondence.js';
import { DecisionNoticeController } from './letters/decision-notice.controller.js';
import { DecisionNotices } from './letters/decision-notices.js';
import { LetterTemplatesController } from './letters/letter-templates.controller.js';
import { LettersController } from './letters/letters.controller.js';
import { NeighboursController } from './letters/neighbours.controller.js';
import { NoticesController } from './letters/notices.controller.js';
import { OutboxController } from './letters/outbox.controller.js';
import { PapersController } from './letters/papers.controller.js';
import { Papers } from './letters/papers.js';
import { logging } from './logging.js';
import { ApartController } from './looks/apart.controller.js';
import { LooksController } from './looks/looks.controller.js';
import { Looks } from './looks/looks.js';
import { AgendaController } from './meetings/agenda.controller.js';
import { Agendas } from './meetings/agendas.js';
import { MeetingFinder } from './meetings/meeting-finder.js';
import { MeetingsController } from './meetings/meetings.controller.js';
import { BillingBooks } from './money/billing/billing-books.js';
import { CasesOnRecord } from './money/billing/cases-on-record.js';
import { CostTests } from './money/billing/cost-tests.js';
import { MoneyFactsInWords } from './money/billing/money-facts-in-words.js';
import { MoneyParts } from './money/billing/money-parts.js';
import { StatutoryFeesController } from './money/billing/statutory-fees.controller.js';
import { ChargesController } from './money/charge/charges.controller.js';
import { Invoicing } from './money/charge/invoicing.js';
import { CostsController } from './money/cost-pool/costs.controller.js';
import { AccountController } from './money/council-account/account.controller.js';
import { LedgerController } from './money/ledger/ledger.controller.js';
import { moneyControllers } from './money/money-tables.js';
import { PricesController } from './money/price-schedule/prices.controller.js';
import { SavingsController } from './money/savings/savings.controller.js';
import { StatementDrafts } from './money/statement/statement-drafts.js';
import { StatementsController } from './money/statement/statements.controller.js';
import { TimesheetsController } from './money/timesheet/timesheets.controller.js';
import { WorkDone } from './money/timesheet/work-done.js';
import { MeController } from './officers/me.controller.js';
import { OfficerCommands } from './officers/officer-commands.js';
import { ServiceController } from './officers/service.controller.js';
import { PartsModule } from './parts.module.js';
import { PaymentClaims } from './payments/payment-claims.js';
import { LinkedCases } from './planning-application/after-decision/linked-cases.js';
import { CaseCommands } from './planning-application/case-commands.js';
import { CaseParts } from './planning-application/case-parts.js';
import { caseControllers } from './planning-application/case-topics.js';
import { OtherRecords } from './planning-application/other-records.js';
import { Forgetting } from './planning-application/privacy/forgetting.js';
import { PersonalData } from './planning-application/privacy/personal-data.js';
import { RetentionController } from './planning-application/privacy/retention.controller.js';
import { CasesNamed } from './planning-application/receiving/cases-named.js';
import { ParentCases } from './planning-application/receiving/parent-cases.js';
import { SealedEntries } from './planning-application/sealed-entries.js';
import { ConstraintLookUp } from './planning-application/submitted/constraint-look-up.js';
import { Proposals } from './planning-application/two-people/proposals.js';
import { TwoPeopleController } from './planning-application/two-people/two-people.controller.js';
import { PublicApplicationsController } from './public-applications/public-applications.controller.js';
import { PublicCommentsController } from './public-applications/public-comments.controller.js';
import { PublishedApplications } from './public-applications/published-applications.js';
import { PublicCouncilsController } from './public-register/public-councils.controller.js';
import { PublicRegisterController } from './public-register/public-register.controller.js';
import { RegisterEntries } from './public-register/register-entries.js';
import { SearchController } from './search/search.controller.js';
import { CouncilChangesController } from './shared-service/changes.controller.js';
import { SharedServiceController } from './shared-service/shared-service.controller.js';
import { SharedServicesController } from './shared-service/shared-services.controller.js';
import { SiteController } from './site/site.controller.js';
import { CaseNumberAllotment } from './submissions/case-number-allotment.js';
import { Preservation } from './submissions/preservation.js';
import { ReceiveSubmissionHandler } from './submissions/receive-submission.handler.js';
import { ReceivingCouncils } from './submissions/receiving-councils.js';
import { SubmissionStatusController } from './submissions/submission-status.controller.js';
import { SubmissionsController } from './submissions/submissions.controller.js';
import { SubmittedFiles } from './submissions/submitted-files.js';
import { KeepingUnread } from './unread-submissions/keeping-unread.js';
import { UnreadParts } from './unread-submissions/unread.commands.js';
import { UnreadFiles } from './unread-submissions/unread-files.js';
import { UnreadSubmissionsController } from './unread-submissions/unread-submissions.controller.js';
import { VocabularyController } from './vocabulary/vocabulary.controller.js';
import { WatchingModule } from './watching/watching.module.js';
import { OpenCases } from './what-if/open-cases.js';
import { WhatIfController } from './what-if/what-if.controller.js';
import { SeenController } from './worklist/seen.controller.js';
import { SeenMarks } from './worklist/seen-marks.js';
import { WorklistController } from './worklist/worklist.controller.js';
import { SuggestedAllocationsController } from './workload/suggested-allocations.controller.js';
import { AllocationController } from './workload/workload.controller.js';

/** Commands in, queries out, and the change feed. Any number may run on one host: the keys to personal data are a folder there. */
@Module({
  controllers: [
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
  ],
  providers: [
    Clock,
    Directory,
    AnswerLinks,
    LinksAsked,
    CouncilLaws,
    LawAsked,
    Permissions,
    PublishedApplications,
    RegisterEntries,
    SeenMarks,
    ReceivingCouncils,
    MovedCases,
    Routes,
    {
      provide: unsignedGrounds,
      inject: [Directory, Clock, AnswerLinks],
      useFactory: (directory: Directory, clock: Clock, links: AnswerLinks): UnsignedGrounds => ({
        setting: judgeSetting(directory, clock),
        openRequest: judgeLink(links, clock),
      }),
    },
    { provide: StreamCache, useFactory: () => new StreamCache() },
    CarryOutHandler,
    Proposers,
    LeaveOutHandler,
    CommandSide,
    OfficerCommands,
    ServiceParts,
    LawParts,
    UnreadParts,
    UnreadFiles,
    KeepingUnread,
    HeavyQuestions,
    CaseCommands,
    FactWords,
    MoneyFactsInWords,
    OtherRecords,
    PaymentClaims,
    CaseParts,
    BodiesAsked,
    CaseActs,
    ShownCases,
    Looks,
    Drafts,
    ConstraintLookUp,
    DocumentFiles,
    ...correspondence,
    DecisionNotices,
    Papers,
    MeetingFinder,
    Agendas,
    ParentCases,
    CasesNamed,
    LinkedCases,
    SealedEntries,
    PersonalData,
    Forgetting,
    Proposals,
    SettingAside,
    BillingBooks,
    MoneyParts,
    StatementDrafts,
    OpenCases,
    CasesOnRecord,
    WorkDone,
    CostTests,
    Invoicing,
    CaseNumberAllotment,
    Preservation,
    ImportedCases,
    SubmittedFiles,
    ReceiveSubmissionHandler,
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_INTERCEPTOR, useClass: PositionInterceptor },
  ],
})
export class ApiModule {
  static with(config: Config): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        CqrsModule.forRoot(),
        LoggerModule.forRoot(logging(config)),
        PartsModule.with(config),
        WatchingModule,
      ],
    };
  }
}
