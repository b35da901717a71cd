import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { CouncilCode } from '#domain';
import { findCharge, listCharges, type ReadDatabase } from '#read-models';
import { ForCouncil } from '../../access/requires.js';
import { CouncilPipe, RequestIdPipe } from '../../http/pipes.js';
import { plainJson } from '../../http/plain-json.js';
import { Problem } from '../../http/problem.js';
import { WaitsFor } from '../../http/wait-for.js';
import { database } from '../../parts.js';
import { BillingBooks } from '../billing/billing-books.js';
import { ChargesView, DebtorsView, OpenedChargeView } from './charges.view.js';

const keepers = ['finance', 'serviceManager'] as const;

@ApiTags('Time and money')
@Controller('councils/:council')
export class ChargesController {
  constructor(
    @Inject(database) private readonly reads: ReadDatabase,
    @Inject(BillingBooks) private readonly books: BillingBooks,
  ) {}

  /** Lists the council's charges, with payments and items that are waiting for a second person. */
  @Get('charges')
  @ForCouncil(...keepers, 'auditor')
  @WaitsFor('billing_charge')
  async charges(@Param('council', CouncilPipe) council: CouncilCode): Promise<ChargesView> {
    return { charges: plainJson(await listCharges(this.reads, [council])) };
  }

  /** Gets one charge, with every fact about it. */
  @Get('charges/:chargeId')
  @ForCouncil(...keepers, 'auditor')
  @WaitsFor('billing_charge')
  async charge(
    @Param('council', CouncilPipe) council: CouncilCode,
    @Param('chargeId', RequestIdPipe) chargeId: string,
  ): Promise<OpenedChargeView> {
    const found = await findCharge(this.reads, council, chargeId);
    if (!found) throw new Problem(404, 'unknown-charge', `${council} has no charge ${chargeId}.`);
    const about = await this.books.ask(
      'facts',
      ({ event }) => 'chargeId' in event && event.chargeId === chargeId && event.council === council,
    );
    return plainJson({ ...found, facts: about });
  }

  /** Lists charges with debts, the longest due first; and cases whose statutory fee is not fully paid. */
  @Get('debtors')
  @ForCouncil(...keepers, 'auditor')
  @WaitsFor('billing_charge')
  async debtors(@Param('council', CouncilPipe) council: CouncilCode): Promise<DebtorsView> {
    const charges = await listCharges(this.reads, [council], { owedOnly: true });
    const fees = (await this.books.askIfAny('statutoryFees', council)) ?? [];
    return plainJson({ charges, fees: fees.filter(({ shortPence }) => shortPence > 0) });
  }
}
