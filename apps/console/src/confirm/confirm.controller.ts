import { Body, Controller, Get, Inject, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Sent } from '../acts/sent.js';
import type { Page, SeeOther } from '../page/page.js';
import { Confirming } from './confirming.js';

/** Proposals that wait for a second person. */
@Controller('confirm')
export class ConfirmController {
  constructor(@Inject(Confirming) private readonly confirming: Confirming) {}

  @Get()
  async list(@Req() request: FastifyRequest): Promise<Page> {
    return await this.confirming.list(request);
  }

  @Get(':proposal')
  async one(@Param('proposal') proposal: string, @Req() request: FastifyRequest): Promise<Page> {
    return await this.confirming.one(proposal, request);
  }

  @Post(':proposal')
  async confirm(
    @Param('proposal') proposal: string,
    @Body() sent: Sent,
    @Req() request: FastifyRequest,
  ): Promise<Page | SeeOther> {
    return await this.confirming.confirm(proposal, sent, request);
  }

  @Post(':proposal/withdrawal')
  async takeBack(
    @Param('proposal') proposal: string,
    @Body() sent: Sent,
    @Req() request: FastifyRequest,
  ): Promise<Page | SeeOther> {
    return await this.confirming.takeBack(proposal, sent, request);
  }
}
