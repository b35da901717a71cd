import { Body, Inject, Param } from '@nestjs/common';
import type { CaseId } from '#domain';
import { AsCommand, type CommandRequest } from '../../access/decorators.js';
import type { CommandDone } from '../../http/command-done.view.js';
import { CaseIdPipe, RequestIdPipe } from '../../http/pipes.js';
import { CaseCommands } from '../case-commands.js';
import { CaseCommand, CaseCommandsController } from '../case-route.js';
import {
  AnswerValidationDisputeBody,
  MeasureDevelopmentBody,
  ReasonBody,
  RecordValidationDisputeBody,
} from './validation.body.js';

/** What is measured, disputed, corrected or given up on the way to a valid application. */
@CaseCommandsController('Validation')
export class ValidationController {
  constructor(@Inject(CaseCommands) private readonly cases: CaseCommands) {}

  /** Measures what is proposed: scale, the clock and who decides follow from it. */
  @CaseCommand('measures', 'officer', 'validation', 'teamLeader')
  measure(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @Body() body: MeasureDevelopmentBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    return this.cases.send(
      caseId,
      {
        type: 'MeasureDevelopment',
        homes: body.homes ?? null,
        siteHectares: body.siteHectares ?? null,
        floorSpaceSquareMetres: body.floorSpaceSquareMetres ?? null,
        on: request.today,
      },
      request,
    );
  }

  /** Takes back a request: nothing is waited for any more. */
  @CaseCommand('information-requests/:requestId/cancellation', 'officer', 'validation', 'teamLeader')
  cancelRequest(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @Param('requestId', RequestIdPipe) requestId: string,
    @Body() body: ReasonBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    return this.cases.send(
      caseId,
      {
        type: 'CancelInformationRequest',
        requestId,
        reason: body.reason,
        on: request.today,
      },
      request,
    );
  }

  /** Records the notice of an applicant who disputes what was asked for (DMPO art. 12). */
  @CaseCommand('validation-disputes', 'officer', 'validation', 'teamLeader')
  dispute(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @Body() body: RecordValidationDisputeBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    return this.cases.send(
      caseId,
      {
        type: 'RecordValidationDispute',
        disputeId: body.disputeId ?? request.commandId,
        requestId: body.requestId,
        noticeReceivedOn: body.noticeReceivedOn ?? request.today,
        on: request.today,
      },
      request,
    );
  }

  /** Answers a dispute. Upheld, what was disputed is no longer asked for. */
  @CaseCommand('validation-disputes/:disputeId/answer', 'officer', 'validation', 'teamLeader')
  answerDispute(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @Param('disputeId', RequestIdPipe) disputeId: string,
    @Body() body: AnswerValidationDisputeBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    return this.cases.send(
      caseId,
      {
        type: 'AnswerValidationDispute',
        disputeId,
        upheld: body.upheld,
        reason: body.reason,
        on: request.today,
      },
      request,
    );
  }

  /** Sends an invalid application back once the time to complete it has run out; what was paid falls due back. */
  @CaseCommand('return', 'officer', 'validation', 'teamLeader')
  returnApplication(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @Body() body: ReasonBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    return this.cases.send(
      caseId,
      {
        type: 'ReturnApplication',
        reason: body.reason,
        on: request.today,
      },
      request,
    );
  }
}
