import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { CaseId, CouncilCode } from '#domain';
import { findCaseload, findHistory, type ReadDatabase } from '#read-models';
import type { Caller } from '../access/caller.js';
import { CurrentCaller } from '../access/decorators.js';
import { ForCouncil } from '../access/requires.js';
import { unknownCase } from '../case/preserved-submission.js';
import { CaseInPath } from '../http/openapi.js';
import { CaseIdPipe } from '../http/pipes.js';
import { WaitsFor } from '../http/wait-for.js';
import { database } from '../parts.js';
import type { SubmissionStatusView } from './submission-status.view.js';

@ApiTags('Submissions')
@Controller('councils/:council/submissions/:caseId/status')
export class SubmissionStatusController {
  constructor(@Inject(database) private readonly reads: ReadDatabase) {}

  /** The progress of an application, for the portal that sent it. */
  @Get()
  @CaseInPath()
  @ForCouncil('portal', 'validation', 'teamLeader')
  @WaitsFor('council_caseload')
  async submissionStatus(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @CurrentCaller() { council, actor }: Caller,
  ): Promise<SubmissionStatusView> {
    const [found] = (await findCaseload(this.reads, [council!], { caseIds: [caseId] })).cases;
    if (!found) throw unknownCase;
    if (actor.role === 'portal' && !(await this.#isFrom(actor.id, caseId, council!))) throw unknownCase;
    const { caseReference, stage, receivedOn, validFrom, decideBy, decision, decidedOn } = found;
    const days = { receivedOn, validFrom, decideBy, decidedOn };
    return { caseId, council: found.council, caseReference, stage, decision, ...days };
  }

  /** A council may have several portals: each sees what it sent. */
  async #isFrom(portal: string, caseId: CaseId, council: CouncilCode): Promise<boolean> {
    const [received] = await findHistory(this.reads, [council], caseId, { limit: 1 });
    return received?.actor.id === portal;
  }
}
