import { IsIn, IsOptional } from 'class-validator';
import { type CalendarDate, type FeeCommand, type Payment, paymentMethods } from '#domain';
import { came, right, validate } from '../../acts/act-words.js';
import { IsFeeProposal } from '../../http/fee-proposal.js';
import { IsClientId, IsPence, IsText } from '../../http/fields.js';
import { DayOrToday, Labelled } from '../../http/labels.js';
import { asked, caseTopic, notAsked } from '../case-routes.js';

export class AssessFeeBody {
  /**
   * The proposal, as the fee rules measure it. An unknown name is refused, and the answer suggests the
   * nearest known one.
   */
  @IsFeeProposal()
  @Labelled('What is proposed')
  proposal: object;
}

export class RecordPaymentBody {
  /** The payment's own id, so that it is recorded once. */
  @IsClientId()
  @Labelled('Your own id for it', { ownId: true })
  paymentId: string;

  @IsPence()
  @Labelled('Amount')
  amountPence: number;

  /** Today if left out. */
  @DayOrToday('Paid on')
  paidOn?: CalendarDate;

  @IsIn(paymentMethods)
  @Labelled('How')
  method: Payment['method'];

  /** The reference given by the payment provider or bank. */
  @IsText(200)
  @Labelled('Its reference')
  reference: string;

  /**
   * The refund that this payment returns: it was paid and turned out not to be due. Accepted at any stage of
   * the case.
   */
  @IsOptional()
  @IsClientId()
  @Labelled('A refund that this payment returns')
  recovers?: string;
}

export class ReversePaymentBody {
  /** How you know that it never arrived. */
  @IsText(2_000)
  @Labelled('Why')
  reason: string;
}

export class MovePaymentToChargeBody {
  /** A charge that the same council has invoiced, for this enquiry or for no case. */
  @IsClientId()
  @Labelled('The charge for the advice')
  chargeId: string;
}

const byTheClerk = 'recorded by the clerk when it falls due';

/** The fee owed for an application, the payments, and the refunds. */
export const fees = caseTopic<FeeCommand>('Fees', {
  AssessFee: asked(AssessFeeBody, {
    path: 'fee-assessment',
    operation: 'assessFee',
    roles: ['officer', 'validation', 'teamLeader'],
    act: validate('Work out the fee', 'Keep this sum', 'Fee calculated'),
    says: 'Works out the fee owed, and keeps the calculation line by line. Until then the fee stated in the submission counts as owed.',
    command: ({ body: { proposal }, on }) => ({ proposal, on }),
  }),
  RecordPayment: asked(RecordPaymentBody, {
    path: 'payments',
    operation: 'recordPayment',
    roles: ['finance', 'validation', 'teamLeader'],
    act: came('Record a payment', 'Record the payment', 'Payment recorded'),
    says: 'Records a payment, once for each reference in the whole service. Any excess becomes refundable.',
    command: ({ body: { paymentId, amountPence, paidOn, method, reference, recovers }, on }) => ({
      ...{ paymentId, amountPence, paidOn: paidOn ?? on, method, reference, on },
      ...(recovers !== undefined && { recovers }),
    }),
  }),
  ReversePayment: asked(ReversePaymentBody, {
    path: 'payments/:paymentId/reversal',
    operation: 'reversePayment',
    roles: ['finance', 'teamLeader'],
    act: right('Reverse a payment that never arrived', 'Reverse the payment', 'Payment reversed'),
    says: 'Reverses a payment that never arrived: its refunds are no longer due, and the fee is unpaid again.',
    command: ({ named, body: { reason }, on }) => ({ paymentId: named.paymentId!, reason, on }),
  }),
  MovePaymentToCharge: asked(MovePaymentToChargeBody, {
    path: 'payments/:paymentId/charge',
    operation: 'movePaymentToCharge',
    roles: ['finance', 'teamLeader'],
    act: right(
      'Count a payment on a charge for advice',
      'Count it on the charge',
      'Payment counts on the charge',
    ),
    says: 'Moves a payment that came with an advice enquiry to the charge for the advice, whole and once, with its reference.',
    command: async ({ caseId, named, body: { chargeId }, parts, request, on }) => ({
      ...{ paymentId: named.paymentId!, chargeId, on },
      charge: await parts.chargeNamed(request.council!, chargeId, caseId),
    }),
  }),
  TakePayment: notAsked('recorded when a duplicate is closed'),
  PayRefund: notAsked('it takes two people: two-people/acts.ts'),
  NoteGuaranteeRefund: notAsked(byTheClerk),
  NoteConditionFeeRefund: notAsked(byTheClerk),
});
