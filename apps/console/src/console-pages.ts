import type { Type } from '@nestjs/common';
import { AboutController } from './about/about.controller.js';
import { PreferencesController } from './about/preferences.controller.js';
import { ActsController } from './acts/acts.controller.js';
import { AnswerController } from './answer/answer.controller.js';
import { AuditController } from './audit/audit.controller.js';
import { LooksController } from './audit/looks.controller.js';
import { CaseController } from './cases/case.controller.js';
import { CasesController } from './cases/cases.controller.js';
import { ConfirmController } from './confirm/confirm.controller.js';
import { WaitingController } from './consultees/waiting.controller.js';
import { DocumentsController } from './documents/documents.controller.js';
import { CouncilLawController } from './law/council-law.controller.js';
import { WhatIfController } from './law/what-if.controller.js';
import { CaseLettersController } from './letters/case-letters.controller.js';
import { NeighboursController } from './letters/neighbours.controller.js';
import { OutboxController } from './letters/outbox.controller.js';
import { LetterTemplatesController } from './letters/templates.controller.js';
import { MapController } from './map/map.controller.js';
import { MeetingsController } from './meetings/meetings.controller.js';
import { ChargesController } from './money/charges.controller.js';
import { LedgerController } from './money/ledger.controller.js';
import { MoneyController } from './money/money.controller.js';
import { PoolController } from './money/pool.controller.js';
import { SavingsController } from './money/savings.controller.js';
import { ConditionsController } from './office/conditions.controller.js';
import { ConsulteesController } from './office/consultees.controller.js';
import { CouncilsController } from './office/councils.controller.js';
import { ImportController } from './office/import.controller.js';
import { OfficeActsController } from './office/office-acts.controller.js';
import { PeopleController } from './office/people.controller.js';
import { ReceiveController } from './office/receive.controller.js';
import { UnreadController } from './office/unread.controller.js';
import { HeldController } from './operations/held.controller.js';
import { OperationsController } from './operations/operations.controller.js';
import { AssetsController } from './page/assets.controller.js';
import { QueueController } from './queue/queue.controller.js';
import { CommentController } from './register/comment/comment.controller.js';
import { RegisterController } from './register/register.controller.js';
import { WeeklyController } from './register/weekly.controller.js';
import { SearchController } from './search/search.controller.js';
import { ServiceController } from './service/service.controller.js';
import { SeveralController } from './several/several.controller.js';
import { HomeController } from './sign-in/home.controller.js';
import { TeamController } from './team/team.controller.js';
import { ApprovingTimeController } from './time/approving.controller.js';
import { TimeController } from './time/time.controller.js';
import { TimelineController } from './timeline/timeline.controller.js';
import { WorkController } from './work/work.controller.js';

/** The controllers, one for each place of the site map. */
export const pages: readonly Type[] = [
  AboutController,
  PreferencesController,
  AssetsController,
  HomeController,
  WorkController,
  QueueController,
  CasesController,
  CaseController,
  CaseLettersController,
  NeighboursController,
  OutboxController,
  DocumentsController,
  MeetingsController,
  SeveralController,
  SavingsController,
  LedgerController,
  ChargesController,
  PoolController,
  MoneyController,
  TeamController,
  // Before the page of a month, whose route would match as well.
  ApprovingTimeController,
  TimeController,
  ConfirmController,
  ServiceController,
  WhatIfController,
  CouncilLawController,
  // Before the pages of one person or council, whose routes would match as well.
  OfficeActsController,
  PeopleController,
  LetterTemplatesController,
  CouncilsController,
  ImportController,
  ReceiveController,
  UnreadController,
  ConditionsController,
  ConsulteesController,
  WaitingController,
  AuditController,
  LooksController,
  OperationsController,
  HeldController,
  TimelineController,
  MapController,
  ActsController,
  SearchController,
  // Before the pages of one application, whose routes would match as well.
  WeeklyController,
  RegisterController,
  CommentController,
  AnswerController,
];
