import { Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { CouncilCode } from '#domain';
import type { EventStore } from '#event-store';
import type { ReadDatabase } from '#read-models';
import { takeOverCasesOf } from '#reassignment';
import { AsCommand, type CommandRequest } from '../access/decorators.js';
import { Directory } from '../access/directory.js';
import { ByService } from '../access/requires.js';
import { CommandSide } from '../http/command-side.js';
import { CommandHeaders } from '../http/openapi.js';
import { CouncilPipe } from '../http/pipes.js';
import { Problem } from '../http/problem.js';
import { WaitsFor } from '../http/wait-for.js';
import { PlainNamePipe } from '../money/billing/billing.pipes.js';
import { database, eventStore } from '../parts.js';
import { type TakeOverView, takeOverView } from './take-over.view.js';

@ApiTags('The shared service')
@Controller()
export class SharedServiceController {
  constructor(
    @Inject(CommandSide) private readonly commands: CommandSide,
    @Inject(Directory) private readonly directory: Directory,
    @Inject(eventStore) private readonly store: EventStore,
    @Inject(database) private readonly reads: ReadDatabase,
  ) {}

  /**
   * Lets the successors take over the cases that the council still has. The clerk does this on the day; here
   * each case gets an answer. Safe to repeat.
   */
  @Post('shared-services/:service/councils/:member/take-over')
  @HttpCode(200)
  @CommandHeaders()
  @ByService('serviceManager')
  @WaitsFor('council_caseload')
  async takeOver(
    @Param('service', PlainNamePipe) _service: string,
    @Param('member', CouncilPipe) council: CouncilCode,
    @AsCommand() { actor, correlationId, now, today }: CommandRequest,
  ): Promise<TakeOverView> {
    const { serviceDirectory } = this.directory;
    if (!serviceDirectory.membership(council, today).succession)
      throw new Problem(409, 'not-succeeded', `No council has taken over from ${council} by ${today}.`);
    const cases = await takeOverCasesOf(council, {
      attempt: this.commands.attempt.bind(this.commands),
      store: this.store,
      reads: this.reads,
      directory: serviceDirectory,
      actingFor: { actor, correlationId, now },
      today,
    });
    return takeOverView(cases);
  }
}
