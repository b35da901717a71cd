import { Controller, Get, Inject, Param, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Described } from '../acts/described.js';
import { Vocabulary } from '../acts/vocabulary.js';
import { Page } from '../page/page.js';
import { directoryOf, entryShown, versionsOf } from './consultees.js';
import { offeredOn, openSubject } from './subjects.js';
import { LookingAround } from './surroundings.js';

/** A council's directory of consultees on a day, and all versions of one entry. */
@Controller('councils/:council/consultees')
export class ConsulteesController {
  constructor(
    @Inject(LookingAround) private readonly looking: LookingAround,
    @Inject(Described) private readonly described: Described,
    @Inject(Vocabulary) private readonly vocabulary: Vocabulary,
  ) {}

  @Get()
  async directory(
    @Param('council') code: string,
    @Query('on') on: string | undefined,
    @Req() request: FastifyRequest,
  ): Promise<Page> {
    const { around, subject, vocabulary, mayKeep } = await this.#opened(code, request);
    const day = /^\d{4}-\d{2}-\d{2}$/.test(on ?? '') ? on! : around.me.on;
    const directory = await directoryOf(around.api, subject.council!.code, { on: day });
    return new Page('office/consultees', {
      ...{ title: 'Directory of consultees', at: '/consultees', council: subject.council! },
      ...{ href: subject.href, day, isToday: day === around.me.on, mayKeep },
      consultees: directory.map((each) => entryShown(each, vocabulary)),
    });
  }

  @Get(':consultee')
  async versions(
    @Param('council') code: string,
    @Param('consultee') consulteeId: string,
    @Req() request: FastifyRequest,
  ): Promise<Page> {
    const { around, subject, vocabulary, mayKeep } = await this.#opened(code, request);
    const versions = await versionsOf(around.api, subject.council!.code, consulteeId);
    const shown = versions.toReversed().map((each) => entryShown(each, vocabulary));
    return new Page('office/consultee', {
      ...{ at: '/consultees', council: subject.council!, href: subject.href, mayKeep, id: consulteeId },
      title: shown.find(({ consultee }) => consultee)?.consultee?.name ?? consulteeId,
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
    const mayKeep = offered.some(({ href }) => href === `${subject.href}/do/consultee`);
    return { around, subject, vocabulary, mayKeep };
  }
}
