import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type CouncilCode, savings } from '#domain';
import type { Caller } from '../../access/caller.js';
import { CurrentCaller } from '../../access/decorators.js';
import { ForCouncil, ForService, rolesSeeingMoney } from '../../access/requires.js';
import { CouncilPipe } from '../../http/pipes.js';
import { plainJson } from '../../http/plain-json.js';
import { Problem } from '../../http/problem.js';
import { WaitsFor } from '../../http/wait-for.js';
import { YearPipe } from '../billing/billing.pipes.js';
import { BillingBooks } from '../billing/billing-books.js';
import { CouncilSavedView, SavingsView } from './savings.view.js';

@ApiTags('Time and money')
@Controller()
export class SavingsController {
  constructor(@Inject(BillingBooks) private readonly books: BillingBooks) {}

  /** Compares the council's cost in a year, month by month, with its budget alone and its forecast. */
  @Get('councils/:council/savings/:year')
  @ForCouncil(...rolesSeeingMoney)
  @WaitsFor('billing_fact')
  async councilSavings(
    @Param('council', CouncilPipe) council: CouncilCode,
    @Param('year', YearPipe) year: number,
  ): Promise<CouncilSavedView> {
    const [saved] = await this.books.ask('savings', [council], year);
    if (saved) return { council, year, ...plainJson(saved.saved) };
    throw new Problem(404, 'no-baseline', `No business case has a baseline of ${council} for ${year}.`);
  }

  /** Lists what sharing saves each of your councils in a year, with the total. */
  @Get('savings/:year')
  @ForService(...rolesSeeingMoney)
  @WaitsFor('billing_fact')
  async savings(
    @Param('year', YearPipe) year: number,
    @CurrentCaller() { open }: Caller,
  ): Promise<SavingsView> {
    const found = await this.books.ask('savings', open, year);
    return {
      year,
      councils: found.map(({ council, saved }) => ({ council, year, ...plainJson(saved) })),
      together: plainJson(savings.savingsTogether(found.map(({ saved }) => saved)) ?? null),
    };
  }
}
