import { Body, Inject, Param } from '@nestjs/common';
import type { CaseId } from '#domain';
import { AsCommand, type CommandRequest } from '../../asking/decorators.js';
import type { CommandDone } from '../../http/command-done.view.js';
import { CaseIdPipe, ConditionNumberPipe } from '../../http/pipes.js';
import { asker, CaseCommands } from '../case-commands.js';
import { CaseCommand, CaseCommandsController } from '../case-route.js';
import {
  AgreeConditionBody,
  CallInBody,
  RecordSecretaryOfStateDecisionBody,
  ReturnToOfficerBody,
} from './decision.body.js';

/** A recommendation returned, or a case decided elsewhere. */
@CaseCommandsController('Decision')
export class DecisionController {
  constructor(@Inject(CaseCommands) private readonly cases: CaseCommands) {}

  /** Returns a recommendation to its officer. Nobody reviews their own. */
  @CaseCommand('recommendation/return', 'officer', 'teamLeader', 'serviceManager')
  returnToOfficer(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @Body() body: ReturnToOfficerBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    return this.cases.send(
      caseId,
      {
        type: 'ReturnToOfficer',
        entryId: body.entryId ?? request.commandId,
        reason: body.reason,
        by: asker(request),
        on: request.today,
      },
      request,
    );
  }

  /** Records the applicant's agreement to a condition that holds up the beginning of works: no permission without it. */
  @CaseCommand('conditions/:condition/agreement', 'officer', 'teamLeader')
  agreeCondition(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @Param('condition', ConditionNumberPipe) condition: number,
    @Body() { agreedOn, noticeGivenOn }: AgreeConditionBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    const agreed =
      noticeGivenOn && !agreedOn ? { noticeGivenOn } : { inWritingOn: agreedOn ?? request.today };
    const command = { type: 'AgreeCondition', condition, agreed, on: request.today } as const;
    return this.cases.send(caseId, command, request);
  }

  /** Records the Secretary of State's direction: the case is no longer the council's to decide. */
  @CaseCommand('call-in', 'teamLeader', 'serviceManager')
  callIn(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @Body() body: CallInBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    return this.cases.send(
      caseId,
      {
        type: 'CallIn',
        directionReference: body.directionReference,
        directedOn: body.directedOn ?? request.today,
        on: request.today,
      },
      request,
    );
  }

  /** Records what the Secretary of State decided. */
  @CaseCommand('call-in/decision', 'teamLeader', 'serviceManager')
  secretaryOfState(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @Body() body: RecordSecretaryOfStateDecisionBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    return this.cases.send(
      caseId,
      {
        type: 'RecordSecretaryOfStateDecision',
        decision: body.decision,
        decidedOn: body.decidedOn ?? request.today,
        document: body.document,
        on: request.today,
      },
      request,
    );
  }
}
