import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type CouncilCode, charges, documentNumbers, type OfficerId, pence, priceSchedules } from '#domain';
import { listCharges, type ReadDatabase } from '#read-models';
import { AsCommand, type CommandRequest } from '../asking/decorators.js';
import { ForCouncil } from '../asking/requires.js';
import { type CommandDone, commandDone } from '../http/command-done.view.js';
import { CommandSide } from '../http/command-side.js';
import { CommandHeaders } from '../http/openapi.js';
import { CouncilPipe, RequestIdPipe } from '../http/pipes.js';
import { plainJson } from '../http/plain-json.js';
import { WaitsFor } from '../http/wait-for.js';
import { database } from '../parts.js';
import { ApprovalBody, InvoiceBody, MoneyBackBody, PaymentBody } from './account.body.js';

const keepers = ['finance', 'serviceManager'] as const;

@ApiTags('Time and money')
@Controller('councils/:council')
export class ChargesController {
  constructor(
    @Inject(CommandSide) private readonly commands: CommandSide,
    @Inject(database) private readonly reads: ReadDatabase,
  ) {}

  /** The council's charges, what was paid on each and what waits for a second person. */
  @Get('charges')
  @ForCouncil(...keepers, 'auditor')
  @WaitsFor('billing_charge')
  async charges(@Param('council', CouncilPipe) council: CouncilCode): Promise<object> {
    return { charges: plainJson(await listCharges(this.reads, [council])) };
  }

  /** Those on which something is owed, the longest due first. */
  @Get('debtors')
  @ForCouncil(...keepers, 'auditor')
  @WaitsFor('billing_charge')
  async debtors(@Param('council', CouncilPipe) council: CouncilCode): Promise<object> {
    return { charges: plainJson(await listCharges(this.reads, [council], { owedOnly: true })) };
  }

  /** Invoices a service at the price of the council's schedule. */
  @Post('charges/:chargeId/invoice')
  @HttpCode(200)
  @CommandHeaders()
  @ForCouncil(...keepers)
  async invoice(
    @Param('council', CouncilPipe) council: CouncilCode,
    @Param('chargeId', RequestIdPipe) chargeId: string,
    @Body() { service, level, scale, customer, dueOn, incomeToPool }: InvoiceBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    const on = request.today;
    const about = { service, level, scale };
    const schedule = await this.commands.stateNow(priceSchedules.priceSchedule, `priceSchedule-${council}`);
    const scheduled = priceSchedules.priceOn(schedule, about, on);
    const fullCost = null;
    const command = {
      type: 'IssueInvoice',
      chargeId,
      council,
      ...about,
      customer,
      dueOn,
      scheduled,
      on,
    } as const;
    const incomeTo = incomeToPool === undefined ? 'council' : { pool: incomeToPool };
    const numbered = (invoiceNumber: string) =>
      this.#send({ ...command, invoiceNumber, fullCost, caseId: null, incomeTo }, council, request);
    // Where there is no price the refusal comes before a number is spent.
    return numbered(scheduled ? await this.#number('INV', chargeId, council, request) : '');
  }

  /** Records what was paid on a charge. */
  @Post('charges/:chargeId/payments')
  @HttpCode(200)
  @CommandHeaders()
  @ForCouncil(...keepers)
  recordChargePayment(
    @Param('council', CouncilPipe) council: CouncilCode,
    @Param('chargeId', RequestIdPipe) chargeId: string,
    @Body() { paymentId, amountPence, reference, paidOn }: PaymentBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    const payment = { paymentId, amountPence: pence(amountPence), reference, paidOn };
    return this.#send({ type: 'RecordChargePayment', chargeId, ...payment }, council, request);
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
    const asked = { chargeId, by: request.actor.id as OfficerId, on: request.today };
    const creditNoteNumber = await this.#number('CN', `${chargeId}/${creditId}`, council, request);
    return this.#send({ type: 'ApproveCredit', ...asked, creditId, creditNoteNumber }, council, request);
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

  /** The next number of a series. One that a crash leaves unused does no harm. */
  async #number(
    series: 'INV' | 'CN',
    documentId: string,
    council: CouncilCode,
    request: CommandRequest,
  ): Promise<string> {
    const year = request.today.slice(0, 4);
    const stream = `documentNumbers-${council}-${series}-${year}` as const;
    const command = { type: 'AllotDocumentNumber', documentId, on: request.today } as const;
    const { expectedRevision: _, ...context } = request;
    const { revision } = await this.commands.send(documentNumbers.documentNumbers, stream, command, context);
    return `${council}/${series}/${year}/${String(revision + 1n).padStart(5, '0')}`;
  }

  /** Each council's charges are its own streams: the same id may be another council's charge. */
  async #send(
    command: charges.ChargeCommand,
    council: CouncilCode,
    request: CommandRequest,
  ): Promise<CommandDone> {
    const stream = `charge-${council}-${command.chargeId}` as const;
    return commandDone(await this.commands.send(charges.charge, stream, command, request));
  }
}
