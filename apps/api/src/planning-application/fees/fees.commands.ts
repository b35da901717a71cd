import { IsIn, IsOptional } from 'class-validator';
import { type CalendarDate, type FeeCommand, type Payment, paymentMethods } from '#domain';
import { IsFeeProposal } from '../../http/fee-proposal.js';
import { IsClientId, IsOptionalDay, IsPence, IsText } from '../../http/fields.js';
import { asked, caseTopic, notAsked } from '../case-routes.js';

export class AssessFeeBody {
  /** What is proposed, as the fee rules measure it. A fact by a name they do not know is refused with the nearest they do. */
  @IsFeeProposal()
  proposal: object;
}

export class RecordPaymentBody {
  /** The payment's own id, so that it is recorded once. */
  @IsClientId()
  paymentId: string;

  @IsPence()
  amountPence: number;

  /** Today if left out. */
  @IsOptionalDay()
  paidOn?: CalendarDate;

  @IsIn(paymentMethods)
  method: Payment['method'];

  /** As the payment provider or bank has it. */
  @IsText(200)
  reference: string;

  /** The refund that it brings back: paid, and not due as it turned out. Taken wherever the case stands. */
  @IsOptional()
  @IsClientId()
  recovers?: string;
}

export class ReversePaymentBody {
  /** Why it is known never to have come. */
  @IsText(2_000)
  reason: string;
}

const byTheClerk = 'the clerk notes it when it falls due';

/** What is owed for an application, what was paid, and what goes back. */
export const fees = caseTopic<FeeCommand>('Fees', {
  AssessFee: asked(AssessFeeBody, {
    path: 'fee-assessment',
    operation: 'assessFee',
    roles: ['officer', 'validation', 'teamLeader'],
    says: 'Works out what is owed, and keeps the sum line by line. Until then the fee that the submission states is taken as owed.',
    command: ({ body: { proposal }, on }) => ({ proposal, on }),
  }),
  RecordPayment: asked(RecordPaymentBody, {
    path: 'payments',
    operation: 'recordPayment',
    roles: ['finance', 'validation', 'teamLeader'],
    says: 'Records money that came in, once for each reference in the whole service. What is too much falls due back.',
    command: ({ body: { paymentId, amountPence, paidOn, method, reference, recovers }, on }) => ({
      ...{ paymentId, amountPence, paidOn: paidOn ?? on, method, reference, on },
      ...(recovers !== undefined && { recovers }),
    }),
  }),
  ReversePayment: asked(ReversePaymentBody, {
    path: 'payments/:paymentId/reversal',
    operation: 'reversePayment',
    roles: ['finance', 'teamLeader'],
    says: 'Takes back a payment that never arrived: what was to go back of it no longer is, and the fee is short again.',
    command: ({ named, body: { reason }, on }) => ({ paymentId: named.paymentId!, reason, on }),
  }),
  TakePayment: notAsked('it comes with the closing of a duplicate'),
  PayRefund: notAsked('it takes two people: two-people/acts.ts'),
  NoteGuaranteeRefund: notAsked(byTheClerk),
  NoteConditionFeeRefund: notAsked(byTheClerk),
});
