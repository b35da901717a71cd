import { type Provider } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
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
import { CaseActs } from './acts/case-acts.js';
import { AnswerLinks } from './answer-links/answer-links.js';
import { judgeLink } from './answer-links/by-link.js';
import { LinksAsked } from './answer-links/link-asked.js';
import { FactWords } from './case/fact-words.js';
import { RecordedCases } from './case/recorded-cases.js';
import { ShownCases } from './case/shown-cases.js';
import { ShownHistories } from './case/shown-histories.js';
import { CarryOutHandler } from './commands/carry-out.handler.js';
import { LeaveOutHandler } from './commands/leave-out.handler.js';
import { SettingAside } from './confirmations/setting-aside.js';
import { BodiesAsked } from './consultees/bodies-asked.js';
import { ServiceParts } from './councils/service-parts.js';
import { DocumentFiles } from './documents/document-files.js';
import { Drafts } from './drafts/drafts.js';
import { CommandSide } from './http/command-side.js';
import { HeavyQuestions } from './http/heavy-questions.js';
import { ProblemFilter } from './http/problem.filter.js';
import { ImportedBefore } from './imports/imported-before.js';
import { ImportedCases } from './imports/imported-cases.js';
import { LawParts } from './law/council-law.commands.js';
import { CouncilLaws } from './law/council-laws.js';
import { LawAsked } from './law/law-asked.js';
import { correspondence } from './letters/correspondence.js';
import { DecisionNotices } from './letters/decision-notices.js';
import { Papers } from './letters/papers.js';
import { Looks } from './looks/looks.js';
import { Agendas } from './meetings/agendas.js';
import { MeetingFinder } from './meetings/meeting-finder.js';
import { BillingBooks } from './money/billing/billing-books.js';
import { CasesOnRecord } from './money/billing/cases-on-record.js';
import { CostTests } from './money/billing/cost-tests.js';
import { MoneyFactsInWords } from './money/billing/money-facts-in-words.js';
import { MoneyParts } from './money/billing/money-parts.js';
import { Invoicing } from './money/charge/invoicing.js';
import { StatementDrafts } from './money/statement/statement-drafts.js';
import { WorkDone } from './money/timesheet/work-done.js';
import { OfficerCommands } from './officers/officer-commands.js';
import { PaymentClaims } from './payments/payment-claims.js';
import { LinkedCases } from './planning-application/after-decision/linked-cases.js';
import { CaseCommands } from './planning-application/case-commands.js';
import { CaseParts } from './planning-application/case-parts.js';
import { OtherRecords } from './planning-application/other-records.js';
import { Forgetting } from './planning-application/privacy/forgetting.js';
import { PersonalData } from './planning-application/privacy/personal-data.js';
import { CasesNamed } from './planning-application/receiving/cases-named.js';
import { ParentCases } from './planning-application/receiving/parent-cases.js';
import { SealedEntries } from './planning-application/sealed-entries.js';
import { ConstraintLookUp } from './planning-application/submitted/constraint-look-up.js';
import { Proposals } from './planning-application/two-people/proposals.js';
import { PublishedApplications } from './public-applications/published-applications.js';
import { PublicLists } from './public-register/public-lists.js';
import { RegisterEntries } from './public-register/register-entries.js';
import { CaseNumberAllotment } from './submissions/case-number-allotment.js';
import { CaseOfSubmission } from './submissions/case-of-submission.js';
import { Preservation } from './submissions/preservation.js';
import { ReceiveSubmissionHandler } from './submissions/receive-submission.handler.js';
import { ReceivingCouncils } from './submissions/receiving-councils.js';
import { SubmittedFiles } from './submissions/submitted-files.js';
import { KeepingUnread } from './unread-submissions/keeping-unread.js';
import { UnreadParts } from './unread-submissions/unread.commands.js';
import { UnreadFiles } from './unread-submissions/unread-files.js';
import { OpenCases } from './what-if/open-cases.js';
import { SeenMarks } from './worklist/seen-marks.js';
import { WorkItems } from './worklist/work-items.js';

/** What controllers and command handlers are given. */
export const apiProviders: Provider[] = [
  Clock,
  Directory,
  AnswerLinks,
  LinksAsked,
  CouncilLaws,
  LawAsked,
  Permissions,
  PublishedApplications,
  PublicLists,
  RegisterEntries,
  SeenMarks,
  WorkItems,
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
  RecordedCases,
  CaseActs,
  ShownCases,
  ShownHistories,
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
  CaseOfSubmission,
  Preservation,
  ImportedBefore,
  ImportedCases,
  SubmittedFiles,
  ReceiveSubmissionHandler,
  { provide: APP_GUARD, useClass: AccessGuard },
  { provide: APP_FILTER, useClass: ProblemFilter },
];
