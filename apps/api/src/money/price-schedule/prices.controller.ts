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

  /** Gets the council's price schedule today: every price with its tax and its first day. */
  @Get('prices')
  @ForCouncil(...seers, 'teamLeader', 'officer')
  async prices(
    @Param('council', CouncilPipe) council: CouncilCode,
    @CurrentCaller() { today }: Caller,
  ): Promise<PricesView> {
    const schedule = await this.invoicing.schedule(council);
    return plainJson(priceSchedules.inForce(schedule, today));
  }

  /**
   * Works out the amount of a price line, with its calculation, its tax and what is kept on return. Nothing
   * is written.
   */
  @Post('prices/quote')
  @HttpCode(200)
  @RecordsNothing()
  @ForCouncil(...seers, 'teamLeader', 'officer')
  @WaitsFor('billing_fact')
  async quote(
    @Param('council', CouncilPipe) council: CouncilCode,
    @Body() asked: PriceQuestionBody,
    @CurrentCaller() { today }: Caller,
  ): Promise<QuoteView> {
    const { service, level, scale, on = today } = asked;
    const schedule = await this.invoicing.schedule(council);
    const key = { service, level, scale };
    const cost = await this.invoicing.costFor(schedule, council, { ...asked, on, chargeId: null });
    const worked = priceSchedules.workedOn(schedule, key, priceFacts(asked, cost), on);
    if (!worked) throw new Problem(409, 'no-price', `On ${on} ${council} has no price for this.`);
    if ('cannot' in worked) throw new Problem(409, 'price-facts-missing', worked.cannot);
    return plainJson({ on, ...worked });
  }

  /**
   * Works out the cost of a case or an activity that is not invoiced yet: the sum, the rates with their
   * calculation, the facts.
   */
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

  /**
   * Compares charges and costs for each kind of service and year, with the balance carried forward, and says
   * why that is lawful or not.
   */
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
