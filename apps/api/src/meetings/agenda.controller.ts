import { Controller, Get, HttpCode, Inject, Param, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { CouncilCode } from '#domain';
import type { Caller } from '../access/caller.js';
import { AsCommand, type CommandRequest, CurrentCaller } from '../access/decorators.js';
import { ForCouncil, staff } from '../access/requires.js';
import type { CommandDone } from '../http/command-done.view.js';
import { CommandHeaders } from '../http/openapi.js';
import { CouncilPipe } from '../http/pipes.js';
import { WaitsFor } from '../http/wait-for.js';
import { asPage, asPrint, sendPage, sendPrint } from '../letters/papers.controller.js';
import { Papers } from '../letters/papers.js';
import { type PaperView, paperView } from '../letters/papers.view.js';
import { Agendas } from './agendas.js';

/** The agenda of a committee meeting, drawn from the records of its cases. */
@ApiTags('Papers')
@Controller('councils/:council/meetings/:meeting')
export class AgendaController {
  constructor(
    @Inject(Agendas) private readonly agendas: Agendas,
    @Inject(Papers) private readonly papers: Papers,
  ) {}

  /** Gets today's agenda, its items in order. */
  @Get('agenda')
  @ForCouncil(...staff)
  @WaitsFor('council_worklist')
  async agenda(
    @Param('council', CouncilPipe) council: CouncilCode,
    @Param('meeting') meeting: string,
    @CurrentCaller() { today }: Caller,
  ): Promise<PaperView> {
    return paperView((await this.agendas.drawn(council, meeting, today)).paper);
  }

  /** Gets the agenda as a page. */
  @Get('agenda.html')
  @ForCouncil(...staff)
  @WaitsFor('council_worklist')
  @asPage()
  async agendaPage(
    @Param('council', CouncilPipe) council: CouncilCode,
    @Param('meeting') meeting: string,
    @CurrentCaller() { today }: Caller,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendPage((await this.agendas.drawn(council, meeting, today)).paper, reply);
  }

  /** Gets the agenda as PDF/A. */
  @Get('agenda.pdf')
  @ForCouncil(...staff)
  @WaitsFor('council_worklist')
  @asPrint()
  async agendaPrint(
    @Param('council', CouncilPipe) council: CouncilCode,
    @Param('meeting') meeting: string,
    @CurrentCaller() { today }: Caller,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendPrint((await this.agendas.drawn(council, meeting, today)).paper, reply);
  }

  /**
   * Puts the print of today's agenda on the file of each of its cases, and records its hash. After an
   * interruption, the same request continues: it is stored once.
   */
  @Post('agenda')
  @HttpCode(200)
  @CommandHeaders()
  @ForCouncil('committeeClerk', 'teamLeader')
  @WaitsFor('council_worklist')
  async keepAgenda(
    @Param('council', CouncilPipe) council: CouncilCode,
    @Param('meeting') meeting: string,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    const { paper, meeting: found } = await this.agendas.drawn(council, meeting, request.today);
    let done: CommandDone | undefined;
    for (const [at, { found: item }] of found.items.entries())
      done = await this.papers.keep('agenda', item.caseId, paper, {
        ...request,
        commandId: `${request.commandId}/${at + 1}`,
      });
    return done!;
  }
}
