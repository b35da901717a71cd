import { Body, Inject, Param } from '@nestjs/common';
import type { CaseId } from '#domain';
import { AsCommand, type CommandRequest } from '../../asking/decorators.js';
import type { CommandDone } from '../../http/command-done.view.js';
import { CaseIdPipe, RequestIdPipe } from '../../http/pipes.js';
import { CaseCommands } from '../case-commands.js';
import { CaseCommand, CaseCommandsController } from '../case-route.js';
import { conditionOf } from '../planning-application.body.js';
import { AppealStepBody, DecideAppealBody, LodgeAppealBody, StartAppealBody } from './appeals.body.js';

/** What the applicant does about a decision, or about there being none. */
@CaseCommandsController('Appeals')
export class AppealsController {
  constructor(@Inject(CaseCommands) private readonly cases: CaseCommands) {}

  /** Records an appeal, and whether it came in time. */
  @CaseCommand('appeals', 'officer', 'teamLeader', 'serviceManager')
  lodgeAppeal(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @Body() body: LodgeAppealBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    return this.cases.send(
      caseId,
      {
        type: 'LodgeAppeal',
        appealId: body.appealId ?? request.commandId,
        inspectorateReference: body.inspectorateReference,
        against: body.against,
        lodgedOn: body.lodgedOn ?? request.today,
        on: request.today,
      },
      request,
    );
  }

  /** Records that the inspectorate took the appeal. */
  @CaseCommand('appeals/:appealId/validation', 'officer', 'teamLeader', 'serviceManager')
  validateAppeal(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @Param('appealId', RequestIdPipe) appealId: string,
    @Body() body: AppealStepBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    return this.cases.send(
      caseId,
      {
        type: 'ValidateAppeal',
        appealId,
        validatedOn: body.on ?? request.today,
        on: request.today,
      },
      request,
    );
  }

  /** Records that the appeal began, and how it is heard. */
  @CaseCommand('appeals/:appealId/start', 'officer', 'teamLeader', 'serviceManager')
  startAppeal(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @Param('appealId', RequestIdPipe) appealId: string,
    @Body() body: StartAppealBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    return this.cases.send(
      caseId,
      {
        type: 'StartAppeal',
        appealId,
        startedOn: body.on ?? request.today,
        procedure: body.procedure,
        on: request.today,
      },
      request,
    );
  }

  /** Records that the appeal was taken back. */
  @CaseCommand('appeals/:appealId/withdrawal', 'officer', 'teamLeader', 'serviceManager')
  withdrawAppeal(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @Param('appealId', RequestIdPipe) appealId: string,
    @Body() body: AppealStepBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    return this.cases.send(
      caseId,
      {
        type: 'WithdrawAppeal',
        appealId,
        withdrawnOn: body.on ?? request.today,
        on: request.today,
      },
      request,
    );
  }

  /** Records what the inspector decided. An appeal against silence decides the case. */
  @CaseCommand('appeals/:appealId/decision', 'officer', 'teamLeader', 'serviceManager')
  decideAppeal(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @Param('appealId', RequestIdPipe) appealId: string,
    @Body() body: DecideAppealBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    return this.cases.send(
      caseId,
      {
        type: 'DecideAppeal',
        appealId,
        outcome: body.outcome,
        decidedOn: body.on ?? request.today,
        document: body.document ?? null,
        conditions: (body.conditions ?? []).map(conditionOf),
        on: request.today,
      },
      request,
    );
  }
}
