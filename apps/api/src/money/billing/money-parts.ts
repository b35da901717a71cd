import { Inject, Injectable } from '@nestjs/common';
import { Directory } from '../../access/directory.js';
import { commandTables } from '../../commands/command-table.js';
import { CommandSide } from '../../http/command-side.js';
import { PaymentClaims } from '../../payments/payment-claims.js';
import { Proposals } from '../../planning-application/two-people/proposals.js';
import { Invoicing } from '../charge/invoicing.js';
import { StatementDrafts } from '../statement/statement-drafts.js';
import { BillingBooks } from './billing-books.js';
import { CasesOnRecord } from './cases-on-record.js';
import { CostTests } from './cost-tests.js';

/** The parts of commands about money that do not come from their bodies. */
@Injectable()
export class MoneyParts {
  constructor(
    @Inject(CommandSide) readonly side: CommandSide,
    @Inject(BillingBooks) readonly books: BillingBooks,
    @Inject(CasesOnRecord) readonly cases: CasesOnRecord,
    @Inject(Invoicing) readonly invoicing: Invoicing,
    @Inject(StatementDrafts) readonly drafts: StatementDrafts,
    @Inject(CostTests) readonly tests: CostTests,
    @Inject(PaymentClaims) readonly claims: PaymentClaims,
    @Inject(Proposals) readonly proposals: Proposals,
    @Inject(Directory) readonly directory: Directory,
  ) {}
}

export const moneyCommands = commandTables(MoneyParts, 'Time and money');
