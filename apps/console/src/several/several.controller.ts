import { Body, Controller, Get, Inject, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Sent } from '../acts/sent.js';
import type { Page } from '../page/page.js';
import { Cookies } from '../session/session.js';
import { Several } from './several.js';

const positionSeconds = 60;

/** One act on the cases that were ticked on a list. Each council's cases are recorded separately. */
@Controller('several')
export class SeveralController {
  constructor(
    @Inject(Several) private readonly several: Several,
    @Inject(Cookies) private readonly cookies: Cookies,
  ) {}

  @Get()
  async begin(@Query() sent: Sent, @Req() request: FastifyRequest): Promise<Page> {
    return await this.several.begin(sent, request);
  }

  @Post('change')
  async change(@Body() sent: Sent, @Req() request: FastifyRequest): Promise<Page> {
    return await this.several.change(sent, request);
  }

  @Post('check')
  async check(@Body() sent: Sent, @Req() request: FastifyRequest): Promise<Page> {
    return await this.several.check(sent, request);
  }

  @Post()
  async record(
    @Body() sent: Sent,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Page> {
    const { page, position } = await this.several.record(sent, request);
    // The next pages must show what was just recorded.
    if (position !== null) this.cookies.set(reply, 'position', position, positionSeconds);
    return page;
  }
}
