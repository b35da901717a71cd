import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { billing, type CouncilCode, charges, type OfficerId, pence } from '#domain';
import type { Done } from '#event-store';
import { findCharge, listCharges, type ReadDatabase } from '#read-models';
import { AsCommand, type CommandRequest } from '../../access/decorators.js';
import { ForCouncil } from '../../access/requires.js';
import { type CommandDone, commandDone } from '../../http/command-done.view.js';
import { CommandSide } from '../../http/command-side.js';
import { CommandHeaders } from '../../http/openapi.js';
import { CouncilPipe, RequestIdPipe } from '../../http/pipes.js';
import { plainJson } from '../../http/plain-json.js';
import { Problem } from '../../http/problem.js';
import { WaitsFor } from '../../http/wait-for.js';
import { database } from '../../parts.js';
import { PaymentClaims } from '../../payments/payment-claims.js';
import { BillingBooks } from '../billing/billing-books.js';
import { CostTests } from '../billing/cost-tests.js';
import { ApprovalBody, InvoiceBody, MoneyBackBody, PaymentBody } from '../council-account/account.body.js';
import { ChargesView, DebtorsView, OpenedChargeView } from './charges.view.js';
import { Invoicing } from './invoicing.js';
import { type CommandDoneWithWarnings, withWarnings } from './with-warnings.view.js';

const keepers = ['finance', 'serviceManager'] as const;

@ApiTags('Time and money')
@Controller('councils/:council')
export class ChargesController {
  constructor(
    @Inject(CommandSide) private readonly commands: CommandSide,
    @Inject(database) private readonly reads: ReadDatabase,
    @Inject(Invoicing) private readonly invoicing: Invoicing,
    @Inject(BillingBooks) private readonly books: BillingBooks,
    @Inject(CostTests) private readonly tests: CostTests,
    @Inject(PaymentClaims) private readonly claims: PaymentClaims,
  ) {}

  /** The council's charges, what was paid on each and what waits for a second person. */
  @Get('charges')
  @ForCouncil(...keepers, 'auditor')
  @WaitsFor('billing_charge')
  async charges(@Param('council', CouncilPipe) council: CouncilCode): Promise<ChargesView> {
    return { charges: plainJson(await listCharges(this.reads, [council])) };
  }

  /** One charge, and every fact about it. */
  @Get('charges/:chargeId')
  @ForCouncil(...keepers, 'auditor')
  @WaitsFor('billing_charge')
  async charge(
    @Param('council', CouncilPipe) council: CouncilCode,
    @Param('chargeId', RequestIdPipe) chargeId: string,
  ): Promise<OpenedChargeView> {
    const found = await findCharge(this.reads, council, chargeId);
    if (!found) throw new Problem(404, 'unknown-charge', `${council} has no charge ${chargeId}.`);
    const { facts } = await this.books.open();
    const about = facts.filter(
      ({ event }) => 'chargeId' in event && event.chargeId === chargeId && event.council === council,
    );
    return plainJson({ ...found, facts: about });
  }

  /** Charges on which something is owed, the longest due first; and cases whose statutory fee is short. */
  @Get('debtors')
  @ForCouncil(...keepers, 'auditor')
  @WaitsFor('billing_charge')
  async debtors(@Param('council', CouncilPipe) council: CouncilCode): Promise<DebtorsView> {
    const charges = await listCharges(this.reads, [council], { owedOnly: true });
    const books = await this.books.openIfAny();
    const fees = books ? billing.statutoryFees(books.billing.books, books.facts, council) : [];
    return plainJson({ charges, fees: fees.filter(({ shortPence }) => shortPence > 0) });
  }

