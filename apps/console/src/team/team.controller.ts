import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Inject, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Option } from '../acts/fields.js';
import type { Sent } from '../acts/sent.js';
import { answered, type Schemas } from '../api/casebook-api.js';
import { councilShown } from '../councils/councils.js';
import { Page, type SeeOther } from '../page/page.js';
import { Names } from '../people/names.js';
import { AskingFor } from '../session/asking.js';
import { workRow } from '../work/work-row.js';
import { Allocating } from './allocating.js';
import { loadShown, waiting } from './load.js';

/** As many as are given out at one sitting. */
const size = 100;

/** Who is full, what has nobody, what waits for me? */
@Controller('team')
export class TeamController {
  constructor(
    @Inject(AskingFor) private readonly asking: AskingFor,
    @Inject(Names) private readonly names: Names,
    @Inject(Allocating) private readonly allocating: Allocating,
  ) {}

  @Get()
  async team(@Req() request: FastifyRequest): Promise<Page> {
    const api = this.asking.api(request);
    const query = { for: 'teamLeader', size };
    const [list, load, called] = await Promise.all([
      answered(api.GET('/worklist', { params: { query } })),
      answered(api.GET('/teams/load')),
      this.names.asToldTo(api),
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
          reasons: suggestions[0]?.reasons.join('; '),
          officers: officersFor(called.officersOf(council), suggestions),
        };
      }),
    });
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

/** Whom a case may be given to: those who are suggested first, the best of them chosen. */
function officersFor(officers: readonly Option[], suggestions: readonly Schemas['SuggestionView'][]) {
  const rank = ({ value }: Option): number => {
    const at = suggestions.findIndex(({ officer }) => officer === value);
    return at === -1 ? suggestions.length : at;
  };
  return officers
    .toSorted((one, other) => rank(one) - rank(other))
    .map((each) => ({
      ...{ ...each, isSuggested: rank(each) < suggestions.length },
      isBest: suggestions[0]?.officer === each.value,
    }));
}
