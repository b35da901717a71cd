import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type CouncilCode, priceSchedules } from '#domain';
import type { Caller } from '../../access/caller.js';
import { CurrentCaller } from '../../access/decorators.js';
import { ForCouncil, RecordsNothing } from '../../access/requires.js';
import { CouncilPipe } from '../../http/pipes.js';
import { plainJson } from '../../http/plain-json.js';
import { Problem } from '../../http/problem.js';
import { WaitsFor } from '../../http/wait-for.js';
import { YearPipe } from '../billing/billing.pipes.js';
import { BillingBooks } from '../billing/billing-books.js';
import { CostTests } from '../billing/cost-tests.js';
import { FullCostQuery, PriceQuestionBody } from '../charge/charging.body.js';
import { CostTestView, FullCostView, PricesView, QuoteView } from '../charge/charging.view.js';
import { Invoicing, priceFacts } from '../charge/invoicing.js';

const keepers = ['finance', 'serviceManager'] as const;
const seers = [...keepers, 'auditor'] as const;

@ApiTags('Time and money')
@Controller('councils/:council')
export class PricesController {
  constructor(
    @Inject(Invoicing) private readonly invoicing: Invoicing,
    @Inject(CostTests) private readonly tests: CostTests,
    @Inject(BillingBooks) private readonly books: BillingBooks,
  ) {}

  /** The council's schedule today: every price with its tax, and the day that each holds from. */
  @Get('prices')
  @ForCouncil(...seers, 'teamLeader', 'officer')
  async prices(
    @Param('council', CouncilPipe) council: CouncilCode,
    @CurrentCaller() { today }: Caller,
  ): Promise<PricesView> {
    const schedule = await this.invoicing.schedule(council);
    return plainJson(priceSchedules.inForce(schedule, today));
  }

  /** What a line of the schedule comes to, with its sum, its tax and what is kept when it is returned. Nothing is written. */
  @Post('prices/quote')
  @HttpCode(200)
  @RecordsNothing()
  @ForCouncil(...seers, 'teamLeader', 'officer')
  async quote(
    @Param('council', CouncilPipe) council: CouncilCode,
    @Body() asked: PriceQuestionBody,
    @CurrentCaller() { today }: Caller,
  ): Promise<QuoteView> {
    const { service, level, scale, on = today } = asked;
    const schedule = await this.invoicing.schedule(council);
    const worked = priceSchedules.workedOn(schedule, { service, level, scale }, priceFacts(asked), on);
    if (!worked)
      throw new Problem(
        409,
        'no-price',
        `On ${on} ${council} has no price for this other than full cost, if any.`,
      );
    if ('cannot' in worked) throw new Problem(409, 'price-facts-missing', worked.cannot);
    return plainJson({ on, ...worked });
  }

  /** What a case or an activity has cost that no invoice asks for yet: the sum, the rates and how they came about, the facts. */
  @Get('full-cost')
  @ForCouncil(...seers)
  @WaitsFor('billing_fact')
  async fullCost(
    @Param('council', CouncilPipe) council: CouncilCode,
    @Query() wanted: FullCostQuery,
  ): Promise<FullCostView> {
    const cost = await this.invoicing.fullCost(council, wanted, null);
    const named = new Set(cost.sum.map(({ rate }) => rate));
    return plainJson({ ...cost, rates: await this.books.ask('facts', ({ id }) => named.has(id)) });
  }

  /** For each kind of service and year: what was charged, what it cost, what is carried, and why that is lawful or not. */
  @Get('cost-test/:year')
  @ForCouncil(...seers)
  @WaitsFor('billing_fact')
  async costTest(
    @Param('council', CouncilPipe) council: CouncilCode,
    @Param('year', YearPipe) year: number,
  ): Promise<CostTestView> {
    const services = await Promise.all(
      priceSchedules.discretionaryServices.map(async (service) => ({
        service,
        years: await this.tests.of(council, service, year),
      })),
    );
    return plainJson({ council, year, services });
  }
}
