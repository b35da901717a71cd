import { Body, Inject, Param } from '@nestjs/common';
import type { CaseId } from '#domain';
import { AsCommand, type CommandRequest } from '../../access/decorators.js';
import type { CommandDone } from '../../http/command-done.view.js';
import { CaseIdPipe, RequestIdPipe } from '../../http/pipes.js';
import { CaseCommands } from '../case-commands.js';
import { CaseCommand, CaseCommandsController } from '../case-route.js';
import { AssessFeeBody, RecordPaymentBody, ReversePaymentBody } from './fees.body.js';

/** What is owed for an application, what was paid, and what goes back. */
@CaseCommandsController('Fees')
export class FeesController {
  constructor(@Inject(CaseCommands) private readonly cases: CaseCommands) {}

  /** Works out what is owed, and keeps the sum line by line. Until then the fee that the submission states is taken as owed. */
  @CaseCommand('fee-assessment', 'officer', 'validation', 'teamLeader')
  assessFee(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @Body() body: AssessFeeBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    return this.cases.send(
      caseId,
      {
        type: 'AssessFee',
        proposal: body.proposal,
        on: request.today,
      },
      request,
    );
  }

  /** Records money that came in. What is too much falls due back. */
  @CaseCommand('payments', 'finance', 'validation', 'teamLeader')
  recordPayment(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @Body() body: RecordPaymentBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    return this.cases.send(
      caseId,
      {
        type: 'RecordPayment',
        paymentId: body.paymentId,
        amountPence: body.amountPence,
        paidOn: body.paidOn ?? request.today,
        method: body.method,
        reference: body.reference,
        on: request.today,
      },
      request,
    );
  }

  /** Takes back a payment that never arrived: what was to go back of it no longer is, and the fee is short again. */
  @CaseCommand('payments/:paymentId/reversal', 'finance', 'teamLeader')
  reversePayment(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @Param('paymentId', RequestIdPipe) paymentId: string,
    @Body() body: ReversePaymentBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    return this.cases.send(
      caseId,
      {
        type: 'ReversePayment',
        paymentId,
        reason: body.reason,
        on: request.today,
      },
      request,
    );
  }
}
