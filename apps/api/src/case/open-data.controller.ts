import { Controller, Get, Inject, Param, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Config } from '#config';
import { type CaseId, councils } from '#domain';
import type { EventStore } from '#event-store';
import { londonDate } from '#legislation';
import { type PostSubmissionApplication, postSubmissionApplication } from '#open-data';
import type { Sealing } from '#privacy';
import { findCase, type ReadDatabase } from '#read-models';
import { commentsTaken } from '../access/by-setting.js';
import type { Caller } from '../access/caller.js';
import { Clock } from '../access/clock.js';
import { CurrentCaller } from '../access/decorators.js';
import { Directory } from '../access/directory.js';
import { ForCouncil, staff } from '../access/requires.js';
import { CaseInPath } from '../http/openapi.js';
import { CaseIdPipe } from '../http/pipes.js';
import { Problem } from '../http/problem.js';
import { WaitsFor } from '../http/wait-for.js';
import { Answers } from '../openapi/schema-of.js';
import { config, database, eventStore, sealing } from '../parts.js';
import { preservedSubmission, unknownCase } from './preserved-submission.js';

@ApiTags('Planning applications')
@CaseInPath()
@Controller('councils/:council/planning-applications/:caseId')
export class OpenDataController {
  constructor(
    @Inject(database) private readonly reads: ReadDatabase,
    @Inject(eventStore) private readonly store: EventStore,
    @Inject(sealing) private readonly people: Sealing,
    @Inject(Directory) private readonly directory: Directory,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(config) private readonly settings: Config,
  ) {}

  /**
   * Gets the case as Open Digital Planning's `postSubmissionApplication`, without what the public may not
   * see.
   */
  @Get('open-data')
  @ForCouncil(...staff)
  @WaitsFor('council_history')
  @Answers('OpenDataView')
  async openData(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @CurrentCaller() { council }: Caller,
    @Req() request: FastifyRequest,
  ): Promise<PostSubmissionApplication> {
    const found = await findCase(this.reads, [council!], caseId);
    if (!found) throw unknownCase;
    const now = this.clock.now(request);
    const { bytes } = await preservedSubmission(this.store, this.people, council!, caseId);
    const answer = postSubmissionApplication({
      found,
      submission: JSON.parse(Buffer.from(bytes).toString('utf8')),
      officerName: this.directory.nameOf(found.document.officer) ?? null,
      region: councils.regionOn(this.directory.council(council!)!, londonDate(now)),
      commentsTaken: commentsTaken(this.directory.council(council!)!, londonDate(now)),
      generatedAt: now,
      publicUrl: this.settings.publicUrl,
    });
    if ('notOpenData' in answer) throw new Problem(409, 'not-open-data', answer.notOpenData);
    return answer.exported;
  }
}
