import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { costRecovery } from '#domain';
import type { Caller } from '../../access/caller.js';
import { CurrentCaller } from '../../access/decorators.js';
import { ForService } from '../../access/requires.js';
import { plainJson } from '../../http/plain-json.js';
import { Problem } from '../../http/problem.js';
import { WaitsFor } from '../../http/wait-for.js';
import { MonthPipe, PlainNamePipe } from '../billing/billing.pipes.js';
import { BillingBooks } from '../billing/billing-books.js';
import { PoolQuery } from './costs.query.js';
import { PoolOverTimeView, PoolsView, RatesView } from './costs.view.js';
import { costsOver, factsOfPool, rulesOver } from './pool-over-time.js';
import { ruleShown } from './rule-shown.js';

const keepers = ['finance', 'serviceManager'] as const;

@ApiTags('Time and money')
@Controller()
export class CostsController {
  constructor(@Inject(BillingBooks) private readonly books: BillingBooks) {}

  /** Lists the hourly cost of each grade, with its first day and calculation. */
  @Get('rates')
  @ForService(...keepers, 'auditor', 'teamLeader')
  @WaitsFor('billing_fact')
  async rates(): Promise<RatesView> {
    const set = await this.books.ask('facts', ({ event }) => event.type === 'RateSet');
    return { rates: plainJson(set.flatMap(({ event }) => (event.type === 'RateSet' ? [event] : []))) };
  }

  /** Gets a pool over time: its rules, each from its day, and its costs. */
  @Get('pools/:pool')
  @ForService(...keepers, 'auditor')
  @WaitsFor('billing_fact')
  async pool(
    @Param('pool', PlainNamePipe) pool: string,
    @Query() days: PoolQuery,
    @CurrentCaller() { open }: Caller,
  ): Promise<PoolOverTimeView> {
    const { poolNames } = await this.books.opened();
    const name = poolNames.get(pool);
    if (name === undefined) throw new Problem(404, 'unknown-pool', `There is no pool ${pool}.`);
    const about = await this.books.ask('facts', ({ event }) => 'pool' in event && event.pool === pool);
    const ofPool = factsOfPool(about, pool);
    const costs = costsOver(ofPool, days);
    const totalPence = costs.reduce((sum, each) => sum + (each.reversed ? 0 : each.amountPence), 0);
    return plainJson({ pool, name, rules: rulesOver(ofPool, days, open), costs, totalPence });
  }

  /** Lists what each pool cost in a month, and the shares of your councils. */
  @Get('pool-months/:month')
  @ForService(...keepers, 'auditor')
  @WaitsFor('billing_fact')
  async pools(
    @Param('month', MonthPipe) month: costRecovery.Month,
    @CurrentCaller() { open }: Caller,
  ): Promise<PoolsView> {
    const { poolNames } = await this.books.opened();
    const { pools, lines } = await this.books.ask('month', month);
    const shares = open.flatMap((council) =>
      [...(lines.get(council)?.values() ?? [])]
        .filter(({ kind }) => kind === 'poolShare')
        .map(({ key, about: name, amountPence, working }) => {
          const [, pool = '', rule = ''] = key.split('/');
          const group = pools.find((each) => each.pool === pool && (each.ruleId ?? 'no rule') === rule);
          return { council, pool, ruleId: group?.ruleId ?? null, name, amountPence, working };
        }),
    );
    const named = pools.map((each) => {
      const name = poolNames.get(each.pool) ?? each.pool;
      return { ...each, name, rule: each.rule ? ruleShown(each.rule, open) : null };
    });
    return plainJson({ pools: named, shares });
  }
}
