import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type CouncilCode, type OfficerId, officers } from '#domain';
import type { Done } from '#event-store';
import { AsCommand, type CommandRequest } from '../asking/decorators.js';
import { Directory } from '../asking/directory.js';
import { Permissions } from '../asking/permissions.js';
import { ForCouncil, ForService, staff } from '../asking/requires.js';
import { type CommandDone, commandDone } from '../http/command-done.view.js';
import { CommandSide } from '../http/command-side.js';
import { CommandHeaders } from '../http/openapi.js';
import { CouncilPipe, OfficerPipe } from '../http/pipes.js';
import {
  AuthoriseOfficerBody,
  EndAuthorisationBody,
  JoinServiceBody,
  LeavingBody,
  PostBody,
} from './service.body.js';
import type { OfficerView } from './service.view.js';

@ApiTags('Officers')
@Controller()
export class ServiceController {
  constructor(
    @Inject(CommandSide) private readonly commands: CommandSide,
    @Inject(Directory) private readonly directory: Directory,
    @Inject(Permissions) private readonly permissions: Permissions,
  ) {}

  /** The officers and specialists, and for which councils each may act. */
  @Get('officers')
  @ForService(...staff)
  officers(): OfficerView[] {
    return [...this.directory.officers].flatMap(([officer, known]) => {
      if (!known.joined) return [];
      const { name, employer } = known;
      return [{ officer, name, employer, authorisations: known.authorisations.map((each) => ({ ...each })) }];
    });
  }

  /** Someone joins the service. They may act for no council until one authorises them. */
  @Post('officers')
  @HttpCode(200)
  @CommandHeaders()
  @ForService('serviceManager', 'system')
  join(@Body() { officer, name, jobTitle, employer }: JoinServiceBody, @AsCommand() request: CommandRequest) {
    return this.#toOfficer(
      { type: 'JoinService', officer, name, jobTitle, employer, on: request.today },
      request,
    );
  }

  /** The council lets an officer act for it, from a day. The first of a council that joins, any service manager. */
  @Post('councils/:council/officers/:officer/authorisation')
  @HttpCode(200)
  @CommandHeaders()
  @ForService('serviceManager', 'system')
  authorise(
    @Param('council', CouncilPipe) council: CouncilCode,
    @Param('officer', OfficerPipe) officer: OfficerId,
    @Body() { from, until }: AuthoriseOfficerBody,
    @AsCommand() request: CommandRequest,
  ) {
    if (!this.#isWithoutAnybody(council)) this.permissions.forCouncil(request, council);
    const on = request.today;
    return this.#toOfficer(
      { type: 'AuthoriseOfficer', officer, council, from, until: until ?? null, on },
      request,
    );
  }

  /** The officer acts for the council no longer, after a last day. */
  @Post('councils/:council/officers/:officer/authorisation/end')
  @HttpCode(200)
  @CommandHeaders()
  @ForCouncil('serviceManager', 'system')
  endAuthorisation(
    @Param('council', CouncilPipe) council: CouncilCode,
    @Param('officer', OfficerPipe) officer: OfficerId,
    @Body() { until }: EndAuthorisationBody,
    @AsCommand() request: CommandRequest,
  ) {
    return this.#toOfficer({ type: 'EndAuthorisation', officer, council, until, on: request.today }, request);
  }

  /** Says what an officer is from a day: employer, grade, specialism, team, working pattern. */
  @Post('officers/:officer/post')
  @HttpCode(200)
  @CommandHeaders()
  @ForService('serviceManager', 'system')
  setPost(
    @Param('officer', OfficerPipe) officer: OfficerId,
    @Body() { employer, grade, specialism, team, minutesByWeekday, from }: PostBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    const post = { employer, grade, specialism: specialism ?? null, team, minutesByWeekday };
    return this.#toOfficer({ type: 'SetPost', officer, from, ...post }, request);
  }

  /** An officer leaves after a last day; they act for no council from then on. */
  @Post('officers/:officer/leaving')
  @HttpCode(200)
  @CommandHeaders()
  @ForService('serviceManager', 'system')
  leaveService(
    @Param('officer', OfficerPipe) officer: OfficerId,
    @Body() { lastDay, handOverTo }: LeavingBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    return this.#toOfficer(
      { type: 'LeaveService', officer, lastDay, handOverTo: handOverTo ?? null },
      request,
    );
  }

  /** Taken on, and nobody was ever authorised: else only a system could let the first one in. */
  #isWithoutAnybody(council: CouncilCode): boolean {
    const everyone = [...this.directory.officers.values()];
    const acts = (officer: officers.Officer) =>
      officer.joined && officer.authorisations.some((each) => each.council === council);
    return this.directory.council(council) !== undefined && !everyone.some(acts);
  }

  /** An officer's standing is the whole service's record, whichever council it is about. */
  #toOfficer(command: officers.OfficerCommand, request: CommandRequest): Promise<CommandDone> {
    const ofTheService = { ...request, council: null };
    return this.#known(
      this.commands.send(officers.officer, `officer-${command.officer}`, command, ofTheService),
    );
  }

  /** Answers once it is known here, so that whoever joined may act at once. */
  async #known(sent: Promise<Done>): Promise<CommandDone> {
    const done = await sent;
    await this.directory.knows(done.position);
    return commandDone(done);
  }
}
