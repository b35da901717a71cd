import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { allocations } from '#domain';
import { findCaseload, type ReadDatabase } from '#read-models';
import { desks, wantedFor } from '#reassignment';
import type { Caller } from '../access/caller.js';
import { CurrentCaller } from '../access/decorators.js';
import { Directory } from '../access/directory.js';
import { ForService, RecordsNothing } from '../access/requires.js';
import { WaitsFor } from '../http/wait-for.js';
import { database } from '../parts.js';
import { suggestionView } from './suggested.js';
import { mostCases, SuggestedAllocationsBody } from './suggested-allocations.body.js';
import type { SuggestedAllocationsView } from './workload.view.js';

const shownForEach = 3;

@ApiTags('Allocation')
@Controller('suggested-allocations')
export class SuggestedAllocationsController {
  constructor(
    @Inject(database) private readonly reads: ReadDatabase,
    @Inject(Directory) private readonly directory: Directory,
  ) {}

  /**
   * Suggests officers for several cases: the best three for each, with reasons, assuming that the earlier
   * cases were given out.
   */
  @Post()
  @HttpCode(200)
  @RecordsNothing()
  @ForService('teamLeader', 'validation', 'serviceManager')
  @WaitsFor('council_caseload')
  async suggestForAll(
    @Body() { caseIds }: SuggestedAllocationsBody,
    @CurrentCaller() { open, today }: Caller,
  ): Promise<SuggestedAllocationsView> {
    const { cases } = await findCaseload(this.reads, open, { caseIds }, { size: mostCases });
    const byId = new Map(cases.map((each) => [each.caseId, each]));
    const found = caseIds.flatMap((caseId) => byId.get(caseId) ?? []);
    const { serviceDirectory } = this.directory;
    const wanted = found.map((each) => wantedFor(serviceDirectory, each, today));
    const suggested = allocations.suggestAllocations(
      wanted,
      await desks(this.reads, serviceDirectory),
      today,
    );
    return {
      on: today,
      cases: found.map(({ caseId, council, caseReference, applicationType, address, ward, ...each }, at) => ({
        ...{ caseId, council, caseReference, applicationType, address, ward },
        ...{ receivedOn: each.receivedOn, officer: each.officer, team: wanted[at]!.team },
        suggestions: suggested[at]!.slice(0, shownForEach).map(suggestionView),
      })),
      unknown: caseIds.filter((caseId) => !byId.has(caseId)),
    };
  }
}
