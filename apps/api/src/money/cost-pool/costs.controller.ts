import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { costRecovery } from '#domain';
import type { Caller } from '../../access/caller.js';
import { CurrentCaller } from '../../access/decorators.js';
import { ForService } from '../../access/requires.js';
import { plainJson } from '../../http/plain-json.js';
import { WaitsFor } from '../../http/wait-for.js';
import { MonthPipe } from '../billing/billing.pipes.js';
import { BillingBooks } from '../billing/billing-books.js';
import { PoolsView, RatesView } from './costs.view.js';
import { ruleShown } from './rule-shown.js';

const keepers = ['finance', 'serviceManager'] as const;

@ApiTags('Time and money')
@Controller()
export class CostsController {
  constructor(@Inject(BillingBooks) private readonly books: BillingBooks) {}

  /** What an hour of each grade costs, since when, and how that comes about. */
  @Get('rates')
  @ForService(...keepers, 'auditor', 'teamLeader')
  @WaitsFor('billing_fact')
  async rates(): Promise<RatesView> {
    const { facts } = await this.books.open();
    const set = facts.flatMap(({ event }) => (event.type === 'RateSet' ? [event] : []));
    return { rates: plainJson(set) };
  }

  /** What each pool cost in a month, and what of it falls on your councils. */
  @Get('pool-months/:month')
  @ForService(...keepers, 'auditor')
  @WaitsFor('billing_fact')
  async pools(
    @Param('month', MonthPipe) month: costRecovery.Month,
    @CurrentCaller() { open }: Caller,
  ): Promise<PoolsView> {
    const { of, accrual } = await this.books.month(month);
    const { billing } = of;
    const { pools, lines } = accrual;
    const shares = open.flatMap((council) =>
      [...(lines.get(council)?.values() ?? [])]
        .filter(({ kind }) => kind === 'poolShare')
        .map(({ key, about: name, amountPence, working }) => {
          const [, pool = ''] = key.split('/');
          return { council, pool, name, amountPence, working };
        }),
    );
    const named = pools.map((each) => {
      const name = billing.books.poolNames.get(each.pool) ?? each.pool;
      return { ...each, name, rule: each.rule ? ruleShown(each.rule, open) : null };
    });
    return plainJson({ pools: named, shares });
  }
}
