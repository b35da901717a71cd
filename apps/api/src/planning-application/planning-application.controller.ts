import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type CaseId, type OfficerId, officers, type PlanningApplicationCommand } from '#domain';
import type { Done } from '#event-store';
import { addWorkingDays } from '#legislation';
import type { Asking } from '../asking/asking.js';
import { AsCommand, type CommandRequest } from '../asking/decorators.js';
import { Directory } from '../asking/directory.js';
import { ForCouncil } from '../asking/requires.js';
import { type CommandDone, commandDone } from '../http/command-done.view.js';
import { CaseInPath, CommandHeaders } from '../http/openapi.js';
import { CaseIdPipe, RequestIdPipe } from '../http/pipes.js';
import {
  AllocateOfficerBody,
  conditionOf,
  IssueDecisionBody,
  MarkInvalidBody,
  MarkValidBody,
  RecordInformationBody,
  RequestInformationBody,
  SubmitRecommendationBody,
  WithdrawApplicationBody,
} from './planning-application.body.js';
import { SendToPlanningApplication } from './planning-application.handler.js';

/** Working days an applicant has to answer, as council practice has it, where the officer names no day. */
const usualDaysToAnswer = 15;

@ApiTags('Planning applications')
@CommandHeaders()
@CaseInPath()
@Controller('councils/:council/planning-applications/:caseId')
export class PlanningApplicationController {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(Directory) private readonly directory: Directory,
  ) {}

  /** Gives the case to an officer, or to another one. */
  @Post('allocation')
  @HttpCode(200)
  @ForCouncil('teamLeader', 'validation', 'serviceManager')
  allocate(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @Body() { officer }: AllocateOfficerBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    const authorised = this.#authorised(officer, request);
    return this.#send(
      caseId,
      { type: 'AllocateOfficer', officer, isAuthorised: authorised, on: request.today },
      request,
    );
  }

  /** Asks the applicant for what is missing, by a day. */
  @Post('information-requests')
  @HttpCode(200)
  @ForCouncil('officer', 'validation', 'teamLeader')
  requestInformation(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @Body() { requestId = '', kind, request: text, dueOn }: RequestInformationBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    return this.#send(
      caseId,
      {
        type: 'RequestInformation',
        requestId: requestId || request.commandId,
        kind,
        request: text,
        dueOn: dueOn ?? addWorkingDays(request.today, usualDaysToAnswer),
        on: request.today,
      },
      request,
    );
  }

  /** Records that what was asked for has come. */
  @Post('information-requests/:requestId/response')
  @HttpCode(200)
  @ForCouncil('officer', 'validation', 'teamLeader', 'system')
  recordInformation(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @Param('requestId', RequestIdPipe) requestId: string,
    @Body() { receivedOn }: RecordInformationBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    const on = request.today;
    return this.#send(
      caseId,
      { type: 'RecordInformation', requestId, receivedOn: receivedOn ?? on, on },
      request,
    );
  }

  /** Tells the applicant that the application cannot be valid as it is. No clock has started. */
  @Post('invalidation')
  @HttpCode(200)
  @ForCouncil('officer', 'validation', 'teamLeader')
  markInvalid(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @Body() { reasons }: MarkInvalidBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    return this.#send(caseId, { type: 'MarkInvalid', reasons, on: request.today }, request);
  }

  /** Accepts it as complete: the clock starts, and the day by which to decide is worked out from the law. */
  @Post('validation')
  @HttpCode(200)
  @ForCouncil('officer', 'validation', 'teamLeader')
  markValid(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @Body() { validFrom, decideBy, eia = false, psi = false }: MarkValidBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    return this.#send(
      caseId,
      { type: 'MarkValid', validFrom, decideBy: decideBy ?? null, eia, psi, on: request.today },
      request,
    );
  }

  /** Recommends a decision, with conditions or reasons and the report. */
  @Post('recommendation')
  @HttpCode(200)
  @ForCouncil('officer', 'teamLeader')
  recommend(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @Body() body: SubmitRecommendationBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    const by = request.actor.id as OfficerId;
    const { recommendation, report = '', reportDocument = null, refusalReasons = [] } = body;
    const conditions = (body.conditions ?? []).map(conditionOf);
    const made = { recommendation, report, reportDocument, conditions, refusalReasons, by };
    return this.#send(caseId, { type: 'SubmitRecommendation', ...made, on: request.today }, request);
  }

  /** Signs the decision recommended by another officer. */
  @Post('decision')
  @HttpCode(200)
  @ForCouncil('teamLeader', 'serviceManager')
  decide(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @Body() { decision }: IssueDecisionBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    const signedBy = request.actor.id as OfficerId;
    return this.#send(caseId, { type: 'IssueDecision', decision, signedBy, on: request.today }, request);
  }

  /** Closes the case at the applicant's or agent's wish, before it is decided. */
  @Post('withdrawal')
  @HttpCode(200)
  @ForCouncil('officer', 'validation', 'teamLeader')
  withdraw(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @Body() { requestedBy, reason }: WithdrawApplicationBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    return this.#send(
      caseId,
      { type: 'WithdrawApplication', requestedBy, reason, on: request.today },
      request,
    );
  }

  async #send(
    caseId: CaseId,
    command: PlanningApplicationCommand,
    context: CommandRequest,
  ): Promise<CommandDone> {
    return commandDone(
      await this.commands.execute<SendToPlanningApplication, Done>(
        new SendToPlanningApplication(caseId, command, context),
      ),
    );
  }

  #authorised(officer: OfficerId, { council, today }: Asking): boolean {
    return council !== null && officers.isAuthorised(this.directory.officer(officer), council, today);
  }
}
