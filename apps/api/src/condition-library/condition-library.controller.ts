import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { type CalendarDate, type CouncilCode, councils } from '#domain';
import type { Caller } from '../access/caller.js';
import { AsCommand, type CommandRequest, CurrentCaller } from '../access/decorators.js';
import { Directory } from '../access/directory.js';
import { ForCouncil, staff } from '../access/requires.js';
import { type CommandDone, commandDone } from '../http/command-done.view.js';
import { CommandSide } from '../http/command-side.js';
import { CommandHeaders } from '../http/openapi.js';
import { CouncilPipe, RequestIdPipe } from '../http/pipes.js';
import { type Plain, plainJson } from '../http/plain-json.js';
import { Problem } from '../http/problem.js';
import { Answers } from '../openapi/schema-of.js';
import { LibraryConditionBody, RetireConditionBody } from './condition-library.body.js';
import { ConditionLibraryQuery } from './condition-library.query.js';
import type { ConditionLibraryShown, LibraryVersionsShown } from './condition-library.view.js';

const ofCondition = () =>
  ApiParam({ name: 'conditionId', description: "The council's own short name of it" });

/** The conditions that a council's officers choose from. */
@ApiTags('Councils')
@Controller('councils/:council/conditions-library')
export class ConditionLibraryController {
  constructor(
    @Inject(CommandSide) private readonly commands: CommandSide,
    @Inject(Directory) private readonly directory: Directory,
  ) {}

  /** The conditions that hold on a day, each in its words of that day. */
  @Get()
  @ForCouncil(...staff)
  @Answers('ConditionLibraryView')
  conditionLibrary(
    @Param('council', CouncilPipe) council: CouncilCode,
    @Query() { on, type }: ConditionLibraryQuery,
    @CurrentCaller() { today }: Caller,
  ): Plain<ConditionLibraryShown> {
    const all = councils.libraryOn(this.#known(council).library, on ?? today);
    return plainJson({
      conditions: all.filter(({ condition }) => !type || councils.isForType(condition, type)),
    });
  }

  /** A condition in all its versions. */
  @Get(':conditionId')
  @ofCondition()
  @ForCouncil(...staff)
  @Answers('LibraryVersionsView')
  libraryVersions(
    @Param('council', CouncilPipe) council: CouncilCode,
    @Param('conditionId', RequestIdPipe) conditionId: string,
  ): Plain<LibraryVersionsShown> {
    const versions = this.#known(council).library.filter((each) => each.conditionId === conditionId);
    if (versions.length === 0)
      throw new Problem(404, 'unknown-condition', `${council}'s library has no condition ${conditionId}.`);
    return plainJson({ versions });
  }

  /** From a day, the library has a condition in these words: a new one, or a new version. Cases keep the one they have. */
  @Post(':conditionId')
  @HttpCode(200)
  @ofCondition()
  @CommandHeaders()
  @ForCouncil('teamLeader', 'serviceManager')
  keepCondition(
    @Param('council', CouncilPipe) council: CouncilCode,
    @Param('conditionId', RequestIdPipe) conditionId: string,
    @Body() { from, ...said }: LibraryConditionBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    const { title, text, reason, timing = 'compliance', detailsRequired = false } = said;
    const { applicationTypes = [], usual = false } = said;
    const condition = { title, text, reason, timing, detailsRequired, applicationTypes, usual };
    return this.#send({ council, conditionId, condition, from: from ?? request.today }, request);
  }

  /** From a day, the library has it no longer. Cases keep what they have of it. */
  @Post(':conditionId/retirement')
  @HttpCode(200)
  @ofCondition()
  @CommandHeaders()
  @ForCouncil('teamLeader', 'serviceManager')
  retireCondition(
    @Param('council', CouncilPipe) council: CouncilCode,
    @Param('conditionId', RequestIdPipe) conditionId: string,
    @Body() { from }: RetireConditionBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    return this.#send({ council, conditionId, condition: null, from: from ?? request.today }, request);
  }

  async #send(
    asked: {
      readonly council: CouncilCode;
      readonly conditionId: string;
      readonly condition: councils.LibraryCondition | null;
      readonly from: CalendarDate;
    },
    request: CommandRequest,
  ): Promise<CommandDone> {
    const { council } = asked;
    const command = { type: 'KeepLibraryCondition', ...asked } as const;
    const done = await this.commands.send(councils.council, `council-${council}`, command, request);
    await this.directory.knows(done.position);
    return commandDone(done);
  }

  #known(council: CouncilCode) {
    const known = this.directory.council(council);
    if (!known) throw new Problem(404, 'unknown-council', `${council} has not joined this service.`);
    return known;
  }
}
