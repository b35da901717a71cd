import { Body, Inject, Param } from '@nestjs/common';
import type { CaseId, OfficerId } from '#domain';
import { AsCommand, type CommandRequest } from '../../asking/decorators.js';
import type { CommandDone } from '../../http/command-done.view.js';
import { CaseIdPipe } from '../../http/pipes.js';
import { CaseCommands, entryIdOf } from '../case-commands.js';
import { CaseCommand, CaseCommandsController } from '../case-route.js';
import { ConsiderationBody, NoteBody, SiteVisitBody } from './assessment.body.js';

@CaseCommandsController('Assessment')
export class AssessmentController {
  constructor(@Inject(CaseCommands) private readonly cases: CaseCommands) {}

  /** Records a visit to the site. */
  @CaseCommand('site-visits', 'officer', 'teamLeader')
  visit(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @Body() { entryId, visitedOn, notes, evidence }: SiteVisitBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    const on = request.today;
    return this.cases.send(
      caseId,
      {
        type: 'RecordSiteVisit',
        entryId: entryIdOf(entryId, request),
        visitedOn: visitedOn ?? on,
        notes,
        evidence: evidence ?? [],
        by: request.actor.id as OfficerId,
        on,
      },
      request,
    );
  }

  /** Notes something on the way to a recommendation. */
  @CaseCommand('notes', 'officer', 'validation', 'teamLeader')
  note(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @Body() { entryId, note }: NoteBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    const by = request.actor.id as OfficerId;
    const id = entryIdOf(entryId, request);
    return this.cases.send(
      caseId,
      { type: 'AddAssessmentNote', entryId: id, note, by, on: request.today },
      request,
    );
  }

  /** Weighs the proposal against policy on one topic. */
  @CaseCommand('considerations', 'officer', 'teamLeader')
  consider(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @Body() { entryId, topic, policies, assessment, weighs }: ConsiderationBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    return this.cases.send(
      caseId,
      {
        type: 'RecordConsideration',
        entryId: entryIdOf(entryId, request),
        topic,
        policies,
        assessment,
        weighs,
        by: request.actor.id as OfficerId,
        on: request.today,
      },
      request,
    );
  }
}
