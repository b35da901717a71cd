import { type DynamicModule, Module, type Provider, type Type } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import type { Config } from '#config';
import { ConfigProblem } from '#config';
import { Described } from './acts/described.js';
import { Performing } from './acts/performing.js';
import { Sending } from './acts/sending.js';
import { Vocabulary } from './acts/vocabulary.js';
import { OpeningCases } from './cases/opening.js';
import { Confirming } from './confirm/confirming.js';
import { pages } from './console-pages.js';
import { Councils } from './councils/councils.js';
import { Minutes } from './meetings/minutes.js';
import { OfficeActs } from './office/doing.js';
import { KeptLists } from './office/kept-lists.js';
import { LookingAround } from './office/surroundings.js';
import { Assets } from './page/assets.js';
import { DrawingInterceptor } from './page/drawing.interceptor.js';
import { Drawing } from './page/drawing.js';
import { FaultFilter } from './page/fault.filter.js';
import { Preferences } from './page/preferences.js';
import { Templates } from './page/templates.js';
import { WaitingCounts } from './page/waiting-counts.js';
import { Names } from './people/names.js';
import { AskingFor } from './session/asking.js';
import { Cookies } from './session/session.js';
import { SignedInGuard } from './session/signed-in.guard.js';
import { Several } from './several/several.js';
import { DevelopmentPeople } from './sign-in/development-people.js';
import { DevelopmentSignInController } from './sign-in/development-sign-in.controller.js';
import { Issuer } from './sign-in/issuer.js';
import { SignInController } from './sign-in/sign-in.controller.js';
import { WhoIsIt } from './sign-in/who-is-it.js';
import { Allocating } from './team/allocating.js';
import { HandingOver } from './team/handing-over.js';

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
