import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CaseLetters, lastDayFor, noLastDay } from '#correspondence';
import type { CaseId } from '#domain';
import { draft, pdf } from '#letters';
import type { Caller } from '../access/caller.js';
import { CurrentCaller } from '../access/decorators.js';
import { ForCouncil } from '../access/requires.js';
import { harmless } from '../documents/send-file.js';
import { CaseInPath } from '../http/openapi.js';
import { CaseIdPipe } from '../http/pipes.js';
import { NoticeQuery } from './notices.query.js';

const Print = () =>
  ApiOkResponse({ content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } } });

/** Notices to the public, to be printed: their display or publication is recorded when it happens. */
@ApiTags('Publicity')
@CaseInPath()
@Controller('councils/:council/planning-applications/:caseId')
export class NoticesController {
  constructor(@Inject(CaseLetters) private readonly letters: CaseLetters) {}

  /** Gets the site notice, to print and put up. */
  @Get('site-notice.pdf')
  @ForCouncil('officer', 'validation', 'teamLeader')
  @Print()
  printSiteNotice(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @Query() query: NoticeQuery,
    @CurrentCaller() caller: Caller,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.#print('siteNotice', caseId, query, caller, reply);
  }

  /** Gets the notice for the newspaper. */
  @Get('press-notice.pdf')
  @ForCouncil('officer', 'validation', 'teamLeader')
  @Print()
  printPressNotice(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @Query() query: NoticeQuery,
    @CurrentCaller() caller: Caller,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.#print('pressNotice', caseId, query, caller, reply);
  }

  async #print(
    letter: 'siteNotice' | 'pressNotice',
    caseId: CaseId,
    { commentsUntil: chosen }: NoticeQuery,
    { council, today }: Caller,
    reply: FastifyReply,
  ): Promise<void> {
    const found = await this.letters.of(caseId, council!, { today });
    const commentsUntil = chosen ?? lastDayFor({ letter }, found);
    if (commentsUntil === null) throw noLastDay();
    const notice = draft(
      letter,
      { ...found, commentsUntil },
      this.letters.template(letter, council!, today),
      [],
    );
    await reply.headers({ ...harmless, 'content-type': 'application/pdf' }).send(await pdf(notice));
  }
}
