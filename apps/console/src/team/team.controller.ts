import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Inject, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Sent } from '../acts/sent.js';
import { answered } from '../api/casebook-api.js';
import { councilShown } from '../councils/councils.js';
import { Page, type SeeOther } from '../page/page.js';
import { Names } from '../people/names.js';
import { AskingFor } from '../session/asking.js';
import { workRow } from '../work/work-row.js';
import { Allocating } from './allocating.js';
import { HandingOver } from './handing-over.js';
import { loadShown, waiting } from './load.js';
import { officersFor } from './officers-for.js';

/** The largest number of cases on the page. */
const size = 100;

/** A team's workload, its unallocated cases, and what waits for the leader. */
@Controller('team')
export class TeamController {
  constructor(
    @Inject(AskingFor) private readonly asking: AskingFor,
    @Inject(Names) private readonly names: Names,
    @Inject(Allocating) private readonly allocating: Allocating,
    @Inject(HandingOver) private readonly handing: HandingOver,
  ) {}

  @Get()
  async team(@Req() request: FastifyRequest): Promise<Page> {
    const api = this.asking.api(request);
    const query = { for: 'teamLeader', size };
    const [list, load, called] = await Promise.all([
      answered(api.GET('/worklist', { params: { query } })),
      answered(api.GET('/teams/load')),
      this.names.readFor(api),
    ]);
    const unallocated = waiting(list, 'to-allocate');
    const caseIds = unallocated.map((item) => item.case.caseId);
    const { cases } =
      caseIds.length > 0
        ? await answered(api.POST('/suggested-allocations', { body: { caseIds } }))
        : { cases: [] };
    return new Page('team/team', {
      ...{ title: 'Team', at: '/team', list },
      toSign: waiting(list, 'to-sign').map((item) => workRow(item, list.on)),
      teams: load.teams.map((team) => loadShown(team, councilShown)),
      key: randomUUID(),
      unallocated: unallocated.map((item) => {
        const { caseId, council, receivedOn } = item.case;
        const suggestions = cases.find((each) => each.caseId === caseId)?.suggestions ?? [];
        return {
          ...{ ...workRow(item, list.on), caseId, receivedOn },
          reasons: suggestions[0]?.because.join('; '),
          officers: officersFor(called.caseOfficersOf(council), suggestions),
        };
      }),
    });
  }

  /** The cases of an officer who leaves or is away, and who could take each. */
  @Get(':officer/hand-over')
  async handOver(@Param('officer') officer: string, @Req() request: FastifyRequest): Promise<Page> {
    return await this.handing.form(officer, request);
  }

  /** What would be recorded for each council. */
  @Post('allocate/check')
  async check(@Body() sent: Sent, @Req() request: FastifyRequest): Promise<Page | SeeOther> {
    return await this.allocating.check(sent, request);
  }

  @Post('allocate')
  async record(@Body() sent: Sent, @Req() request: FastifyRequest): Promise<Page | SeeOther> {
    return await this.allocating.record(sent, request);
  }
}
