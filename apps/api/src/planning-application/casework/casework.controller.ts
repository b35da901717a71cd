import { Body, Inject, Param } from '@nestjs/common';
import type { CaseId, CaseReference, LinkedCase } from '#domain';
import { AsCommand, type CommandRequest } from '../../access/decorators.js';
import { Directory } from '../../access/directory.js';
import type { CommandDone } from '../../http/command-done.view.js';
import { CaseIdPipe } from '../../http/pipes.js';
import { asker, CaseCommands, isAuthorised } from '../case-commands.js';
import { CaseCommand, CaseCommandsController } from '../case-route.js';
import {
  AllocateSpecialistBody,
  CloseAsDuplicateBody,
  CorrectRecordBody,
  LinkEnforcementBody,
  LinkParentBody,
} from './casework.body.js';
import { ParentCases } from './parent-cases.js';

/** Who advises on a case, what it belongs to, and what is put right in its record. */
@CaseCommandsController('Casework')
export class CaseworkController {
  constructor(
    @Inject(CaseCommands) private readonly cases: CaseCommands,
    @Inject(Directory) private readonly directory: Directory,
    @Inject(ParentCases) private readonly parents: ParentCases,
  ) {}

  /** Asks a specialist to advise: one for each discipline. */
  @CaseCommand('specialists', 'officer', 'teamLeader', 'validation', 'serviceManager')
  allocateSpecialist(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @Body() body: AllocateSpecialistBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    return this.cases.send(
      caseId,
      {
        type: 'AllocateSpecialist',
        discipline: body.discipline,
        officer: body.officer,
        isAuthorised: isAuthorised(this.directory, body.officer, request),
        on: request.today,
      },
      request,
    );
  }

  /** Says on which permission the application hangs. */
  @CaseCommand('parent', 'officer', 'validation', 'teamLeader')
  async linkParent(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @Body() body: LinkParentBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    const parent = body.parent as LinkedCase;
    const found = await this.parents.find(request.council!, parent);
    const { relation } = body;
    const command = { type: 'LinkParent', parent, relation, found, on: request.today } as const;
    return this.cases.send(caseId, command, request);
  }

  /** Says that the case belongs with an enforcement case. */
  @CaseCommand('enforcement', 'officer', 'teamLeader')
  linkEnforcement(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @Body() body: LinkEnforcementBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    return this.cases.send(
      caseId,
      {
        type: 'LinkEnforcement',
        entryId: body.entryId ?? request.commandId,
        enforcementReference: body.enforcementReference,
        noticeServedOn: body.noticeServedOn ?? null,
        on: request.today,
      },
      request,
    );
  }

  /** Closes a case that had come in before under another reference. */
  @CaseCommand('duplicate', 'officer', 'validation', 'teamLeader')
  closeAsDuplicate(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @Body() body: CloseAsDuplicateBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    return this.cases.send(
      caseId,
      {
        type: 'CloseAsDuplicate',
        duplicateOf: body.duplicateOf as CaseReference,
        reason: body.reason,
        by: asker(request),
        on: request.today,
      },
      request,
    );
  }

  /** Puts the right value beside a wrong one. What a decision says takes two people: propose it at …/corrections/proposal. */
  @CaseCommand('corrections', 'officer', 'teamLeader', 'validation', 'serviceManager')
  correctRecord(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @Body() body: CorrectRecordBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    return this.cases.send(
      caseId,
      {
        type: 'CorrectRecord',
        entryId: body.entryId ?? request.commandId,
        field: body.field,
        was: body.was,
        now: body.now,
        reason: body.reason,
        by: asker(request),
        confirmedBy: null,
        on: request.today,
      },
      request,
    );
  }
}
