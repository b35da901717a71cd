import { randomUUID } from 'node:crypto';
import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { type CouncilCode, whatIf } from '#domain';
import type { CouncilLaw } from '#legislation';
import type { Caller } from '../access/caller.js';
import { CurrentCaller } from '../access/decorators.js';
import { ForCouncil } from '../access/requires.js';
import { filterOf } from '../caseload/caseload.query.js';
import { TakesLargeBodies } from '../edge/routes.js';
import { CouncilPipe } from '../http/pipes.js';
import { malformed, Problem, problemOf } from '../http/problem.js';
import { yieldingNowAndThen } from '../http/turns.js';
import { WaitsFor } from '../http/wait-for.js';
import { adoptionOf, withdrawalOf } from '../law/adopting.js';
import { CouncilLaws } from '../law/council-laws.js';
import { comparedView, totalsView } from './compared-view.js';
import { type HeldCase, OpenCases } from './open-cases.js';
import { type ValidDayBody, WhatIfBody } from './what-if.body.js';
import type { WhatIfView } from './what-if.view.js';

const usualPage = 50;

/** Each reads every open case of a council: more at a time would delay officers. */
const mostAtOnce = 2;

@ApiTags('What if')
@ApiParam({ name: 'council', description: 'Council code, such as CAM' })
@Controller('councils/:council/what-if')
export class WhatIfController {
  #underWay = 0;

  constructor(
    @Inject(OpenCases) private readonly cases: OpenCases,
    @Inject(CouncilLaws) private readonly laws: CouncilLaws,
  ) {}

  /**
   * Works out what a proposal would change on the council's open cases: deadlines, the Planning Guarantee,
   * fees, who decides, publicity. Nothing is written; each answer has its reason.
   */
  @TakesLargeBodies()
  @Post()
  @HttpCode(200)
  @ForCouncil('teamLeader', 'serviceManager')
  @WaitsFor('council_caseload')
  async whatIf(
    @Param('council', CouncilPipe) council: CouncilCode,
    @Body() body: WhatIfBody,
    @CurrentCaller() { today, principal }: Caller,
  ): Promise<WhatIfView> {
    if (!body.adopt && !body.withdraw && !body.validDay) throw nothingProposed;
    if (this.#underWay >= mostAtOnce) throw busy;
    this.#underWay += 1;
    try {
      return await this.#compared(council, body, principal.id, {
        present: this.laws.of(council),
        proposed: this.#proposed(council, body),
        validDay: body.validDay ? moveIn(body.validDay) : null,
        on: today,
      });
    } finally {
      this.#underWay -= 1;
    }
  }

  /** Adoptions come after withdrawals: a rule may be replaced in one request. */
  #proposed(council: CouncilCode, { adopt, withdraw, asIfAlways = false }: WhatIfBody): CouncilLaw {
    const said = [
      ...(withdraw ? [withdrawalOf(council, withdraw, randomUUID())] : []),
      ...(adopt ? [adoptionOf(council, adopt, randomUUID())] : []),
    ];
    const would = whatIf.lawIf(this.laws.bookOf(council), said, asIfAlways);
    if ('rejected' in would) throw problemOf(would.rejected);
    return would.law;
  }

  async #compared(
    council: CouncilCode,
    { cases = {}, page = 1, size = usualPage }: WhatIfBody,
    me: string,
    asked: whatIf.WhatIf,
  ): Promise<WhatIfView> {
    const { caseIds, ...narrowing } = cases;
    const filter = { ...filterOf(narrowing, me), ...(caseIds && { caseIds }) };
    let totals = whatIf.noCases;
    let affected = 0;
    const shown: whatIf.Compared[] = [];
    const held: HeldCase[] = [];
    const turn = yieldingNowAndThen();
    for await (const open of this.cases.of(council, filter, (each) => held.push(each))) {
      const compared = whatIf.compare(open, asked);
      totals = whatIf.withCase(totals, compared, asked.on);
      await turn();
      if (compared.differs.length === 0 && compared.refused === null) continue;
      affected += 1;
      if (affected > (page - 1) * size && shown.length < size) shown.push(compared);
    }
    return { totals: totalsView(totals), cases: shown.map(comparedView), held, page, size };
  }
}

const nothingProposed = malformed([
  { field: '', because: 'must propose something: adopt, withdraw or validDay' },
]);

const busy = new Problem(
  503,
  'what-if-busy',
  'Other what-if questions are running, and each reads every open case. Ask again shortly.',
  [],
  { 'retry-after': '5' },
);

function moveIn({ to, byDays, caseIds }: ValidDayBody): whatIf.ValidDayMove {
  const cases = caseIds ? new Set(caseIds) : null;
  if (to !== undefined && byDays === undefined) return { move: { to }, cases };
  if (byDays !== undefined && to === undefined) return { move: { byDays }, cases };
  throw malformed([{ field: 'validDay', because: 'must have one of to and byDays' }]);
}
