import { Body, Controller, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { CaseNamed } from '../cases/finding.js';
import { OpeningCases } from '../cases/opening.js';
import { TakesFile } from '../page/forms-with-files.js';
import { Page, SeeOther } from '../page/page.js';
import type { Begun } from './begun.js';
import { draftDiscarded, draftSaved, draftSavedQuietly } from './drafting.js';
import { everythingOf } from './everything.js';
import { Performing } from './performing.js';
import type { Sent } from './sent.js';

interface ActNamed extends CaseNamed {
  readonly '*'?: string;
}

/**
 * The list of everything that may be done to a case, and each act in four steps: form, check, record, done.
 */
@Controller('cases/:council/:slug/do')
export class ActsController {
  constructor(
    @Inject(OpeningCases) private readonly opening: OpeningCases,
    @Inject(Performing) private readonly performing: Performing,
  ) {}

  @Get()
  async everything(@Param() named: ActNamed, @Req() request: FastifyRequest): Promise<Page> {
    const { head, council, acts } = await this.opening.withActs(named, request);
    return new Page('acts/everything', {
      ...{ title: `Everything you can do, ${head.reference}`, council, head, part: 'do', at: '/cases' },
      ...everythingOf(acts, head.href),
    });
  }

  @Get('*')
  async form(
    @Param() named: ActNamed,
    @Query() asked: Readonly<Record<string, string>>,
    @Req() request: FastifyRequest,
  ): Promise<Page> {
    const begun = await this.performing.begin(named, named['*'] ?? '', request);
    return await this.performing.form(begun, asked);
  }

  @Post('*')
  @TakesFile()
  async step(
    @Param() named: ActNamed,
    @Body() sent: Sent,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Page | SeeOther | object> {
    const [, act = '', step] = /^(.*?)(?:\/(check|change|draft|discard))?$/.exec(named['*'] ?? '') ?? [];
    const begun: Begun = await this.performing.begin(named, act, request);
    if (step === 'change') return this.performing.again(begun, sent);
    if (step === 'discard') return await draftDiscarded(begun);
    if (step === 'draft') {
      if (!String(request.headers.accept).includes('application/json')) return await draftSaved(begun, sent);
      const { status, ...said } = await draftSavedQuietly(begun, sent);
      void reply.status(status).type('application/json');
      return said;
    }
    const bindsNothing = !begun.act.binds && step === 'check';
    if (step === 'check' && !bindsNothing) return await this.performing.check(begun, sent);
    return await this.performing.record(begun, sent);
  }
}
