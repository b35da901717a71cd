import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type CouncilCode, pence, priceSchedules } from '#domain';
import type { Done } from '#event-store';
import type { Caller } from '../../access/caller.js';
import { AsCommand, type CommandRequest, CurrentCaller } from '../../access/decorators.js';
import { ForCouncil } from '../../access/requires.js';
import { type CommandDone, commandDone } from '../../http/command-done.view.js';
import { CommandSide } from '../../http/command-side.js';
import { CommandHeaders } from '../../http/openapi.js';
import { CouncilPipe } from '../../http/pipes.js';
import { plainJson } from '../../http/plain-json.js';
import { WaitsFor } from '../../http/wait-for.js';
import { YearPipe } from '../billing/billing.pipes.js';
import { BillingBooks } from '../billing/billing-books.js';
import { CostTests } from '../billing/cost-tests.js';
import { CostTestView, FullCostView, PricesView } from '../charge/charging.view.js';
import { Invoicing } from '../charge/invoicing.js';
import { type CommandDoneWithWarnings, withWarnings } from '../charge/with-warnings.view.js';
import {
  FullCostQuery,
  PriceBody,
  ServiceActivityBody,
  VatCodeBody,
} from '../council-account/account.body.js';

const keepers = ['finance', 'serviceManager'] as const;
const seers = [...keepers, 'auditor'] as const;

@ApiTags('Time and money')
@Controller('councils/:council')
export class PricesController {
  constructor(
    @Inject(CommandSide) private readonly commands: CommandSide,
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

  /** Sets a price of the council's schedule from a day. Warns where the service would charge more than it costs. */
  @Post('prices')
  @HttpCode(200)
  @CommandHeaders()
  @ForCouncil(...keepers)
  async setPrice(
    @Param('council', CouncilPipe) council: CouncilCode,
    @Body() { service, level, scale, netPence, vatCode, from }: PriceBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDoneWithWarnings> {
    const key = { service, level, scale };
    const price = netPence === undefined ? 'fullCost' : { netPence: pence(netPence) };
    const done = await this.#send({ type: 'SetPrice', council, ...key, price, vatCode, from }, request);
    const warnings =
      netPence === undefined ? Promise.resolve([]) : this.tests.ofPrice(council, key, { netPence, from });
    return withWarnings(done, warnings);
  }

  /** Sets the rate of a VAT code from a day. */
  @Post('vat-codes')
  @HttpCode(200)
  @CommandHeaders()
  @ForCouncil(...keepers)
  async setVatCode(
    @Param('council', CouncilPipe) council: CouncilCode,
    @Body() { vatCode, ratePerTenThousand, from }: VatCodeBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    return commandDone(
      await this.#send({ type: 'SetVatCode', council, vatCode, ratePerTenThousand, from }, request),
    );
  }

  /** Counts time on an activity as a cost of a discretionary service, from a day. */
  @Post('service-activities')
  @HttpCode(200)
  @CommandHeaders()
  @ForCouncil(...keepers)
  async countActivity(
    @Param('council', CouncilPipe) council: CouncilCode,
    @Body() { service, activity, from }: ServiceActivityBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    return commandDone(
      await this.#send({ type: 'CountActivity', council, service, activity, from }, request),
    );
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
    const { facts } = await this.books.open();
    return plainJson({ ...cost, rates: facts.filter(({ id }) => named.has(id)) });
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

  #send(command: priceSchedules.PriceScheduleCommand, request: CommandRequest): Promise<Done> {
    const stream = `priceSchedule-${command.council}` as const;
    return this.commands.send(priceSchedules.priceSchedule, stream, command, request);
  }
}
