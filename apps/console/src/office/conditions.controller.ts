import { Controller, Get, Inject, Param, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Described } from '../acts/described.js';
import { calledBy, Vocabulary } from '../acts/vocabulary.js';
import { answered } from '../api/casebook-api.js';
import { Page } from '../page/page.js';
import { libraryOf, versionShown } from './conditions.js';
import { offeredOn, openSubject } from './subjects.js';
import { LookingAround } from './surroundings.js';
import { calledOnForms } from './words/codes.js';

/** A council's library of conditions on a day, and all versions of one condition. */
@Controller('councils/:council/conditions')
export class ConditionsController {
  constructor(
    @Inject(LookingAround) private readonly looking: LookingAround,
    @Inject(Described) private readonly described: Described,
    @Inject(Vocabulary) private readonly vocabulary: Vocabulary,
  ) {}

  @Get()
  async library(
    @Param('council') code: string,
    @Query('on') on: string | undefined,
    @Req() request: FastifyRequest,
  ): Promise<Page> {
    const { around, subject, called, vocabulary, mayKeep } = await this.#opened(code, request);
    const day = /^\d{4}-\d{2}-\d{2}$/.test(on ?? '') ? on! : around.me.on;
    const library = await libraryOf(around.api, subject.council!.code, { on: day });
    return new Page('office/conditions', {
      ...{ title: 'Condition library', at: '/councils', council: subject.council!, href: subject.href },
      ...{ day, isToday: day === around.me.on, mayKeep },
      conditions: library.map((each) => versionShown(each, called, vocabulary)),
    });
  }

  @Get(':condition')
  async versions(
    @Param('council') code: string,
    @Param('condition') conditionId: string,
    @Req() request: FastifyRequest,
  ): Promise<Page> {
    const { around, subject, called, vocabulary, mayKeep } = await this.#opened(code, request);
    const path = { council: subject.council!.code, conditionId };
    const at = '/councils/{council}/conditions-library/{conditionId}';
    const { versions } = await answered(around.api.GET(at, { params: { path } }));
    const shown = versions.toReversed().map((each) => versionShown(each, called, vocabulary));
    return new Page('office/condition', {
      ...{ at: '/councils', council: subject.council!, href: subject.href, mayKeep, id: conditionId },
      title: shown.find(({ condition }) => condition)?.condition?.title ?? conditionId,
      versions: shown,
    });
  }

  async #opened(code: string, request: FastifyRequest) {
    const around = await this.looking.around(request);
    const subject = openSubject('council', code, around);
    const [vocabulary, offered] = await Promise.all([
      this.vocabulary.readFor(around.api),
      offeredOn(subject, around, this.described),
    ]);
    const mayKeep = offered.some(({ href }) => href === `${subject.href}/do/condition`);
    return { around, subject, vocabulary, called: calledOnForms(calledBy(vocabulary)), mayKeep };
  }
}
