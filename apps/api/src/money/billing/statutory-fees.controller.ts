import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { billing, type CaseId, type CouncilCode, costRecovery } from '#domain';
import { ForCouncil } from '../../access/requires.js';
import { CaseIdPipe, CouncilPipe } from '../../http/pipes.js';
import { plainJson } from '../../http/plain-json.js';
import { Problem } from '../../http/problem.js';
import { WaitsFor } from '../../http/wait-for.js';
import { StatutoryFeesView, StatutoryFeeWithFactsView } from '../charge/charging.view.js';
import { BillingBooks } from './billing-books.js';
import { StatutoryFeesQuery } from './statutory-fees.query.js';

const seers = ['finance', 'serviceManager', 'auditor'] as const;

@ApiTags('Time and money')
@Controller('councils/:council/statutory-fees')
export class StatutoryFeesController {
  constructor(@Inject(BillingBooks) private readonly books: BillingBooks) {}

  /**
   * Lists the fees of the council's cases: due, paid, short, refundable, refunded, kept or passed on; with
   * totals.
   */
  @Get()
  @ForCouncil(...seers)
  @WaitsFor('billing_fact')
  async statutoryFees(
    @Param('council', CouncilPipe) council: CouncilCode,
    @Query() { month, state }: StatutoryFeesQuery,
  ): Promise<StatutoryFeesView> {
    const all = await this.books.ask('statutoryFees', council);
    const wanted = { ...(month && { month: costRecovery.month(month) }), ...(state && { state }) };
    const fees = billing.chosenFees(all, wanted);
    return plainJson({ council, totals: billing.totalsOfFees(fees), fees });
  }

  /** Gets the fee of one case, with the facts behind it. */
  @Get(':caseId')
  @ForCouncil(...seers)
  @WaitsFor('billing_fact')
  async statutoryFee(
    @Param('council', CouncilPipe) council: CouncilCode,
    @Param('caseId', CaseIdPipe) caseId: CaseId,
  ): Promise<StatutoryFeeWithFactsView> {
    const fee = (await this.books.ask('statutoryFees', council)).find((each) => each.caseId === caseId);
    if (!fee) throw new Problem(404, 'unknown-case', `${council} has no case ${caseId} with a fee.`);
    const named = new Set(fee.entries.map(({ fact }) => fact));
    return plainJson({ ...fee, facts: await this.books.ask('facts', ({ id }) => named.has(id)) });
  }
}
