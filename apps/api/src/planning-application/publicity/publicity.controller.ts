import { Body, Inject, Param } from '@nestjs/common';
import type { CaseId } from '#domain';
import { AsCommand, type CommandRequest } from '../../asking/decorators.js';
import type { CommandDone } from '../../http/command-done.view.js';
import { CaseIdPipe } from '../../http/pipes.js';
import { CaseCommands, entryIdOf } from '../case-commands.js';
import { CaseCommand, CaseCommandsController } from '../case-route.js';
import {
  NeighbourLettersBody,
  PressNoticeBody,
  PublicityNeedsBody,
  SiteNoticeBody,
} from './publicity.body.js';

@CaseCommandsController('Publicity')
export class PublicityController {
  constructor(@Inject(CaseCommands) private readonly cases: CaseCommands) {}

  /** Says what of the site asks for more publicity than usual; what the law then requires is worked out. */
  @CaseCommand('publicity/needs', 'officer', 'validation', 'teamLeader')
  needs(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @Body() circumstances: PublicityNeedsBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    const command = {
      type: 'RecordPublicityNeeds',
      circumstances: { ...circumstances },
      on: request.today,
    } as const;
    return this.cases.send(caseId, command, request);
  }

  /** A notice hangs on the site: 21 days for comments begin with the day it went up. */
  @CaseCommand('publicity/site-notices', 'officer', 'validation', 'teamLeader')
  siteNotice(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @Body() { entryId, displayedOn, place, evidence, commentsUntil }: SiteNoticeBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    const on = request.today;
    const id = entryIdOf(entryId, request);
    const command = {
      type: 'DisplaySiteNotice',
      entryId: id,
      displayedOn: displayedOn ?? on,
      place,
      evidence,
      commentsUntil: commentsUntil ?? null,
      on,
    } as const;
    return this.cases.send(caseId, command, request);
  }

  /** Letters went to the neighbours. */
  @CaseCommand('publicity/neighbour-letters', 'officer', 'validation', 'teamLeader')
  neighbourLetters(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @Body() { entryId, sentOn, letters, commentsUntil }: NeighbourLettersBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    const on = request.today;
    const id = entryIdOf(entryId, request);
    const until = commentsUntil ?? null;
    const command = {
      type: 'SendNeighbourLetters',
      entryId: id,
      sentOn: sentOn ?? on,
      letters,
      commentsUntil: until,
      on,
    } as const;
    return this.cases.send(caseId, command, request);
  }

  /** A notice was in the paper: 14 days from publication. */
  @CaseCommand('publicity/press-notices', 'officer', 'validation', 'teamLeader')
  pressNotice(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @Body() { entryId, publishedOn, newspaper, evidence, commentsUntil }: PressNoticeBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    const on = request.today;
    return this.cases.send(
      caseId,
      {
        type: 'PublishPressNotice',
        entryId: entryIdOf(entryId, request),
        publishedOn: publishedOn ?? on,
        newspaper,
        evidence: evidence ?? null,
        commentsUntil: commentsUntil ?? null,
        on,
      },
      request,
    );
  }
}
