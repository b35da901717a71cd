import { Body, Inject, Param } from '@nestjs/common';
import type { CaseId, OfficerId } from '#domain';
import { AsCommand, type CommandRequest } from '../../asking/decorators.js';
import type { CommandDone } from '../../http/command-done.view.js';
import { CaseIdPipe, RequestIdPipe } from '../../http/pipes.js';
import { CaseCommands, entryIdOf } from '../case-commands.js';
import { CaseCommand, CaseCommandsController } from '../case-route.js';
import {
  AddDocumentBody,
  AmendmentBody,
  ConstraintBody,
  PublishStatusBody,
  RemovalBody,
  SupersedeBody,
} from './register.body.js';

@CaseCommandsController('File and register')
export class RegisterController {
  constructor(@Inject(CaseCommands) private readonly cases: CaseCommands) {}

  /** Puts a document on the file, by reference and hash. A redacted version is a document of its own. */
  @CaseCommand('documents', 'officer', 'validation', 'teamLeader', 'committeeClerk')
  addDocument(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @Body() { receivedOn, publishStatus = 'not-assessed', redacts, ...document }: AddDocumentBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    const on = request.today;
    return this.cases.send(
      caseId,
      {
        type: 'AddDocument',
        ...document,
        receivedOn: receivedOn ?? on,
        publishStatus,
        redacts: redacts ?? null,
        on,
      },
      request,
    );
  }

  /** Says whether the public may see a document, and why. */
  @CaseCommand('documents/:documentId/publish-status', 'officer', 'validation', 'teamLeader')
  setPublishStatus(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @Param('documentId', RequestIdPipe) documentId: string,
    @Body() { publishStatus, reason }: PublishStatusBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    const by = request.actor.id as OfficerId;
    const command = {
      type: 'SetPublishStatus',
      documentId,
      publishStatus,
      reason,
      by,
      on: request.today,
    } as const;
    return this.cases.send(caseId, command, request);
  }

  /** Puts one document in the place of another, which stays on the file. */
  @CaseCommand('documents/:documentId/supersession', 'officer', 'validation', 'teamLeader')
  supersede(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @Param('documentId', RequestIdPipe) documentId: string,
    @Body() { supersededBy }: SupersedeBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    const command = { type: 'SupersedeDocument', documentId, supersededBy, on: request.today } as const;
    return this.cases.send(caseId, command, request);
  }

  /** Takes an amendment of the proposal, and says whether those consulted must be asked again. */
  @CaseCommand('amendments', 'officer', 'teamLeader')
  amend(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @Body() { entryId, supersedes = [], receivedOn, ...amendment }: AmendmentBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    const on = request.today;
    return this.cases.send(
      caseId,
      {
        type: 'AcceptAmendment',
        ...amendment,
        entryId: entryIdOf(entryId, request),
        supersedes: supersedes.map(({ documentId, supersededBy }) => ({ documentId, supersededBy })),
        receivedOn: receivedOn ?? on,
        on,
      },
      request,
    );
  }

  /** Records what constrains the site: a listed building, a conservation area, a tree preservation order. */
  @CaseCommand('constraints', 'officer', 'validation', 'teamLeader')
  recordConstraint(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @Body() constraint: ConstraintBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    return this.cases.send(caseId, { type: 'RecordConstraint', ...constraint, on: request.today }, request);
  }

  /** Takes a constraint off that was recorded in error. */
  @CaseCommand('constraints/:constraintId/removal', 'officer', 'validation', 'teamLeader')
  removeConstraint(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @Param('constraintId', RequestIdPipe) constraintId: string,
    @Body() { reason }: RemovalBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    const command = { type: 'RemoveConstraint', constraintId, reason, on: request.today } as const;
    return this.cases.send(caseId, command, request);
  }

  /** Puts the case on the public register, once each document was looked at. */
  @CaseCommand('publication', 'officer', 'validation', 'teamLeader')
  publish(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    return this.cases.send(caseId, { type: 'PublishToRegister', on: request.today }, request);
  }
}
