import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type CouncilCode, costRecovery, type OfficerId, sharedServices } from '#domain';
import type { EventStore } from '#event-store';
import { takeOverCasesOf } from '#hand-over';
import type { ReadDatabase } from '#read-models';
import { AsCommand, type CommandRequest } from '../asking/decorators.js';
import { Directory } from '../asking/directory.js';
import { Permissions } from '../asking/permissions.js';
import { ByOwnCouncils, ByService } from '../asking/requires.js';
import { TakesLargeBodies } from '../edge/routes.js';
import { type CommandDone, commandDone } from '../http/command-done.view.js';
import { CommandSide } from '../http/command-side.js';
import { CommandHeaders } from '../http/openapi.js';
import { CouncilPipe } from '../http/pipes.js';
import { Problem } from '../http/problem.js';
import { WaitsFor } from '../http/wait-for.js';
import { database, eventStore } from '../parts.js';
import { OfficerCommands } from '../service/officer-commands.js';
import { MonthPipe, PlainNamePipe, YearPipe } from './billing.pipes.js';
import { DivisionBody, FoundServiceBody, StageBody, SuccessionBody } from './costs.body.js';
import { type TakeOverView, takeOverView } from './take-over.view.js';

@ApiTags('The shared service')
@Controller()
export class SharedServiceController {
  constructor(
    @Inject(CommandSide) private readonly commands: CommandSide,
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

  /** Takes a council a stage further: set up, in parallel, live, leaving, left. */
  @Post('shared-services/:service/councils/:member/stage')
  @HttpCode(200)
  @CommandHeaders()
  @ByService('serviceManager')
  stageCouncil(
    @Param('service', PlainNamePipe) service: string,
    @Param('member', CouncilPipe) council: CouncilCode,
    @Body() { stage, from }: StageBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    this.#known(council);
    return this.#send({ type: 'StageCouncil', service, council, stage, from }, request);
  }

  /** From a day, one council's account goes on in another, or is split among several. */
  @Post('shared-services/:service/councils/:member/succession')
  @HttpCode(200)
  @CommandHeaders()
  @ByService('serviceManager')
  succeedCouncil(
    @Param('service', PlainNamePipe) service: string,
    @Param('member', CouncilPipe) council: CouncilCode,
    @Body() { successors, from }: SuccessionBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    for (const each of [council, ...successors.map((heir) => heir.council)]) this.#known(each);
    const plain = successors.map((each) => ({ council: each.council, weight: each.weight }));
    return this.#send({ type: 'SucceedCouncil', service, council, successors: plain, from }, request);
  }

  /** Says which successor takes which case: by name, else by its ward, else as all others. */
  @TakesLargeBodies()
  @Post('shared-services/:service/councils/:member/division')
  @HttpCode(200)
  @CommandHeaders()
  @ByService('serviceManager')
  divideCases(
    @Param('service', PlainNamePipe) service: string,
    @Param('member', CouncilPipe) council: CouncilCode,
    @Body() { cases = [], wards = [], otherwise }: DivisionBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    const named = cases.map((each) => ({ caseId: each.caseId, council: each.council }));
    const byWard = wards.map((each) => ({ ward: each.ward, council: each.council }));
    const division = { cases: named, wards: byWard, otherwise };
    return this.#send({ type: 'DivideCases', service, council, ...division, on: request.today }, request);
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

  #known(council: CouncilCode): void {
    if (!this.directory.council(council))
      throw new Problem(422, 'unknown-council', `${council} has not joined: take it on first.`);
  }

  async #send(command: sharedServices.SharedServiceCommand, request: CommandRequest): Promise<CommandDone> {
    const stream = `sharedService-${command.service}` as const;
    const ofTheService = { ...request, council: null };
    const done = await this.commands.send(sharedServices.sharedService, stream, command, ofTheService);
    await this.directory.knows(done.position);
    return commandDone(done);
  }
}
