import { Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { allocations, type CaseId, type OfficerId, officers } from '#domain';
import { findCase, openCasesByDay, type ReadDatabase } from '#read-models';
import { desks, handOnCasesOf, wantedFor } from '#reassignment';
import type { Caller } from '../access/caller.js';
import { AsCommand, type CommandRequest, CurrentCaller } from '../access/decorators.js';
import { Directory } from '../access/directory.js';
import { ByOwnCouncils, ForCouncil, ForService } from '../access/requires.js';
import { unknownCase } from '../case/preserved-submission.js';
import { OnDayQuery } from '../councils/councils.body.js';
import { CommandSide } from '../http/command-side.js';
import { CommandHeaders } from '../http/openapi.js';
import { CaseIdPipe, OfficerPipe } from '../http/pipes.js';
import { Problem } from '../http/problem.js';
import { WaitsFor } from '../http/wait-for.js';
import { CouncilLaws } from '../law/council-laws.js';
import { database } from '../parts.js';
import { deskFacts } from './desk-facts.js';
import { suggestionView } from './suggested.js';
import type { HandOverView, SuggestedAllocationView, TeamLoadsView } from './workload.view.js';

@ApiTags('Allocation')
@Controller()
export class AllocationController {
  constructor(
    @Inject(database) private readonly reads: ReadDatabase,
    @Inject(Directory) private readonly directory: Directory,
    @Inject(CommandSide) private readonly commands: CommandSide,
    @Inject(CouncilLaws) private readonly laws: CouncilLaws,
  ) {}

  /** Shows the workload of your councils' teams: open cases by weight, relative to working time. */
  @Get('teams/load')
  @ForService('teamLeader', 'serviceManager')
  @WaitsFor('council_caseload')
  async load(@Query() { on }: OnDayQuery, @CurrentCaller() { open, today }: Caller): Promise<TeamLoadsView> {
    const day = on ?? today;
    const all = await desks(this.reads, this.directory.serviceDirectory);
    const ours = all.filter(({ officer }) =>
      open.some((council) => officers.isAuthorised(officer, council, day)),
    );
    const known = {
      ...{ directory: this.directory, laws: this.laws, on: day },
      open: await openCasesByDay(this.reads),
    };
    const teams = allocations.teamLoads(ours, day).map(({ members, ...team }) => ({
      ...team,
      members: members.map(({ officer, load }) => ({ ...load, ...deskFacts(officer, known) })),
    }));
    return { on: day, teams };
  }

  /** Suggests officers for the case, the best first, with reasons. */
  @Get('councils/:council/planning-applications/:caseId/suggested-allocation')
  @ApiParam({ name: 'council', description: 'Council code, such as CAM' })
  @ForCouncil('teamLeader', 'validation', 'serviceManager')
  @WaitsFor('council_caseload')
  async suggest(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @CurrentCaller() { council, today }: Caller,
  ): Promise<SuggestedAllocationView> {
    const found = await findCase(this.reads, [council!], caseId);
    if (!found) throw unknownCase;
    const { scale, site } = found.document;
    const { serviceDirectory } = this.directory;
    const wanted = wantedFor(serviceDirectory, { council: found.council, scale, ward: site.ward }, today);
    const suggested = allocations.suggestAllocation(wanted, await desks(this.reads, serviceDirectory), today);
    return { on: today, team: wanted.team, suggestions: suggested.map(suggestionView) };
  }

  /**
   * Hands over a departing officer's cases: to the person named at the leaving, or else to the officer
   * suggested for each case. The clerk does it on the day after the last; here it can be done earlier. Safe
   * to repeat.
   */
  @Post('officers/:officer/cases/hand-over')
  @HttpCode(200)
  @CommandHeaders()
  @ByOwnCouncils('teamLeader', 'serviceManager')
  @WaitsFor('council_caseload')
  async handOver(
    @Param('officer', OfficerPipe) officer: OfficerId,
    @AsCommand() request: CommandRequest,
  ): Promise<HandOverView> {
    const { serviceDirectory } = this.directory;
    const leaver = serviceDirectory.officer(officer);
    if (!leaver.joined || leaver.lastDay === null)
      throw new Problem(409, 'officer-stays', 'This officer is not leaving: record their last day first.');
    const { actor, correlationId, now, today, open } = request;
    const cases = await handOnCasesOf(officer, {
      attempt: this.commands.attempt.bind(this.commands),
      reads: this.reads,
      directory: serviceDirectory,
      actingFor: { actor, correlationId, now },
      today,
      councils: open,
    });
    const last = cases.findLast(({ position }) => position !== null)?.position;
    const handedOn = cases.filter(({ to }) => to !== null).length;
    return {
      handedOn,
      left: cases.length - handedOn,
      position: last?.toString() ?? null,
      cases: cases.map(({ because, position: _, ...each }) => ({ ...each, because: [...because] })),
    };
  }
}
