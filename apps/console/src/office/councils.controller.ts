import { Controller, Get, Inject, Param, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Described } from '../acts/described.js';
import { answered, answeredUnless, type Schemas } from '../api/casebook-api.js';
import { Page } from '../page/page.js';
import { monthInWords } from '../words/days.js';
import { membershipInWords } from '../words/stages.js';
import { offeredInGroups } from './offered-in-groups.js';
import { changesShown, numberedLike, settingsShown } from './settings-shown.js';
import { actAddress, offeredOn, openSubject, type SubjectOpened } from './subjects.js';
import { LookingAround, type Surroundings } from './surroundings.js';
import { unreadWaiting } from './unread.js';

/** Days ahead whose changes are shown; each is a request. */
const mostAhead = 8;

/** The councils in the service, their settings, and the changes that wait for their consent. */
@Controller('councils')
export class CouncilsController {
  constructor(
    @Inject(LookingAround) private readonly looking: LookingAround,
    @Inject(Described) private readonly described: Described,
  ) {}

  @Get()
  async councils(@Req() request: FastifyRequest): Promise<Page> {
    const around = await this.looking.around(request);
    return new Page('office/councils', {
      ...{ title: 'Councils', at: '/councils', changes: around.changes },
      ...{ id: around.me.id, begins: around.me.begins, hasJoined: around.me.employer !== null },
      waiting: around.changes.filter(({ isWaiting }) => isWaiting).length,
      councils: around.councils.map((each) => ({
        ...{ ...each, ...membershipOf(each.council, around) },
        council: around.called.council(each.council),
        people: actingFor(each.council, around).length,
      })),
      services: around.services.map((each) => ({
        ...each,
        host: around.called.council(each.host).name,
        nextToClose: monthInWords(each.nextToClose),
      })),
      offered: await offeredOn(openSubject('councils', '', around), around, this.described),
    });
  }

  @Get(':council')
  async council(@Param('council') code: string, @Req() request: FastifyRequest): Promise<Page> {
    const around = await this.looking.around(request);
    const subject = openSubject('council', code, around);
    const council = subject.council!;
    const path = { council: council.code };
    const [settings, law, offered, withFile, unread] = await Promise.all([
      answeredUnless([403], around.api.GET('/councils/{council}/settings', { params: { path } })),
      answeredUnless([403], around.api.GET('/councils/{council}/law/adoptions', { params: { path } })),
      offeredOn(subject, around, this.described),
      this.#withFile(subject, around),
      unreadWaiting(around.api, council.code),
    ]);
    const mayDo = new Set(offered.map(({ href }) => href));
    const link = (address: string) => {
      const href = actAddress(subject.href, { address });
      return mayDo.has(href) ? href : null;
    };
    return new Page('office/council', {
      ...{ title: council.name, at: '/councils', council, subject, settings, unread },
      numberedLike: settings && numberedLike(settings.referenceFormat, around.me.on),
      groups: offeredInGroups([...offered, ...withFile], subject.href),
      ...membershipOf(council.code, around),
      settingsToday:
        settings &&
        settingsShown(settings).map((each) => ({
          ...each,
          change: offered.find(({ href }) => href === actAddress(subject.href, each)) ?? null,
        })),
      ahead: settings ? await this.#ahead(around, settings) : [],
      law: (law?.entries ?? []).map((each) => ({ ...each, by: around.called.person(each.recordedBy) })),
      people: actingFor(council.code, around),
      changes: around.changes.filter(({ concerns }) => concerns.includes(council.code)),
      ...{ consentHref: link('consent'), withdrawHref: link('proposal-withdrawal') },
    });
  }

  /** Settings that are made already and apply from a later day, as they will be. */
  async #ahead({ api }: Surroundings, { council, upcoming }: Schemas['CouncilSettingsView']) {
    return await Promise.all(
      upcoming.slice(0, mostAhead).map(async ({ from, settings: changed }) => {
        const params = { path: { council }, query: { on: from } };
        const then = await answered(api.GET('/councils/{council}/settings', { params }));
        return { from, settings: changesShown(changed, then) };
      }),
    );
  }

  /** What whoever asks may bring in from a file. */
  async #withFile({ council, href }: SubjectOpened, { me }: Surroundings) {
    if (!me.councils.some((each) => each.council === council!.code && each.today)) return [];
    const acts = [
      { path: '/submissions', label: 'Receive an application from its file', at: 'receive' },
      { path: '/councils/{council}/imported-cases', label: 'Bring its cases in from a file', at: 'import' },
    ] as const;
    const roles = await Promise.all(acts.map(({ path }) => this.described.command(path)));
    return acts
      .filter((_, at) => roles[at]!.roles.some((role) => me.roles.includes(role)))
      .map(({ label, at }) => ({ label, href: `${href}/${at}` }));
  }
}

/** A council's stages with their first days, from the service's record. Otherwise its current stage. */
function membershipOf(code: string, { services, councils }: Surroundings) {
  const stages = services.flatMap(
    ({ councils: members }) => members.find(({ council }) => council === code)?.stages ?? [],
  );
  const today = councils.find(({ council }) => council === code)?.stage ?? '';
  return {
    stageToday: membershipInWords(today),
    stages: stages.map(({ stage, from }) => ({ from, words: membershipInWords(stage) })),
  };
}

const actingFor = (code: string, { officers, me }: Surroundings) =>
  officers
    .filter(({ authorisations }) =>
      authorisations.some(
        ({ council, from, until }) => council === code && from <= me.on && (until === null || until >= me.on),
      ),
    )
    .map(({ officer, name }) => ({ name, href: `/people/${officer}` }))
    .toSorted((one, other) => one.name.localeCompare(other.name));
