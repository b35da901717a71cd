import { Controller, Get, Inject, Param, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { calledBy } from '../acts/vocabulary.js';
import { answered } from '../api/casebook-api.js';
import { Page } from '../page/page.js';
import { dayShown } from '../timeline/reading-days.js';
import { libraryOf, versionShown } from './conditions.js';
import { KeptLists } from './kept-lists.js';
import { calledOnForms } from './words/codes.js';

/** A council's library of conditions on a day, and all versions of one condition. */
@Controller('councils/:council/conditions')
export class ConditionsController {
  constructor(@Inject(KeptLists) private readonly lists: KeptLists) {}

  @Get()
  async library(
    @Param('council') code: string,
    @Query('on') on: string | undefined,
    @Req() request: FastifyRequest,
  ): Promise<Page> {
    const { api, today, called, vocabulary, ...about } = await this.#opened(code, request);
    const { day, isToday } = dayShown(on, today);
    const library = await libraryOf(api, about.council.code, { on: day });
    return new Page('office/conditions', {
      ...{ title: 'Condition library', at: '/councils', ...about, day, isToday },
      conditions: library.map((each) => versionShown(each, called, vocabulary)),
    });
  }

  @Get(':condition')
  async versions(
    @Param('council') code: string,
    @Param('condition') conditionId: string,
    @Req() request: FastifyRequest,
  ): Promise<Page> {
    const { api, today: _, called, vocabulary, ...about } = await this.#opened(code, request);
    const path = { council: about.council.code, conditionId };
    const at = '/councils/{council}/conditions-library/{conditionId}';
    const { versions } = await answered(api.GET(at, { params: { path } }));
    const shown = versions.toReversed().map((each) => versionShown(each, called, vocabulary));
    return new Page('office/condition', {
      ...{ at: '/councils', ...about, id: conditionId },
      title: shown.find(({ condition }) => condition)?.condition?.title ?? conditionId,
      versions: shown,
    });
  }

  async #opened(code: string, request: FastifyRequest) {
    const opened = await this.lists.open(code, 'condition', request);
    return { ...opened, called: calledOnForms(calledBy(opened.vocabulary)) };
  }
}
