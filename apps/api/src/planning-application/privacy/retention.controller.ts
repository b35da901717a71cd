import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { type CaseId, type CouncilCode, endedStages } from '#domain';
import type { CalendarDate } from '#legislation';
import { erasuresWaiting, findCaseIds, type ReadDatabase } from '#read-models';
import { AsCommand, type CommandRequest } from '../../access/decorators.js';
import { Directory } from '../../access/directory.js';
import { ForCouncil } from '../../access/requires.js';
import { CouncilPipe } from '../../http/pipes.js';
import { Problem } from '../../http/problem.js';
import { WaitsFor } from '../../http/wait-for.js';
import { database } from '../../parts.js';
import { asker } from '../case-commands.js';
import { Proposals } from '../two-people/proposals.js';
import { takesTwo } from '../two-people/takes-two.js';
import { ConfirmEndedBody, EraseEndedBody } from './retention.body.js';
import type { EndedErasedView, EndedProposedView, ErasedOnCase } from './retention.view.js';
import { retentionDay } from './retention-day.js';

const usualMost = 100;

/** Most of them were processed before: finding that out takes a few seconds. */
const mostLookedAt = 5_000;

/** Erases people's data that has been kept as long as the council's schedule says. */
@ApiTags('Personal data')
@ApiParam({ name: 'council', description: 'Council code, such as CAM' })
@Controller('councils/:council/erasures')
export class RetentionController {
  constructor(
    @Inject(Proposals) private readonly proposals: Proposals,
    @Inject(Directory) private readonly directory: Directory,
    @Inject(database) private readonly reads: ReadDatabase,
  ) {}

  /**
   * Proposes to erase people's data on all cases that ended long enough ago; each case is accepted or refused
   * on its own. What the planning register must keep stays. The same proposalId again continues where it
   * stopped.
   */
  @Post('proposal')
  @HttpCode(200)
  @ForCouncil('teamLeader', 'serviceManager')
  @WaitsFor('council_caseload')
  async proposeErasing(
    @Param('council', CouncilPipe) council: CouncilCode,
    @Body() body: EraseEndedBody,
    @AsCommand() request: CommandRequest,
  ): Promise<EndedProposedView> {
    const { preview = false, atMost = usualMost, proposalId = request.commandId } = body;
    const untouchedSince = body.untouchedSince ?? this.#keptLongEnough(council, body, request);
    const filter = { stages: endedStages, untouchedSince };
    const ids = await findCaseIds(this.reads, [council], filter, mostLookedAt);
    const cases: ErasedOnCase[] = [];
    let lookedAt = 0;
    for (const caseId of ids) {
      if (cases.length === atMost) break;
      const proposed = await this.#propose(caseId, { ...body, proposalId }, request);
      if (proposed.people > 0) cases.push(proposed);
      lookedAt += 1;
    }
    const more = lookedAt < ids.length || ids.length === mostLookedAt;
    const waitsBecause = this.proposals.waitsBecause(asker(request), request);
    return { proposalId, preview, cases, more, waitsBecause };
  }

  /**
   * Confirms another person's proposal on each case that has not changed since. Sent again, it continues
   * where it stopped.
   */
  @Post('confirmation')
  @HttpCode(200)
  @ForCouncil('serviceManager')
  @WaitsFor('council_waiting')
  async confirmErasing(
    @Param('council', CouncilPipe) council: CouncilCode,
    @Body() { proposalId, atMost = usualMost }: ConfirmEndedBody,
    @AsCommand() request: CommandRequest,
  ): Promise<EndedErasedView> {
    const act = 'ErasePersonalData' as const;
    const ids = await erasuresWaiting(this.reads, [council], { proposalId, atMost: mostLookedAt });
    const cases: ErasedOnCase[] = [];
    let left = atMost;
    for (const { caseId, people } of ids) {
      if (left === 0) break;
      const confirm = () => this.proposals.confirm(caseId, { act, proposalId }, onCase(caseId, request));
      const erased = await refusedOr({ caseId, people }, confirm);
      cases.push(erased);
      // A refused case stays waiting and would always come first: it must not block the others.
      if (erased.refused === null) left -= 1;
    }
    const more = cases.length < ids.length || ids.length === mostLookedAt;
    const [done, refused] = [true, false].map((was) =>
      cases.filter((each) => (each.refused === null) === was),
    );
    return { proposalId, preview: false, cases: [...done!, ...refused!], more };
  }

  /** Always refused, because it takes two people: the answer names the address for proposals. */
  @Post()
  @HttpCode(200)
  @ForCouncil('serviceManager')
  erase(
    @Param('council', CouncilPipe) _council: CouncilCode,
    @Body() _body: EraseEndedBody,
  ): EndedErasedView {
    throw takesTwo('erasures');
  }

  #keptLongEnough(council: CouncilCode, { parts }: EraseEndedBody, { today }: CommandRequest): CalendarDate {
    return retentionDay(this.directory.council(council), parts, today);
  }

  async #propose(
    caseId: CaseId,
    { parts: kinds, reason, proposalId, preview = false }: EraseEndedBody & { proposalId: string },
    request: CommandRequest,
  ): Promise<ErasedOnCase> {
    const ground = 'retention-ended' as const;
    const { people } = this.proposals;
    const trying = { ...onCase(caseId, request), preview: true };
    const parts = await people.allOf(caseId, kinds, ground, trying);
    const said = { entryId: proposalId, parts, ground, reason };
    const ofCase = { ...trying, preview };
    return refusedOr({ caseId, people: parts.length }, async () => {
      if (parts.length > 0)
        await this.proposals.propose(caseId, { act: 'ErasePersonalData', proposalId, said }, ofCase);
    });
  }
}

/** The command on one of the cases, under its own id. */
const onCase = (caseId: CaseId, { expectedRevision: _, ...request }: CommandRequest): CommandRequest => ({
  ...request,
  commandId: `${request.commandId}/${caseId}`.slice(-128),
});

/** The result for one case: a refusal is a result, and stops no other. */
async function refusedOr(
  of: Pick<ErasedOnCase, 'caseId' | 'people'>,
  send: () => Promise<unknown>,
): Promise<ErasedOnCase> {
  try {
    await send();
    return { ...of, refused: null };
  } catch (error) {
    if (error instanceof Problem && error.status < 500) return { ...of, refused: error.code };
    throw error;
  }
}
