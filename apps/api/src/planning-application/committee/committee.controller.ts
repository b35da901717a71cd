import { Body, Inject, Param } from '@nestjs/common';
import type { CaseId } from '#domain';
import { AsCommand, type CommandRequest } from '../../asking/decorators.js';
import type { CommandDone } from '../../http/command-done.view.js';
import { CaseIdPipe } from '../../http/pipes.js';
import { asker, CaseCommands } from '../case-commands.js';
import { CaseCommand, CaseCommandsController } from '../case-route.js';
import { conditionOf } from '../planning-application.body.js';
import {
  AgreeHeadsOfTermsBody,
  CompleteObligationBody,
  RecordResolutionBody,
  ReferToCommitteeBody,
  ScheduleCommitteeBody,
} from './committee.body.js';

/** What goes to elected members, what they resolve, and the obligation on which a grant may wait. */
@CaseCommandsController('Committee')
export class CommitteeController {
  constructor(@Inject(CaseCommands) private readonly cases: CaseCommands) {}

  /** Sends the case to elected members, where the scheme of delegation in force has them decide it. */
  @CaseCommand('committee-referral', 'teamLeader', 'serviceManager', 'committeeClerk')
  refer(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @Body() body: ReferToCommitteeBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    return this.cases.send(
      caseId,
      {
        type: 'ReferToCommittee',
        entryId: body.entryId ?? request.commandId,
        reason: body.reason,
        memberCallIn: body.memberCallIn ?? false,
        ownInterest: body.ownInterest ?? false,
        gateway: body.gateway
          ? { officerAgrees: body.gateway.officerAgrees, memberAgrees: body.gateway.memberAgrees }
          : null,
        by: asker(request),
        on: request.today,
      },
      request,
    );
  }

  /** Puts the case on the agenda of a meeting. */
  @CaseCommand('committee-meeting', 'committeeClerk', 'teamLeader', 'serviceManager')
  schedule(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @Body() body: ScheduleCommitteeBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    return this.cases.send(
      caseId,
      {
        type: 'ScheduleCommittee',
        meetingId: body.meetingId,
        committee: body.committee,
        meetsOn: body.meetsOn,
        agendaItem: body.agendaItem,
        on: request.today,
      },
      request,
    );
  }

  /** Records what the committee resolved. */
  @CaseCommand('committee-resolution', 'committeeClerk', 'teamLeader', 'serviceManager')
  resolve(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @Body() body: RecordResolutionBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    return this.cases.send(
      caseId,
      {
        type: 'RecordResolution',
        meetingId: body.meetingId,
        resolution: body.resolution,
        conditions: body.conditions?.map(conditionOf) ?? null,
        refusalReasons: body.refusalReasons ?? null,
        subjectToObligation: body.subjectToObligation ?? false,
        reason: body.reason ?? '',
        on: request.today,
      },
      request,
    );
  }

  /** Records what a planning obligation (s. 106) is to say. From then on a grant waits for the deed. */
  @CaseCommand('obligation/heads-of-terms', 'officer', 'teamLeader')
  agreeHeads(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @Body() body: AgreeHeadsOfTermsBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    return this.cases.send(
      caseId,
      {
        type: 'AgreeHeadsOfTerms',
        entryId: body.entryId ?? request.commandId,
        agreedOn: body.agreedOn ?? request.today,
        heads: body.heads.map(({ subject, summary, amountPence = null }) => ({
          subject,
          summary,
          amountPence,
        })),
        on: request.today,
      },
      request,
    );
  }

  /** Records the completed deed. */
  @CaseCommand('obligation/completion', 'officer', 'teamLeader')
  completeObligation(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @Body() body: CompleteObligationBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    return this.cases.send(
      caseId,
      {
        type: 'CompleteObligation',
        deedDatedOn: body.deedDatedOn ?? request.today,
        document: body.document,
        on: request.today,
      },
      request,
    );
  }
}
