import { Body, Inject, Param } from '@nestjs/common';
import type { CaseId } from '#domain';
import { AsCommand, type CommandRequest } from '../../access/decorators.js';
import type { CommandDone } from '../../http/command-done.view.js';
import { CaseIdPipe, ConditionNumberPipe } from '../../http/pipes.js';
import { CaseCommands } from '../case-commands.js';
import { CaseCommand, CaseCommandsController } from '../case-route.js';
import {
  ConditionOutcomeBody,
  GrantNMABody,
  RecordQuashingBody,
  SubmitDetailsBody,
} from './after-decision.body.js';
import { LinkedCases } from './linked-cases.js';

/** What becomes of a decision: its conditions, amendments, courts. */
@CaseCommandsController('After the decision')
export class AfterDecisionController {
  constructor(
    @Inject(CaseCommands) private readonly cases: CaseCommands,
    @Inject(LinkedCases) private readonly links: LinkedCases,
  ) {}

  /** Says that another case asks to approve details under these conditions. */
  @CaseCommand('details', 'officer', 'validation', 'teamLeader')
  async submitDetails(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @Body() body: SubmitDetailsBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    return this.cases.send(
      caseId,
      {
        type: 'SubmitDetails',
        conditions: body.conditions,
        linked: await this.links.own(request, body.linked),
        on: request.today,
      },
      request,
    );
  }

  /** Discharges a condition: its details were approved under another case. */
  @CaseCommand('conditions/:condition/approval', 'officer', 'teamLeader')
  async approveDetails(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @Param('condition', ConditionNumberPipe) condition: number,
    @Body() body: ConditionOutcomeBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    return this.cases.send(
      caseId,
      {
        type: 'ApproveDetails',
        condition,
        approvedOn: body.on ?? request.today,
        linked: await this.links.own(request, body.linked),
        on: request.today,
      },
      request,
    );
  }

  /** Confirms that a condition counts as discharged, no answer having come under another case. */
  @CaseCommand('conditions/:condition/deemed-discharge', 'officer', 'teamLeader')
  async confirmDeemedDischarge(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @Param('condition', ConditionNumberPipe) condition: number,
    @Body() body: ConditionOutcomeBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    return this.cases.send(
      caseId,
      {
        type: 'ConfirmDeemedDischarge',
        condition,
        dischargedOn: body.on ?? request.today,
        linked: await this.links.own(request, body.linked),
        on: request.today,
      },
      request,
    );
  }

  /** Records that details under a condition were refused. */
  @CaseCommand('conditions/:condition/refusal', 'officer', 'teamLeader')
  async refuseDetails(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @Param('condition', ConditionNumberPipe) condition: number,
    @Body() body: ConditionOutcomeBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    return this.cases.send(
      caseId,
      {
        type: 'RefuseDetails',
        condition,
        refusedOn: body.on ?? request.today,
        linked: await this.links.own(request, body.linked),
        on: request.today,
      },
      request,
    );
  }

  /** Records a change that is not material, granted under another case (s. 96A). */
  @CaseCommand('amendments-after-decision', 'officer', 'teamLeader')
  async grantNMA(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @Body() body: GrantNMABody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    return this.cases.send(
      caseId,
      {
        type: 'GrantNMA',
        entryId: body.entryId ?? request.commandId,
        amendedOn: body.on ?? request.today,
        description: body.description,
        linked: await this.links.own(request, body.linked),
        on: request.today,
      },
      request,
    );
  }

  /** Records that a court took the decision away: the case is open again. */
  @CaseCommand('quashing', 'teamLeader', 'serviceManager')
  quash(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @Body() body: RecordQuashingBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    return this.cases.send(
      caseId,
      {
        type: 'RecordQuashing',
        entryId: body.entryId ?? request.commandId,
        quashedOn: body.on ?? request.today,
        court: body.court,
        claimReference: body.claimReference,
        on: request.today,
      },
      request,
    );
  }
}
