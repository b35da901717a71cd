import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { costPools, costRecovery, pence, rateCards } from '#domain';
import type { Caller } from '../../access/caller.js';
import { AsCommand, type CommandRequest, CurrentCaller } from '../../access/decorators.js';
import { ByService, ForService } from '../../access/requires.js';
import { type CommandDone, commandDone } from '../../http/command-done.view.js';
import { CommandSide } from '../../http/command-side.js';
import { CommandHeaders } from '../../http/openapi.js';
import { plainJson } from '../../http/plain-json.js';
import { WaitsFor } from '../../http/wait-for.js';
import { MonthPipe, PlainNamePipe } from '../billing/billing.pipes.js';
import { BillingBooks } from '../billing/billing-books.js';
import { OpenPoolBody, PoolCostBody, RateBody, ReversalBody, RuleBody } from './costs.body.js';
import { PoolsView, RatesView } from './costs.view.js';
import { ruleFrom } from './rule-from-body.js';
import { ruleShown } from './rule-shown.js';

const keepers = ['finance', 'serviceManager'] as const;

@ApiTags('Time and money')
@Controller()
export class CostsController {
  constructor(
    @Inject(CommandSide) private readonly commands: CommandSide,
    @Inject(BillingBooks) private readonly books: BillingBooks,
  ) {}

  /** What an hour of each grade costs, since when, and how that comes about. */
  @Get('rates')
  @ForService(...keepers, 'auditor', 'teamLeader')
  @WaitsFor('billing_fact')
  async rates(): Promise<RatesView> {
    const { facts } = await this.books.open();
    const set = facts.flatMap(({ event }) => (event.type === 'RateSet' ? [event] : []));
    return { rates: plainJson(set) };
  }

  /** Sets what an hour of a grade costs from a day, from a year's cost. */
  @Post('rates')
  @HttpCode(200)
  @CommandHeaders()
  @ByService(...keepers)
  async setRate(@Body() body: RateBody, @AsCommand() request: CommandRequest): Promise<CommandDone> {
    const { grade, specialism, from, productiveHours } = body;
    const cost: costRecovery.YearlyCost = {
      payPence: pence(body.payPence),
      onCostsPence: pence(body.onCostsPence),
      directPence: pence(body.directPence),
      overheadSharePence: pence(body.overheadSharePence),
      productiveHours,
    };
    const command = { type: 'SetRate', grade, specialism: specialism ?? null, from, cost } as const;
    const ofTheService = { ...request, council: null };
    return commandDone(
      await this.commands.send(rateCards.rateCard, 'rateCard-service', command, ofTheService),
    );
  }

  /** What each pool cost in a month, and what of it falls on your councils. */
  @Get('pools/:month')
  @ForService(...keepers, 'auditor')
  @WaitsFor('billing_fact')
  async pools(
    @Param('month', MonthPipe) month: costRecovery.Month,
    @CurrentCaller() { open }: Caller,
  ): Promise<PoolsView> {
    const { billing } = await this.books.open();
    const { pools, lines } = billing.accrual(month, null);
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

  /** Opens a pool of costs that councils share. */
  @Post('pools/:pool')
  @HttpCode(200)
  @CommandHeaders()
  @ByService(...keepers)
  openPool(
    @Param('pool', PlainNamePipe) pool: string,
    @Body() { name }: OpenPoolBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    return this.#toPool({ type: 'OpenPool', pool, name, on: request.today }, request);
  }

  /** Adds a cost to a pool. */
  @Post('pools/:pool/costs')
  @HttpCode(200)
  @CommandHeaders()
  @ByService(...keepers)
  recordPoolCost(
    @Param('pool', PlainNamePipe) pool: string,
    @Body() { costId, amountPence, what, incurredOn }: PoolCostBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    const cost = { costId, amountPence: pence(amountPence), what, incurredOn };
    return this.#toPool({ type: 'RecordPoolCost', pool, ...cost, on: request.today }, request);
  }

  /** Takes a cost back whole. */
  @Post('pools/:pool/costs/reversals')
  @HttpCode(200)
  @CommandHeaders()
  @ByService(...keepers)
  reversePoolCost(
    @Param('pool', PlainNamePipe) pool: string,
    @Body() { id: costId, because }: ReversalBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    return this.#toPool({ type: 'ReversePoolCost', pool, costId, because }, request);
  }

  /** Says by what the pool is shared from a day. */
  @Post('pools/:pool/rule')
  @HttpCode(200)
  @CommandHeaders()
  @ByService(...keepers)
  setRule(
    @Param('pool', PlainNamePipe) pool: string,
    @Body() body: RuleBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    return this.#toPool(
      { type: 'SetApportionmentRule', pool, from: body.from, rule: ruleFrom(body) },
      request,
    );
  }

  async #toPool(command: costPools.CostPoolCommand, request: CommandRequest): Promise<CommandDone> {
    const ofTheService = { ...request, council: null };
    const stream = `costPool-${command.pool}` as const;
    return commandDone(await this.commands.send(costPools.costPool, stream, command, ofTheService));
  }
}
