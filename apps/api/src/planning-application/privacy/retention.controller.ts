import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { CaseId, CouncilCode } from '#domain';
import type { CalendarDate } from '#legislation';
import { endedStages, findCaseIds, type ReadDatabase } from '#read-models';
import { AsCommand, type CommandRequest } from '../../asking/decorators.js';
import { Directory } from '../../asking/directory.js';
import { ForCouncil } from '../../asking/requires.js';
import { CouncilPipe } from '../../http/pipes.js';
import { Problem } from '../../http/problem.js';
import { WaitsFor } from '../../http/wait-for.js';
import { database } from '../../parts.js';
import { asker, CaseCommands } from '../case-commands.js';
import { Forgetting } from './forgetting.js';
import { PersonalData } from './personal-data.js';
import { EraseEndedBody } from './retention.body.js';
import type { EndedErasedView, ErasedOnCase } from './retention.view.js';
import { retentionDay } from './retention-day.js';

const usualMost = 100;

/** Most of them were gone through before: to find that out takes a few seconds. */
const mostLookedAt = 5_000;

/** Forgetting those whose data has been kept as long as the council's schedule says. */
@ApiTags('Personal data')
@ApiParam({ name: 'council', description: 'Council code, such as CAM' })
@Controller('councils/:council/erasures')
export class RetentionController {
  constructor(
    @Inject(CaseCommands) private readonly cases: CaseCommands,
    @Inject(PersonalData) private readonly people: PersonalData,
    @Inject(Forgetting) private readonly forgetting: Forgetting,
    @Inject(Directory) private readonly directory: Directory,
    @Inject(database) private readonly reads: ReadDatabase,
  ) {}

  /**
   * Erases people's data on all cases that ended long enough ago, each case for itself and each with its own yes or no.
   * What the planning register has to keep stays. Asked again, it goes on where it was.
   */
  @Post()
  @HttpCode(200)
  @ForCouncil('serviceManager')
  @WaitsFor('council_caseload')
  async eraseKeptLongEnough(
    @Param('council', CouncilPipe) council: CouncilCode,
    @Body() body: EraseEndedBody,
    @AsCommand() request: CommandRequest,
  ): Promise<EndedErasedView> {
    const { preview = false, atMost = usualMost } = body;
    const untouchedSince = body.untouchedSince ?? this.#keptLongEnough(council, body, request);
    const filter = { stages: endedStages, untouchedSince };
    const ids = await findCaseIds(this.reads, [council], filter, mostLookedAt);
    const cases: ErasedOnCase[] = [];
    let lookedAt = 0;
    for (const caseId of ids) {
      if (cases.length === atMost) break;
      const erased = await this.#erase(caseId, { ...body, untouchedSince }, request);
      if (erased.people > 0) cases.push(erased);
      lookedAt += 1;
    }
    return { preview, cases, more: lookedAt < ids.length || ids.length === mostLookedAt };
  }

  #keptLongEnough(council: CouncilCode, { parts }: EraseEndedBody, { today }: CommandRequest): CalendarDate {
    return retentionDay(this.directory.council(council), parts, today);
  }

  async #erase(
    caseId: CaseId,
    {
      parts: kinds,
      reason,
      proposedBy,
      untouchedSince,
      preview = false,
    }: EraseEndedBody & { untouchedSince: CalendarDate },
    { expectedRevision: _, ...request }: CommandRequest,
  ): Promise<ErasedOnCase> {
    const ofCase = { ...request, preview, commandId: `${request.commandId}/${caseId}`.slice(-128) };
    const ground = 'retention-ended' as const;
    const parts = await this.people.allOf(caseId, kinds, ground, ofCase);
    if (parts.length === 0) return { caseId, people: 0, refused: null };
    const command = {
      type: 'ErasePersonalData',
      entryId: `retention-${untouchedSince}`,
      ...{ parts, ground, reason, by: proposedBy, approvedBy: asker(request), on: request.today },
    } as const;
    const people = parts.length;
    try {
      await this.cases.send(caseId, command, ofCase);
      if (!preview) await this.forgetting.forgetOn(caseId);
      return { caseId, people, refused: null };
    } catch (error) {
      if (error instanceof Problem && error.status < 500) return { caseId, people, refused: error.code };
      throw error;
    }
  }
}
