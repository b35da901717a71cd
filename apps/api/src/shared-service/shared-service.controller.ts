import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type CouncilCode, costRecovery, type OfficerId, sharedServices } from '#domain';
import type { EventStore } from '#event-store';
import type { ReadDatabase } from '#read-models';
import { takeOverCasesOf } from '#reassignment';
import { AsCommand, type CommandRequest } from '../access/decorators.js';
import { Directory } from '../access/directory.js';
import { Permissions } from '../access/permissions.js';
import { ByOwnCouncils, ByService } from '../access/requires.js';
import { type CommandDone, commandDone } from '../http/command-done.view.js';
import { CommandSide } from '../http/command-side.js';
import { CommandHeaders } from '../http/openapi.js';
import { CouncilPipe } from '../http/pipes.js';
import { Problem } from '../http/problem.js';
import { WaitsFor } from '../http/wait-for.js';
import { MonthPipe, PlainNamePipe, YearPipe } from '../money/billing/billing.pipes.js';
import { FoundServiceBody } from '../money/cost-pool/costs.body.js';
import { OfficerCommands } from '../officers/officer-commands.js';
import { database, eventStore } from '../parts.js';
import { ServiceCommands } from './service-commands.js';
import { type TakeOverView, takeOverView } from './take-over.view.js';

@ApiTags('The shared service')
@Controller()
export class SharedServiceController {
  constructor(
    @Inject(CommandSide) private readonly commands: CommandSide,
    @Inject(ServiceCommands) private readonly service: ServiceCommands,
    @Inject(Directory) private readonly directory: Directory,
    @Inject(eventStore) private readonly store: EventStore,
    @Inject(database) private readonly reads: ReadDatabase,
    @Inject(Permissions) private readonly permissions: Permissions,
    @Inject(OfficerCommands) private readonly officers: OfficerCommands,
  ) {}

  /**
   * Begins the service that councils share, and its accounts: done by somebody who acts for its host, who acts for the
   * service from then on and may let others.
   */
  @Post('shared-services/:service')
  @HttpCode(200)
  @CommandHeaders()
  @ByOwnCouncils('serviceManager')
  async foundService(
    @Param('service', PlainNamePipe) service: string,
    @Body() { name, host, firstMonth }: FoundServiceBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    this.permissions.forCouncil(request, host);
    const { onlyService } = this.directory.standing;
    if (onlyService !== null && onlyService !== service)
      throw new Problem(409, 'another-service', `This is the record of the service ${onlyService}.`);
    const month = costRecovery.month(firstMonth);
    const on = request.today;
    const done = await this.#send(
      { type: 'FoundService', service, name, host, firstMonth: month, on },
      request,
    );
    if (this.directory.standing.anybodyActedForService(service)) return done;
    const officer = request.actor.id as OfficerId;
    const commandId = `${request.commandId}/authorisation`;
    await this.officers.send(
      { type: 'AuthoriseForService', officer, service, from: on, until: null, on },
      { ...request, commandId },
    );
    return done;
  }

  /**
   * Has the successors take over what is still the council's. The clerk does it when the day has come; here each case
   * is answered for. Safe to repeat.
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
    const { standing } = this.directory;
    if (!standing.membership(council, today).succession)
      throw new Problem(409, 'not-succeeded', `Nobody has taken the place of ${council} by ${today}.`);
    const cases = await takeOverCasesOf(council, {
      attempt: this.commands.attempt.bind(this.commands),
      store: this.store,
      reads: this.reads,
      standing,
      actingFor: { actor, correlationId, now },
      today,
    });
    return takeOverView(cases);
  }

  /** Closes a month: what is recorded later is on the next statements. */
  @Post('shared-services/:service/months/:month/closing')
  @HttpCode(200)
  @CommandHeaders()
  @ByService('finance', 'serviceManager')
  closeMonth(
    @Param('service', PlainNamePipe) service: string,
    @Param('month', MonthPipe) month: costRecovery.Month,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    const by = request.actor.id as OfficerId;
    return this.#send({ type: 'CloseMonth', service, month, by, on: request.today }, request);
  }

  /** Shares the pools of a year that is over again, by the whole year. */
  @Post('shared-services/:service/years/:year/true-up')
  @HttpCode(200)
  @CommandHeaders()
  @ByService('finance', 'serviceManager')
  trueUpYear(
    @Param('service', PlainNamePipe) service: string,
    @Param('year', YearPipe) year: number,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    const by = request.actor.id as OfficerId;
    return this.#send({ type: 'TrueUpYear', service, year, by, on: request.today }, request);
  }

  async #send(command: sharedServices.SharedServiceCommand, request: CommandRequest): Promise<CommandDone> {
    return commandDone(await this.service.send(command, request));
  }
}
