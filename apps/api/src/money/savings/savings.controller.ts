import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { businessCases, type CouncilCode, pence, savings } from '#domain';
import type { Caller } from '../../access/caller.js';
import { AsCommand, type CommandRequest, CurrentCaller } from '../../access/decorators.js';
import { ForCouncil, ForService, seersOfMoney } from '../../access/requires.js';
import { type CommandDone, commandDone } from '../../http/command-done.view.js';
import { CommandSide } from '../../http/command-side.js';
import { CommandHeaders } from '../../http/openapi.js';
import { CouncilPipe } from '../../http/pipes.js';
import { plainJson } from '../../http/plain-json.js';
import { Problem } from '../../http/problem.js';
import { WaitsFor } from '../../http/wait-for.js';
import { PlainNamePipe, YearPipe } from '../billing/billing.pipes.js';
import { BillingBooks } from '../billing/billing-books.js';
import { BaselineBody, ForecastBody } from './savings.body.js';
import { CouncilSavedView, SavingsView } from './savings.view.js';

@ApiTags('Time and money')
@Controller()
export class SavingsController {
  constructor(
    @Inject(CommandSide) private readonly commands: CommandSide,
    @Inject(BillingBooks) private readonly books: BillingBooks,
  ) {}

  /** What sharing saves the council in a year, month by month: budget alone, actual, forecast. */
  @Get('councils/:council/savings/:year')
  @ForCouncil(...seersOfMoney)
  @WaitsFor('billing_fact')
  async councilSavings(
    @Param('council', CouncilPipe) council: CouncilCode,
    @Param('year', YearPipe) year: number,
  ): Promise<CouncilSavedView> {
    const [saved] = await this.#savedBy([council], year);
    if (saved) return { council, year, ...plainJson(saved.saved) };
    throw new Problem(404, 'no-baseline', `No business case has a baseline of ${council} for ${year}.`);
  }

  /** What sharing saves each of your councils in a year, and all of them together. */
  @Get('savings/:year')
  @ForService(...seersOfMoney)
  @WaitsFor('billing_fact')
  async savings(
    @Param('year', YearPipe) year: number,
    @CurrentCaller() { open }: Caller,
  ): Promise<SavingsView> {
    const found = await this.#savedBy(open, year);
    return {
      year,
      councils: found.map(({ council, saved }) => ({ council, year, ...plainJson(saved) })),
      together: plainJson(savings.savingsTogether(found.map(({ saved }) => saved)) ?? null),
    };
  }

  /** Sets what the council would have spent alone in a year, and what sharing is to save it. */
  @Post('councils/:council/business-cases/:businessCase/baseline')
  @HttpCode(200)
  @CommandHeaders()
  @ForCouncil('serviceManager', 'finance')
  setBaseline(
    @Param('council', CouncilPipe) council: CouncilCode,
    @Param('businessCase', PlainNamePipe) businessCase: string,
    @Body() { year, alonePence, targetSavingPence }: BaselineBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    const baseline = { alonePence: pence(alonePence), targetSavingPence: pence(targetSavingPence) };
    const about = { businessCase, council, year, on: request.today };
    return this.#send({ type: 'SetBaseline', ...about, ...baseline }, request);
  }

  /** Says what the council is now expected to pay for a year. */
  @Post('councils/:council/business-cases/:businessCase/forecast')
  @HttpCode(200)
  @CommandHeaders()
  @ForCouncil('serviceManager', 'finance')
  setForecast(
    @Param('council', CouncilPipe) council: CouncilCode,
    @Param('businessCase', PlainNamePipe) businessCase: string,
    @Body() { year, expectedPence }: ForecastBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    const about = { businessCase, council, year, on: request.today };
    return this.#send({ type: 'SetForecast', ...about, expectedPence: pence(expectedPence) }, request);
  }

  async #savedBy(councils: readonly CouncilCode[], year: number) {
    const { billing, facts } = await this.books.open();
    return councils.flatMap((council) => {
      const saved = savings.savingsOf(billing, facts, council, year);
      return saved ? [{ council, saved }] : [];
    });
  }

  /** Each council has its part of a business case to itself. */
  async #send(command: businessCases.BusinessCaseCommand, request: CommandRequest): Promise<CommandDone> {
    const stream = `businessCase-${command.council}-${command.businessCase}` as const;
    return commandDone(await this.commands.send(businessCases.businessCase, stream, command, request));
  }
}
