import { Controller, Get, Inject, Param, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { answered, answeredUnless, type CasebookApi } from '../api/casebook-api.js';
import { Page } from '../page/page.js';
import { notHere } from '../page/refused.js';
import { Names } from '../people/names.js';
import { AskingFor } from '../session/asking.js';
import { monthBeside } from '../time/time-shown.js';
import { monthInWords } from '../words/days.js';
import { isMonth } from './months.js';
import { poolShown, type ShareLine } from './pool.js';

/** What councils share, pool by pool. */
@Controller('money/pools')
export class PoolController {
  constructor(
    @Inject(AskingFor) private readonly asking: AskingFor,
    @Inject(Names) private readonly names: Names,
  ) {}

  /** A pool's month: cost by cost, the rule, and each council's share. */
  @Get(':month/:pool')
  async pool(
    @Req() request: FastifyRequest,
    @Param('month') month: string,
    @Param('pool') pool: string,
  ): Promise<Page> {
    if (!isMonth(month) || !isPool(pool)) throw notHere();
    const api = this.asking.api(request);
    const [monthOf, overTime, called] = await Promise.all([
      answered(api.GET('/pool-months/{month}', { params: { path: { month } } })),
      answered(api.GET('/pools/{pool}', { params: { path: { pool } } })),
      this.names.readFor(api),
    ]);
    const councils = [...new Set(monthOf.shares.map(({ council }) => council))];
    const lines = new Map(
      await Promise.all(
        councils.map(async (council) => [council, await sharesStated(api, council, month)] as const),
      ),
    );
    const words = monthInWords(month);
    return new Page('money/pool', {
      ...{ title: `${overTime.name}, ${words}`, at: '/money', month: words },
      ...poolShown(monthOf, overTime, { pool, month, lines, council: called.council }),
      beside: [-1, 1].map((by) => {
        const other = monthBeside(month, by);
        return { words: monthInWords(other), href: `/money/pools/${other}/${pool}` };
      }),
    });
  }
}

const isPool = (text: string): boolean => /^[a-z][a-z0-9]{0,39}$/.test(text);

/** The shares of pools on a council's statement of the month. None if it has no statement. */
async function sharesStated(api: CasebookApi, council: string, month: string): Promise<readonly ShareLine[]> {
  const params = { path: { council, month } };
  const statement = await answeredUnless(
    [403, 404, 409],
    api.GET('/councils/{council}/statements/{month}', { params }),
  );
  return (statement?.lines ?? []).filter((line) => line.kind === 'poolShare' && line.month === month);
}
