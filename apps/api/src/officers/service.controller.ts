import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { CouncilCode, OfficerId, officers } from '#domain';
import { AsCommand, type CommandRequest } from '../access/decorators.js';
import { Directory } from '../access/directory.js';
import { ByHost, ByService, ForCouncil, ForService, staff } from '../access/requires.js';
import { type CommandDone, commandDone } from '../http/command-done.view.js';
import { CommandHeaders } from '../http/openapi.js';
import { CouncilPipe, OfficerPipe } from '../http/pipes.js';
import { PlainNamePipe } from '../money/billing/billing.pipes.js';
import { OfficerCommands } from './officer-commands.js';
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
    @Inject(OfficerCommands) private readonly commands: OfficerCommands,
    @Inject(Directory) private readonly directory: Directory,
  ) {}

  /** The officers and specialists, and for which councils each may act. */
  @Get('officers')
  @ForService(...staff)
  officers(): OfficerView[] {
    return [...this.directory.officers].flatMap(([officer, known]) => {
      if (!known.joined) return [];
      const { name, employer, lastDay, authorisations, serviceAuthorisations, signOns } = known;
      const plain = { officer, name, employer, lastDay };
      return [
        {
          ...plain,
          authorisations: authorisations.map((each) => ({ ...each })),
          serviceAuthorisations: serviceAuthorisations.map((each) => ({ ...each })),
          signOns: signOns.map((each) => ({ ...each })),
        },
      ];
    });
  }

  /** Someone joins the service. They may act for no council until one authorises them. */
  @Post('officers')
  @HttpCode(200)
  @CommandHeaders()
  @ByService('serviceManager')
  join(
    @Body() { officer, name, jobTitle, employer }: JoinServiceBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    return this.#send({ type: 'JoinService', officer, name, jobTitle, employer, on: request.today }, request);
  }

  /** The council lets an officer act for it, from a day. */
  @Post('councils/:council/officers/:officer/authorisation')
  @HttpCode(200)
  @CommandHeaders()
  @ForCouncil('serviceManager')
  authorise(
    @Param('council', CouncilPipe) council: CouncilCode,
    @Param('officer', OfficerPipe) officer: OfficerId,
    @Body() { from, until }: AuthoriseOfficerBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    const on = request.today;
    return this.#send(
      { type: 'AuthoriseOfficer', officer, council, from, until: until ?? null, on },
      request,
    );
  }

  /** The officer acts for the council no longer, after a last day. */
  @Post('councils/:council/officers/:officer/authorisation/end')
  @HttpCode(200)
  @CommandHeaders()
  @ForCouncil('serviceManager')
  endAuthorisation(
    @Param('council', CouncilPipe) council: CouncilCode,
    @Param('officer', OfficerPipe) officer: OfficerId,
    @Body() { until }: EndAuthorisationBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    const { standing } = this.directory;
    const goesOn = standing.membership(council, until).stage !== 'left';
    const isLast = goesOn && !standing.othersActFor(council, until, officer);
    const on = request.today;
    return this.#send({ type: 'EndAuthorisation', officer, council, until, isLast, on }, request);
  }

  /**
   * The service's host lets an officer act for the whole service, from a day: in their role they may do what is no one
   * council's, such as its rates, its pools, its officers and the closing of its months.
   */
  @Post('shared-services/:service/officers/:officer/authorisation')
  @HttpCode(200)
  @CommandHeaders()
  @ByHost('serviceManager')
  authoriseForService(
    @Param('service', PlainNamePipe) service: string,
    @Param('officer', OfficerPipe) officer: OfficerId,
    @Body() { from, until }: AuthoriseOfficerBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    const on = request.today;
    return this.#send(
      { type: 'AuthoriseForService', officer, service, from, until: until ?? null, on },
      request,
    );
  }

  /** The officer acts for the service as a whole no longer, after a last day. */
  @Post('shared-services/:service/officers/:officer/authorisation/end')
  @HttpCode(200)
  @CommandHeaders()
  @ByHost('serviceManager')
  endServiceAuthorisation(
    @Param('service', PlainNamePipe) service: string,
    @Param('officer', OfficerPipe) officer: OfficerId,
    @Body() { until }: EndAuthorisationBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    const on = request.today;
    return this.#send({ type: 'EndServiceAuthorisation', officer, service, until, on }, request);
  }

  /** Says what an officer is from a day: employer, grade, specialism, team, working pattern. */
  @Post('officers/:officer/post')
  @HttpCode(200)
  @CommandHeaders()
  @ByService('serviceManager')
  setPost(
    @Param('officer', OfficerPipe) officer: OfficerId,
    @Body() { employer, grade, specialism, team, minutesByWeekday, from }: PostBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    const post = { employer, grade, specialism: specialism ?? null, team, minutesByWeekday };
    return this.#send({ type: 'SetPost', officer, from, ...post }, request);
  }

  /** An officer leaves after a last day; they act for no council from then on. */
  @Post('officers/:officer/leaving')
  @HttpCode(200)
  @CommandHeaders()
  @ByService('serviceManager')
  leaveService(
    @Param('officer', OfficerPipe) officer: OfficerId,
    @Body() { lastDay, handOverTo }: LeavingBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    return this.#send({ type: 'LeaveService', officer, lastDay, handOverTo: handOverTo ?? null }, request);
  }

  /**
   * They stay after all. What their leaving ended goes on: at once before their last day, from today after it. Cases
   * that were handed over stay with whoever has them: allocate those that should come back.
   */
  @Post('officers/:officer/leaving/reversal')
  @HttpCode(200)
  @CommandHeaders()
  @ByService('serviceManager')
  undoLeaving(
    @Param('officer', OfficerPipe) officer: OfficerId,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    return this.#send({ type: 'UndoLeaving', officer, on: request.today }, request);
  }

  async #send(command: officers.OfficerCommand, request: CommandRequest): Promise<CommandDone> {
    return commandDone(await this.commands.send(command, request));
  }
}
