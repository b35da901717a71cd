import { Body, Inject, Param } from '@nestjs/common';
import type { CaseId } from '#domain';
import { AsCommand, type CommandRequest } from '../../asking/decorators.js';
import type { CommandDone } from '../../http/command-done.view.js';
import { CaseIdPipe, RequestIdPipe } from '../../http/pipes.js';
import { asker, CaseCommands } from '../case-commands.js';
import { CaseCommand, CaseCommandsController } from '../case-route.js';
import {
  AgreeExtensionBody,
  ProposeExtensionBody,
  ProposePPABody,
  RecordDeemedDischargeNoticeBody,
  RecordHighCourtClaimBody,
  RejectExtensionBody,
  SignPPABody,
} from './time.body.js';

/** How much time there is to decide, and what follows when it has run out. */
@CaseCommandsController('Time')
export class TimeController {
  constructor(@Inject(CaseCommands) private readonly cases: CaseCommands) {}

  /** Proposes a later day to decide. Refused at once where the law would not allow it. */
  @CaseCommand('extensions', 'officer', 'teamLeader')
  proposeExtension(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @Body() body: ProposeExtensionBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    return this.cases.send(
      caseId,
      {
        type: 'ProposeExtension',
        proposalId: body.proposalId ?? request.commandId,
        decideBy: body.decideBy,
        proposedBy: body.proposedBy,
        reason: body.reason,
        on: request.today,
      },
      request,
    );
  }

  /** Records that both have agreed to it in writing. */
  @CaseCommand('extensions/:proposalId/agreement', 'officer', 'teamLeader')
  agreeExtension(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @Param('proposalId', RequestIdPipe) proposalId: string,
    @Body() body: AgreeExtensionBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    return this.cases.send(
      caseId,
      {
        type: 'AgreeExtension',
        proposalId,
        agreedOn: body.agreedOn ?? request.today,
        on: request.today,
      },
      request,
    );
  }

  /** Records that it was not agreed. */
  @CaseCommand('extensions/:proposalId/rejection', 'officer', 'teamLeader')
  rejectExtension(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @Param('proposalId', RequestIdPipe) proposalId: string,
    @Body() body: RejectExtensionBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    return this.cases.send(
      caseId,
      {
        type: 'RejectExtension',
        proposalId,
        reason: body.reason,
        on: request.today,
      },
      request,
    );
  }

  /** Offers a planning performance agreement. It binds nobody until it is signed. */
  @CaseCommand('performance-agreements/proposals', 'officer', 'teamLeader', 'serviceManager')
  proposePPA(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @Body() body: ProposePPABody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    return this.cases.send(
      caseId,
      {
        type: 'ProposePPA',
        agreementId: body.agreementId ?? request.commandId,
        decideBy: body.decideBy,
        proposedBy: body.proposedBy,
        reason: body.reason,
        on: request.today,
      },
      request,
    );
  }

  /** Records a planning performance agreement, and with it a later day to decide. */
  @CaseCommand('performance-agreements', 'officer', 'teamLeader', 'serviceManager')
  signPPA(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @Body() body: SignPPABody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    return this.cases.send(
      caseId,
      {
        type: 'SignPPA',
        agreementId: body.agreementId ?? request.commandId,
        decideBy: body.decideBy,
        agreedOn: body.agreedOn ?? request.today,
        document: body.document,
        on: request.today,
      },
      request,
    );
  }

  /** Says that prior approval is needed: for farm, forestry and demolition notices the longer period then runs. */
  @CaseCommand('prior-approval-requirement', 'officer', 'teamLeader')
  requirePriorApproval(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    return this.cases.send(
      caseId,
      {
        type: 'RequirePriorApproval',
        by: asker(request),
        on: request.today,
      },
      request,
    );
  }

  /** Records an applicant's notice that, without an answer, the condition counts as discharged. */
  @CaseCommand('deemed-discharge-notice', 'officer', 'validation', 'teamLeader')
  deemedDischargeNotice(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @Body() body: RecordDeemedDischargeNoticeBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    return this.cases.send(
      caseId,
      {
        type: 'RecordDeemedDischargeNotice',
        noticeReceivedOn: body.noticeReceivedOn ?? request.today,
        specifiedDay: body.specifiedDay ?? null,
        exempt: body.exempt ?? false,
        on: request.today,
      },
      request,
    );
  }

  /** Records a claim in the High Court. */
  @CaseCommand('high-court-claims', 'teamLeader', 'serviceManager')
  highCourtClaim(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @Body() body: RecordHighCourtClaimBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    return this.cases.send(
      caseId,
      {
        type: 'RecordHighCourtClaim',
        claimReference: body.claimReference,
        claimedOn: body.claimedOn ?? request.today,
        on: request.today,
      },
      request,
    );
  }
}
