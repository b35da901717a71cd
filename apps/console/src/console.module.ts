import { type DynamicModule, Module, type Provider, type Type } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import type { Config } from '#config';
import { ConfigProblem } from '#config';
import { AboutController } from './about/about.controller.js';
import { PreferencesController } from './about/preferences.controller.js';
import { ActsController } from './acts/acts.controller.js';
import { Described } from './acts/described.js';
import { Performing } from './acts/performing.js';
import { Sending } from './acts/sending.js';
import { Vocabulary } from './acts/vocabulary.js';
import { AnswerController } from './answer/answer.controller.js';
import { AuditController } from './audit/audit.controller.js';
import { LooksController } from './audit/looks.controller.js';
import { CaseController } from './cases/case.controller.js';
import { CasesController } from './cases/cases.controller.js';
import { OpeningCases } from './cases/opening.js';
import { ConfirmController } from './confirm/confirm.controller.js';
import { Confirming } from './confirm/confirming.js';
import { WaitingController } from './consultees/waiting.controller.js';
import { Councils } from './councils/councils.js';
import { DocumentsController } from './documents/documents.controller.js';
import { CouncilLawController } from './law/council-law.controller.js';
import { WhatIfController } from './law/what-if.controller.js';
import { CaseLettersController } from './letters/case-letters.controller.js';
import { NeighboursController } from './letters/neighbours.controller.js';
import { OutboxController } from './letters/outbox.controller.js';
import { LetterTemplatesController } from './letters/templates.controller.js';
import { MapController } from './map/map.controller.js';
import { MeetingsController } from './meetings/meetings.controller.js';
import { Minutes } from './meetings/minutes.js';
import { LedgerController } from './money/ledger.controller.js';
import { MoneyController } from './money/money.controller.js';
import { PoolController } from './money/pool.controller.js';
import { SavingsController } from './money/savings.controller.js';
import { ConditionsController } from './office/conditions.controller.js';
import { ConsulteesController } from './office/consultees.controller.js';
import { CouncilsController } from './office/councils.controller.js';
import { OfficeActs } from './office/doing.js';
import { ImportController } from './office/import.controller.js';
import { KeptLists } from './office/kept-lists.js';
import { OfficeActsController } from './office/office-acts.controller.js';
import { PeopleController } from './office/people.controller.js';
import { ReceiveController } from './office/receive.controller.js';
import { LookingAround } from './office/surroundings.js';
import { UnreadController } from './office/unread.controller.js';
import { HeldController } from './operations/held.controller.js';
import { OperationsController } from './operations/operations.controller.js';
import { AssetsController } from './page/assets.controller.js';
import { Assets } from './page/assets.js';
import { DrawingInterceptor } from './page/drawing.interceptor.js';
import { Drawing } from './page/drawing.js';
import { FaultFilter } from './page/fault.filter.js';
import { Preferences } from './page/preferences.js';
import { Templates } from './page/templates.js';
import { WaitingCounts } from './page/waiting-counts.js';
import { Names } from './people/names.js';
import { QueueController } from './queue/queue.controller.js';
import { CommentController } from './register/comment/comment.controller.js';
import { RegisterController } from './register/register.controller.js';
import { WeeklyController } from './register/weekly.controller.js';
import { SearchController } from './search/search.controller.js';
import { ServiceController } from './service/service.controller.js';
import { AskingFor } from './session/asking.js';
import { Cookies } from './session/session.js';
import { SignedInGuard } from './session/signed-in.guard.js';
import { SeveralController } from './several/several.controller.js';
import { Several } from './several/several.js';
import { DevelopmentPeople } from './sign-in/development-people.js';
import { DevelopmentSignInController } from './sign-in/development-sign-in.controller.js';
import { HomeController } from './sign-in/home.controller.js';
import { Issuer } from './sign-in/issuer.js';
import { SignInController } from './sign-in/sign-in.controller.js';
import { WhoIsIt } from './sign-in/who-is-it.js';
import { Allocating } from './team/allocating.js';
import { HandingOver } from './team/handing-over.js';
import { TeamController } from './team/team.controller.js';
import { ApprovingTimeController } from './time/approving.controller.js';
import { TimeController } from './time/time.controller.js';
import { TimelineController } from './timeline/timeline.controller.js';
import { WorkController } from './work/work.controller.js';

/** The controllers, one for each place of the site map. */
const pages: readonly Type[] = [
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

@Module({})
export class ConsoleModule {
  static with(config: Config, assetsFolder: string): DynamicModule {
    return {
      module: ConsoleModule,
      controllers: [...pages, signInPages(config)],
      providers: [...parts(config, assetsFolder), ...overEveryPage],
    };
  }
}

/** In development users choose who to be. In production they sign in at the issuer. */
function signInPages({ console, production }: Config): Type {
  if (console.client) return SignInController;
  if (!production) return DevelopmentSignInController;
  throw new ConfigProblem('CASEBOOK_CONSOLE_CLIENT_ID is not set, so nobody could sign in to the console.');
}

function parts(config: Config, assetsFolder: string): Provider[] {
  const cookies = new Cookies(config);
  const asking = new AskingFor(config);
  const names = new Names();
  const opening = new OpeningCases(asking, names);
  const described = new Described(config.apiUrl);
  const vocabulary = new Vocabulary();
  const assets = new Assets(assetsFolder);
  const looking = new LookingAround(asking);
  const councils = new Councils(config.apiUrl);
  const templates = new Templates({ shortName: (code) => councils.short(code) });
  const preferences = new Preferences(cookies);
  const counts = new WaitingCounts(asking);
  const drawing = new Drawing(templates, assets, councils, cookies, counts, preferences, config);
  return [
    { provide: Cookies, useValue: cookies },
    { provide: Assets, useValue: assets },
    { provide: Councils, useValue: councils },
    { provide: Drawing, useValue: drawing },
    { provide: Preferences, useValue: preferences },
    { provide: AskingFor, useValue: asking },
    { provide: Names, useValue: names },
    { provide: OpeningCases, useValue: opening },
    { provide: Described, useValue: described },
    { provide: Vocabulary, useValue: vocabulary },
    { provide: Confirming, useValue: new Confirming(asking, names) },
    { provide: HandingOver, useValue: new HandingOver(asking, names) },
    { provide: Allocating, useValue: new Allocating(asking, names) },
    { provide: LookingAround, useValue: looking },
    { provide: KeptLists, useValue: new KeptLists(looking, described, vocabulary) },
    { provide: Performing, useValue: new Performing(opening, described, vocabulary, new Sending()) },
    { provide: OfficeActs, useValue: new OfficeActs({ looking, described, vocabulary }) },
    { provide: Several, useValue: new Several(asking, names, described, vocabulary) },
    { provide: Minutes, useValue: new Minutes(asking, names) },
    { provide: DevelopmentPeople, useValue: new DevelopmentPeople(config.apiUrl) },
    { provide: Issuer, useValue: new Issuer(config) },
    { provide: WhoIsIt, useValue: new WhoIsIt(asking) },
  ];
}

const overEveryPage: Provider[] = [
  { provide: APP_GUARD, useClass: SignedInGuard },
  { provide: APP_INTERCEPTOR, useClass: DrawingInterceptor },
  { provide: APP_FILTER, useClass: FaultFilter },
];
