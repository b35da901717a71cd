import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type billing, type CouncilCode, costRecovery, councilAccounts } from '#domain';
import { ForCouncil, rolesSeeingMoney } from '../../access/requires.js';
import { CouncilPipe } from '../../http/pipes.js';
import { plainJson } from '../../http/plain-json.js';
import { WaitsFor } from '../../http/wait-for.js';
import { BillingBooks } from '../billing/billing-books.js';
import { AccountQuery } from './account.query.js';
import { AccountView } from './account.view.js';
import { accountShown } from './account-shown.js';

@ApiTags('Time and money')
@Controller()
export class AccountController {
  constructor(@Inject(BillingBooks) private readonly books: BillingBooks) {}

  /** Gets the council's account: the treatment of its fees, its codes, disbursements and adjustments. */
  @Get('councils/:council/account')
  @ForCouncil(...rolesSeeingMoney)
  @WaitsFor('billing_fact')
  async account(
    @Param('council', CouncilPipe) council: CouncilCode,
    @Query() { month }: AccountQuery,
  ): Promise<AccountView> {
    const about = await this.books.ask('facts', ({ event }) => isOfAccount(event));
    const own = about.flatMap(({ event }) =>
      isOfAccount(event) && event.council === council ? [event] : [],
    );
    return plainJson(accountShown(council, own, month === undefined ? undefined : costRecovery.month(month)));
  }
}

const isOfAccount = (event: billing.BillingEvent): event is councilAccounts.CouncilAccountEvent =>
  event.type in councilAccounts.councilAccountEvents;
