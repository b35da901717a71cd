import { Controller, Get, Inject, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { answered } from '../api/casebook-api.js';
import { councilShown } from '../councils/councils.js';
import { Page } from '../page/page.js';
import { AskingFor } from '../session/asking.js';
import { workRow } from '../work/work-row.js';
import { loadShown, waiting } from './load.js';

/** As many as are given out at one sitting. */
const size = 100;

/** Who is full, what has nobody, what waits for me? */
@Controller('team')
export class TeamController {
  constructor(@Inject(AskingFor) private readonly asking: AskingFor) {}

  @Get()
  async team(@Req() request: FastifyRequest): Promise<Page> {
    const api = this.asking.api(request);
    const query = { for: 'teamLeader', size };
    const [list, load] = await Promise.all([
      answered(api.GET('/worklist', { params: { query } })),
      answered(api.GET('/teams/load')),
    ]);
    const unallocated = waiting(list, 'to-allocate');
    const caseIds = unallocated.map((item) => item.case.caseId);
    const { cases } =
      caseIds.length > 0
        ? await answered(api.POST('/suggested-allocations', { body: { caseIds } }))
        : { cases: [] };
    const names = new Map(
      load.teams.flatMap(({ members }) => members.map(({ officer, name }) => [officer, name] as const)),
    );
    return new Page('team/team', {
      ...{ title: 'Team', at: '/team', list },
      toSign: waiting(list, 'to-sign').map((item) => workRow(item, list.on)),
      teams: load.teams.map((team) => loadShown(team, councilShown)),
      unallocated: unallocated.map((item) => ({
        ...workRow(item, list.on),
        receivedOn: item.case.receivedOn,
        suggested: cases
          .find(({ caseId }) => caseId === item.case.caseId)
          ?.suggestions.slice(0, 1)
          .map(({ officer, reasons }) => ({ name: names.get(officer) ?? officer, reasons })),
      })),
    });
  }
}
