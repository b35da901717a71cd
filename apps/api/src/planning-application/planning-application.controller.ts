import { Body, Inject, Param } from '@nestjs/common';
import type { CaseId } from '#domain';
import { responseDue } from '#legislation';
import { AsCommand, type CommandRequest } from '../access/decorators.js';
import { Directory } from '../access/directory.js';
import type { CommandDone } from '../http/command-done.view.js';
import { CaseIdPipe, RequestIdPipe } from '../http/pipes.js';
import { CouncilLaws } from '../law/council-laws.js';
import { CaseCommands, isAuthorised } from './case-commands.js';
import { CaseCommand, CaseCommandsController } from './case-route.js';
import {
  AllocateOfficerBody,
  MarkInvalidBody,
  MarkValidBody,
  RecordInformationBody,
  RequestInformationBody,
  WithdrawApplicationBody,
} from './planning-application.body.js';

@CaseCommandsController('Planning applications')
export class PlanningApplicationController {
  constructor(
    @Inject(CaseCommands) private readonly cases: CaseCommands,
    @Inject(Directory) private readonly directory: Directory,
    @Inject(CouncilLaws) private readonly laws: CouncilLaws,
  ) {}

  /** Gives the case to an officer, or to another one. */
  @CaseCommand('allocation', 'teamLeader', 'validation', 'serviceManager')
  allocate(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @Body() { officer }: AllocateOfficerBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    const authorised = isAuthorised(this.directory, officer, request);
    return this.cases.send(
      caseId,
      { type: 'AllocateOfficer', officer, isAuthorised: authorised, on: request.today },
      request,
    );
  }

  /** Asks the applicant for what is missing, by a day. */
  @CaseCommand('information-requests', 'officer', 'validation', 'teamLeader')
  requestInformation(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @Body() { requestId = '', kind, request: text, dueOn }: RequestInformationBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    const { today, council } = request;
    const { corrections } = this.laws.of(council);
    const usual = () => responseDue('validation-request', today, corrections)?.value;
    return this.cases.send(
      caseId,
      {
        type: 'RequestInformation',
        requestId: requestId || request.commandId,
        kind,
        request: text,
        dueOn: dueOn ?? usual() ?? today,
        on: today,
      },
      request,
    );
  }

  /** Records that what was asked for has come. */
  @CaseCommand('information-requests/:requestId/response', 'officer', 'validation', 'teamLeader')
  recordInformation(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @Param('requestId', RequestIdPipe) requestId: string,
    @Body() { receivedOn }: RecordInformationBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    const on = request.today;
    return this.cases.send(
      caseId,
      { type: 'RecordInformation', requestId, receivedOn: receivedOn ?? on, on },
      request,
    );
  }

  /** Tells the applicant that the application cannot be valid as it is. No clock has started. */
  @CaseCommand('invalidation', 'officer', 'validation', 'teamLeader')
  markInvalid(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @Body() { reasons }: MarkInvalidBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    return this.cases.send(caseId, { type: 'MarkInvalid', reasons, on: request.today }, request);
  }

  /** Accepts it as complete: the clock starts, and the day by which to decide is worked out from the law. */
  @CaseCommand('validation', 'officer', 'validation', 'teamLeader')
  markValid(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @Body() { validFrom, decideBy, eia = false, psi = false }: MarkValidBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    return this.cases.send(
      caseId,
      { type: 'MarkValid', validFrom, decideBy: decideBy ?? null, eia, psi, on: request.today },
      request,
    );
  }

  /** Closes the case at the applicant's or agent's wish, before it is decided. */
  @CaseCommand('withdrawal', 'officer', 'validation', 'teamLeader')
  withdraw(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @Body() { requestedBy, reason }: WithdrawApplicationBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    return this.cases.send(
      caseId,
      { type: 'WithdrawApplication', requestedBy, reason, on: request.today },
      request,
    );
  }
}
