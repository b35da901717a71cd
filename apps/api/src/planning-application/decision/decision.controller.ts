import { Body, Inject, Param } from '@nestjs/common';
import type { CaseId } from '#domain';
import { AsCommand, type CommandRequest } from '../../asking/decorators.js';
import type { CommandDone } from '../../http/command-done.view.js';
import { CaseIdPipe } from '../../http/pipes.js';
import { asker, CaseCommands } from '../case-commands.js';
import { CaseCommand, CaseCommandsController } from '../case-route.js';
import { CallInBody, RecordSecretaryOfStateDecisionBody, ReturnToOfficerBody } from './decision.body.js';

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
