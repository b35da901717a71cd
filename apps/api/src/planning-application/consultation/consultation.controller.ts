import { Body, Inject, Param } from '@nestjs/common';
import type { CaseId } from '#domain';
import { AsCommand, type CommandRequest } from '../../asking/decorators.js';
import type { CommandDone } from '../../http/command-done.view.js';
import { CaseIdPipe, RequestIdPipe } from '../../http/pipes.js';
import { CaseCommands, entryIdOf } from '../case-commands.js';
import { CaseCommand, CaseCommandsController } from '../case-route.js';
import { SealedEntries } from '../sealed-entries.js';
import {
  ConsultBody,
  ConsulteeResponseBody,
  RedactionBody,
  RepresentationBody,
} from './consultation.body.js';

@CaseCommandsController('Consultation')
export class ConsultationController {
  constructor(
    @Inject(CaseCommands) private readonly cases: CaseCommands,
    @Inject(SealedEntries) private readonly people: SealedEntries,
  ) {}

  /** Asks bodies for their views, each until a day. */
  @CaseCommand('consultations', 'officer', 'validation', 'teamLeader')
  consult(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @Body() body: ConsultBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    return this.cases.send(caseId, { type: 'Consult', ...asked(body, request) }, request);
  }

  /** Asks them again, about an amendment. */
  @CaseCommand('reconsultations', 'officer', 'validation', 'teamLeader')
  reconsult(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @Body() body: ConsultBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    return this.cases.send(caseId, { type: 'Reconsult', ...asked(body, request) }, request);
  }

  /** Records what a consultee answered; a late answer is taken, and marked. */
  @CaseCommand('consultees/:consulteeId/responses', 'officer', 'validation', 'teamLeader')
  respond(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @Param('consulteeId', RequestIdPipe) consulteeId: string,
    @Body() { responseId, position, comment, respondent, receivedOn }: ConsulteeResponseBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    const on = request.today;
    const id = entryIdOf(responseId, request);
    return this.cases.send(
      caseId,
      {
        type: 'RecordConsulteeResponse',
        responseId: id,
        consulteeId,
        position,
        comment,
        // Its own kind of id: a letter under the same one is somebody else’s, and has a key of its own.
        respondent: this.people.sealIfAny(caseId, `response/${id}`, respondent, request),
        receivedOn: receivedOn ?? on,
        on,
      },
      request,
    );
  }

  /** Says what of a consultee's answer may be published: until then nothing of it leaves the file. */
  @CaseCommand('responses/:responseId/redaction', 'officer', 'validation', 'teamLeader')
  redactResponse(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @Param('responseId', RequestIdPipe) responseId: string,
    @Body() { redactedComment }: RedactionBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    const command = {
      type: 'RedactConsulteeResponse',
      responseId,
      redactedComment,
      on: request.today,
    } as const;
    return this.cases.send(caseId, command, request);
  }

  /** Records what a member of the public wrote; who and what are sealed until redacted. */
  @CaseCommand('representations', 'officer', 'validation', 'teamLeader')
  represent(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @Body() { representationId, stance, author, comment, topics, receivedOn }: RepresentationBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    const on = request.today;
    const id = entryIdOf(representationId, request);
    return this.cases.send(
      caseId,
      {
        type: 'RecordRepresentation',
        representationId: id,
        stance,
        author: this.people.sealIfAny(caseId, id, author, request),
        comment: this.people.seal(caseId, id, comment, request),
        topics: topics ?? [],
        receivedOn: receivedOn ?? on,
        on,
      },
      request,
    );
  }

  /** Says what of a representation may be published. */
  @CaseCommand('representations/:representationId/redaction', 'officer', 'validation', 'teamLeader')
  redact(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @Param('representationId', RequestIdPipe) representationId: string,
    @Body() { redactedComment }: RedactionBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    const command = {
      type: 'RedactRepresentation',
      representationId,
      redactedComment,
      on: request.today,
    } as const;
    return this.cases.send(caseId, command, request);
  }

  /** Its author took it back. */
  @CaseCommand('representations/:representationId/withdrawal', 'officer', 'validation', 'teamLeader')
  withdrawRepresentation(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @Param('representationId', RequestIdPipe) representationId: string,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    const command = { type: 'WithdrawRepresentation', representationId, on: request.today } as const;
    return this.cases.send(caseId, command, request);
  }

  /** Ends the time for comments once every period has run out. */
  @CaseCommand('consultations/close', 'officer', 'teamLeader')
  close(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    return this.cases.send(caseId, { type: 'CloseConsultation', on: request.today }, request);
  }
}

const asked = ({ entryId, consultees, contactedOn }: ConsultBody, request: CommandRequest) => ({
  entryId: entryIdOf(entryId, request),
  consultees: consultees.map(({ consulteeId, name, kind, respondBy }) => ({
    consulteeId,
    name,
    kind,
    respondBy: respondBy ?? null,
  })),
  contactedOn: contactedOn ?? request.today,
  on: request.today,
});
