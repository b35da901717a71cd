import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type CalendarDate, type CouncilCode, councils, type OfficerId } from '#domain';
import type { Caller } from '../access/caller.js';
import { AsCommand, type CommandRequest, CurrentCaller } from '../access/decorators.js';
import { Directory } from '../access/directory.js';
import { ByService, ForCouncil, ForService, staff } from '../access/requires.js';
import { TakesNulls } from '../edge/routes.js';
import { type CommandDone, commandDone } from '../http/command-done.view.js';
import { CommandSide } from '../http/command-side.js';
import { CommandHeaders } from '../http/openapi.js';
import { CouncilPipe } from '../http/pipes.js';
import { Problem } from '../http/problem.js';
import { OfficerCommands } from '../officers/officer-commands.js';
import {
  AreasBody,
  CommitteeBody,
  OnDayQuery,
  PublicationPolicyBody,
  PublicCommentsBody,
  ReferenceFormatBody,
  RetentionBody,
  TakeOnCouncilBody,
} from './councils.body.js';
import {
  type CouncilSettingsView,
  type CouncilView,
  councilSettingsView,
  councilView,
} from './councils.view.js';

@ApiTags('Councils')
@Controller('councils')
export class CouncilsController {
  constructor(
    @Inject(CommandSide) private readonly commands: CommandSide,
    @Inject(Directory) private readonly directory: Directory,
    @Inject(OfficerCommands) private readonly officers: OfficerCommands,
  ) {}

  /** The councils that share the service, each at its stage. */
  @Get()
  @ForService(...staff)
  councils(@CurrentCaller() { today }: Caller): CouncilView[] {
    return [...this.directory.councils].map((each) => councilView(this.directory, each, today));
  }

  /** What a council has set, as it holds on a day: its committee, what it publishes, teams and wards, retention. */
  @Get(':council/settings')
  @ForCouncil(...staff)
  settings(
    @Param('council', CouncilPipe) council: CouncilCode,
    @Query() { on }: OnDayQuery,
    @CurrentCaller() { today }: Caller,
  ): CouncilSettingsView {
    const known = this.directory.council(council);
    if (!known) throw new Problem(404, 'unknown-council', `${council} has not joined this service.`);
    return councilSettingsView(this.directory, [council, known], on ?? today);
  }

  /**
   * Takes a council on: set up first, or live at once. Whoever does so acts for it from today, so that there is somebody
   * to let its own people in; they may end that like any other authorisation.
   */
  @Post()
  @HttpCode(200)
  @CommandHeaders()
  @ByService('serviceManager')
  async takeOn(
    @Body() { council, name, referenceFormat, begins = 'live' }: TakeOnCouncilBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    const officer = request.actor.id as OfficerId;
    if (!this.directory.officer(officer).joined)
      throw new Problem(
        409,
        'unknown-officer',
        `${officer} is to act for ${council}: join the service first.`,
      );
    const on = request.today;
    const done = await this.#send(
      { type: 'TakeOnCouncil', council, name, referenceFormat, begins, on },
      request,
    );
    if (this.directory.standing.anybodyActedFor(council)) return done;
    // After a crash between the two, whoever repeats the request makes good for it.
    const commandId = `${request.commandId}/authorisation`;
    await this.officers.send(
      { type: 'AuthoriseOfficer', officer, council, from: on, until: null, on },
      { ...request, commandId },
    );
    return done;
  }

  /** From a day, new cases are numbered otherwise. Those that have a reference keep it. */
  @Post(':council/settings/reference-format')
  @HttpCode(200)
  @CommandHeaders()
  @ForCouncil('serviceManager')
  referenceFormat(
    @Param('council', CouncilPipe) council: CouncilCode,
    @Body() { referenceFormat, from }: ReferenceFormatBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    return this.#set(council, { type: 'ReferenceFormatSet', referenceFormat }, from, request);
  }

  /** From a day, the council has this committee. */
  @Post(':council/settings/committee')
  @HttpCode(200)
  @CommandHeaders()
  @ForCouncil('serviceManager', 'committeeClerk')
  committee(
    @Param('council', CouncilPipe) council: CouncilCode,
    @Body() { name, seats, quorum, from }: CommitteeBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    return this.#set(council, { type: 'CommitteeSet', name, seats, quorum }, from, request);
  }

  /** From a day, this is shown of those who comment. */
  @Post(':council/settings/publication-policy')
  @HttpCode(200)
  @CommandHeaders()
  @ForCouncil('serviceManager')
  publicationPolicy(
    @Param('council', CouncilPipe) council: CouncilCode,
    @Body() { commenterNames, commenterAddresses, from }: PublicationPolicyBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    const policy = { commenterNames, commenterAddresses };
    return this.#set(council, { type: 'PublicationPolicySet', ...policy }, from, request);
  }

  /** From a day, anybody may comment on the register's page, so long; or nobody may. */
  @Post(':council/settings/public-comments')
  @HttpCode(200)
  @CommandHeaders()
  @ForCouncil('serviceManager')
  publicCommentsSetting(
    @Param('council', CouncilPipe) council: CouncilCode,
    @Body() { taken, from }: PublicCommentsBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    return this.#set(council, { type: 'PublicCommentsSet', taken }, from, request);
  }

  /** From a day, these teams look after these wards. */
  @Post(':council/settings/areas')
  @HttpCode(200)
  @CommandHeaders()
  @ForCouncil('serviceManager', 'teamLeader')
  areas(
    @Param('council', CouncilPipe) council: CouncilCode,
    @Body() body: AreasBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    const areas = body.areas.map(({ team, wards }) => ({ team, wards }));
    return this.#set(council, { type: 'AreasSet', areas }, body.from, request);
  }

  /** From a day, the council keeps its records for so long. */
  @TakesNulls()
  @Post(':council/settings/retention')
  @HttpCode(200)
  @CommandHeaders()
  @ForCouncil('serviceManager')
  retentionPeriods(
    @Param('council', CouncilPipe) council: CouncilCode,
    @Body() body: RetentionBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    const periods = body.periods.map(({ records, years }) => ({ records, years: years ?? null }));
    return this.#set(council, { type: 'RetentionSet', periods }, body.from, request);
  }

  #set(
    council: CouncilCode,
    setting: councils.CouncilSetting,
    from: CalendarDate,
    request: CommandRequest,
  ): Promise<CommandDone> {
    const { stage } = this.directory.membership(council, request.today);
    return this.#send({ type: 'ChangeSetting', council, setting, from, stage }, request);
  }

  /** Answers once it is known here, so that what was set holds at once. */
  async #send(command: councils.CouncilCommand, request: CommandRequest): Promise<CommandDone> {
    const { council } = command;
    const ofTheCouncil = { ...request, council };
    const done = await this.commands.send(councils.council, `council-${council}`, command, ofTheCouncil);
    await this.directory.knows(done.position);
    return commandDone(done);
  }
}
