import { Controller, Get, Inject, Param, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Page } from '../page/page.js';
import { dayShown } from '../timeline/reading-days.js';
import { directoryOf, entryShown, versionsOf } from './consultees.js';
import { KeptLists } from './kept-lists.js';

/** A council's directory of consultees on a day, and all versions of one entry. */
@Controller('councils/:council/consultees')
export class ConsulteesController {
  constructor(@Inject(KeptLists) private readonly lists: KeptLists) {}

  @Get()
  async directory(
    @Param('council') code: string,
    @Query('on') on: string | undefined,
    @Req() request: FastifyRequest,
  ): Promise<Page> {
    const { api, today, vocabulary, ...about } = await this.lists.open(code, 'consultee', request);
    const { day, isToday } = dayShown(on, today);
    const directory = await directoryOf(api, about.council.code, { on: day });
    return new Page('office/consultees', {
      ...{ title: 'Directory of consultees', at: '/consultees', ...about, day, isToday },
      consultees: directory.map((each) => entryShown(each, vocabulary)),
    });
  }

  @Get(':consultee')
  async versions(
    @Param('council') code: string,
    @Param('consultee') consulteeId: string,
    @Req() request: FastifyRequest,
  ): Promise<Page> {
    const { api, today: _, vocabulary, ...about } = await this.lists.open(code, 'consultee', request);
    const versions = await versionsOf(api, about.council.code, consulteeId);
    const shown = versions.toReversed().map((each) => entryShown(each, vocabulary));
    return new Page('office/consultee', {
      ...{ at: '/consultees', ...about, id: consulteeId },
      title: shown.find(({ consultee }) => consultee)?.consultee?.name ?? consulteeId,
      versions: shown,
    });
  }
}
