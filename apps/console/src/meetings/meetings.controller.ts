import { Body, Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Sent } from '../acts/sent.js';
import { answeredUnless } from '../api/casebook-api.js';
import { askingForFile, relayFile } from '../documents/file-relay.js';
import { Page, type SeeOther } from '../page/page.js';
import { Names } from '../people/names.js';
import { AskingFor } from '../session/asking.js';
import { meetingsShown } from './meeting-pages.js';
import { type MeetingNamed, Minutes } from './minutes.js';

/** A council's committee meetings, their agendas and their resolutions. */
@Controller('meetings')
export class MeetingsController {
  constructor(
    @Inject(AskingFor) private readonly asking: AskingFor,
    @Inject(Names) private readonly names: Names,
    @Inject(Minutes) private readonly minutes: Minutes,
  ) {}

  @Get()
  async meetings(@Req() request: FastifyRequest): Promise<Page> {
    const api = this.asking.api(request);
    const { councils } = await this.names.readFor(api);
    const found = await Promise.all(
      councils.map(async (council) => {
        const path = { council: council.code };
        const found = await answeredUnless(
          [403],
          api.GET('/councils/{council}/meetings', { params: { path } }),
        );
        return found ? [meetingsShown(found, council)] : [];
      }),
    );
    return new Page('meetings/meetings', { title: 'Committee', at: '/meetings', councils: found.flat() });
  }

  @Get(':council/:meeting')
  async meeting(@Param() named: MeetingNamed, @Req() request: FastifyRequest): Promise<Page> {
    return await this.minutes.meeting(named, request, 'meetings/meeting');
  }

  /** The agenda for printing. */
  @Get(':council/:meeting/agenda')
  async agenda(@Param() named: MeetingNamed, @Req() request: FastifyRequest): Promise<Page> {
    return await this.minutes.meeting(named, request, 'meetings/agenda');
  }

  /** The agenda as PDF/A, as kept on the file of each case. */
  @Get(':council/:meeting/agenda.pdf')
  async agendaPrint(
    @Param() { council, meeting }: MeetingNamed,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const params = { path: { council: council.toUpperCase(), meeting } };
    const at = '/councils/{council}/meetings/{meeting}/agenda.pdf';
    const answer = await this.asking.api(request).GET(at, { params, ...askingForFile(request) });
    await relayFile(answer, request, reply, { href: '/meetings', words: 'Committee' });
  }

  @Get(':council/:meeting/resolutions')
  async resolutions(@Param() named: MeetingNamed, @Req() request: FastifyRequest): Promise<Page> {
    return await this.minutes.form(named, request);
  }

  @Post(':council/:meeting/resolutions/check')
  async check(
    @Param() named: MeetingNamed,
    @Body() sent: Sent,
    @Req() request: FastifyRequest,
  ): Promise<Page> {
    return await this.minutes.check(named, sent, request);
  }

  @Post(':council/:meeting/resolutions/change')
  async change(
    @Param() named: MeetingNamed,
    @Body() sent: Sent,
    @Req() request: FastifyRequest,
  ): Promise<Page> {
    return await this.minutes.form(named, request, sent);
  }

  @Post(':council/:meeting/resolutions')
  async record(
    @Param() named: MeetingNamed,
    @Body() sent: Sent,
    @Req() request: FastifyRequest,
  ): Promise<Page | SeeOther> {
    return await this.minutes.record(named, sent, request);
  }
}