  /** Invoices a service at the price of the council's schedule, or at the full cost of the time spent on it. */
  @Post('charges/:chargeId/invoice')
  @HttpCode(200)
  @CommandHeaders()
  @ForCouncil(...keepers)
  @WaitsFor('billing_fact')
  async invoice(
    @Param('council', CouncilPipe) council: CouncilCode,
    @Param('chargeId', RequestIdPipe) chargeId: string,
    @Body() body: InvoiceBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDoneWithWarnings> {
    const command = await this.invoicing.command(council, chargeId, body, request.today);
    const unnumbered = { ...command, invoiceNumber: '' };
    await this.invoicing.reserve(command, request);
    const about = { council, chargeId, command: unnumbered };
    const invoiceNumber = await this.invoicing.number('INV', chargeId, about, request);
    const done = await this.#sent({ ...command, invoiceNumber }, council, request);
    return withWarnings(done, this.tests.ofInvoice(command));
  }

  /** Records what was paid on a charge, once for each reference of a payment in the whole service. */
  @Post('charges/:chargeId/payments')
  @HttpCode(200)
  @CommandHeaders()
  @ForCouncil(...keepers)
  async recordChargePayment(
    @Param('council', CouncilPipe) council: CouncilCode,
    @Param('chargeId', RequestIdPipe) chargeId: string,
    @Body() { paymentId, amountPence, reference, paidOn }: PaymentBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    const payment = { paymentId, amountPence: pence(amountPence), reference, paidOn, on: request.today };
    const command = { type: 'RecordChargePayment', chargeId, ...payment } as const;
    const outcome = charges.charge.decide(
      command,
      await this.commands.state(charges.charge, `charge-${council}-${chargeId}`),
    );
    const isNew = 'accepted' in outcome && outcome.accepted.length > 0;
    const send = () => this.#send(command, council, request);
    if (!isNew) return send();
    return this.claims.around(
      { of: 'charge', council, chargeId, payment: { paymentId, amountPence, reference } },
      request,
      send,
    );
  }

  /** Proposes to credit an invoice, whole or in part. */
  @Post('charges/:chargeId/credits')
  @HttpCode(200)
  @CommandHeaders()
  @ForCouncil(...keepers)
  proposeCredit(
    @Param('council', CouncilPipe) council: CouncilCode,
    @Param('chargeId', RequestIdPipe) chargeId: string,
    @Body() { id: creditId, amountPence, because }: MoneyBackBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    const asked = { chargeId, by: request.actor.id as OfficerId, on: request.today };
    const credit = { creditId, netPence: pence(amountPence), because };
    return this.#send({ type: 'ProposeCredit', ...asked, ...credit }, council, request);
  }

  /** Issues the credit note that another person proposed. */
  @Post('charges/:chargeId/credits/approvals')
  @HttpCode(200)
  @CommandHeaders()
  @ForCouncil(...keepers)
  async approveCredit(
    @Param('council', CouncilPipe) council: CouncilCode,
    @Param('chargeId', RequestIdPipe) chargeId: string,
    @Body() { id: creditId }: ApprovalBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    const command = {
      type: 'ApproveCredit',
      ...{ chargeId, by: request.actor.id as OfficerId, on: request.today },
      creditId,
    } as const;
    const about = { council, chargeId, command: { ...command, creditNoteNumber: '' } };
    const creditNoteNumber = await this.invoicing.number('CN', `${chargeId}/${creditId}`, about, request);
    const done = await this.#sent({ ...command, creditNoteNumber }, council, request);
    await this.invoicing.release(council, chargeId, request);
    return commandDone(done);
  }

  /** Proposes to return what was paid beyond what is owed. */
  @Post('charges/:chargeId/refunds')
  @HttpCode(200)
  @CommandHeaders()
  @ForCouncil(...keepers)
  proposeChargeRefund(
    @Param('council', CouncilPipe) council: CouncilCode,
    @Param('chargeId', RequestIdPipe) chargeId: string,
    @Body() { id: refundId, amountPence, because }: MoneyBackBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    const asked = { chargeId, by: request.actor.id as OfficerId, on: request.today };
    const refund = { refundId, amountPence: pence(amountPence), because };
    return this.#send({ type: 'ProposeChargeRefund', ...asked, ...refund }, council, request);
  }

  /** Makes the refund that another person proposed. */
  @Post('charges/:chargeId/refunds/approvals')
  @HttpCode(200)
  @CommandHeaders()
  @ForCouncil(...keepers)
  approveChargeRefund(
    @Param('council', CouncilPipe) council: CouncilCode,
    @Param('chargeId', RequestIdPipe) chargeId: string,
    @Body() { id: refundId }: ApprovalBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    const asked = { chargeId, by: request.actor.id as OfficerId, on: request.today };
    return this.#send({ type: 'ApproveChargeRefund', ...asked, refundId }, council, request);
  }

  async #send(
    command: charges.ChargeCommand,
    council: CouncilCode,
    request: CommandRequest,
  ): Promise<CommandDone> {
    return commandDone(await this.#sent(command, council, request));
  }

  /** Each council's charges are its own streams: the same id may be another council's charge. */
  #sent(command: charges.ChargeCommand, council: CouncilCode, request: CommandRequest): Promise<Done> {
    const stream = `charge-${council}-${command.chargeId}` as const;
    return this.commands.send(charges.charge, stream, command, request);
  }
}
