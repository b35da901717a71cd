import { accept, reject } from '../../../decider.js';
import type { CaseReference } from '../../../values.js';
import { unbounded } from '../days/limits.js';
import type { PlanningApplicationEvent } from '../events.js';
import { type Act, type CaseOutcome, unasked } from '../handlers.js';
import { type CameWith, factsOfWhatCame } from '../questions/came-with.js';
import type { PlanningApplication } from '../state.js';
import { type Payment, type PaymentKnown, statedPaymentId } from '../vocabulary/payment.js';
import type { Received } from '../vocabulary/received.js';

export interface ReceiveApplication extends Received {
  readonly type: 'ReceiveApplication';
  readonly caseReference: CaseReference;
  /** The stated payment at the portal; null if none is stated. */
  readonly payment: Pick<Payment, 'amountPence' | 'paidOn' | 'reference'> | null;
  /**
   * A stated payment whose reference is already recorded elsewhere, and so counts there; null if there is
   * none.
   */
  readonly paymentKnown?: PaymentKnown | null;
  /** Files, particulars and what follows from them; left out for a case without any. */
  readonly cameWith?: CameWith;
}

export function receiveApplication(
  { type: _, caseReference, payment, paymentKnown = null, cameWith, ...received }: ReceiveApplication,
  state: PlanningApplication,
): CaseOutcome {
  if (state.stage === 'unknown') {
    const effectiveOn = received.receivedOn;
    return accept<PlanningApplicationEvent>(
      { type: 'ApplicationReceived', caseReference, effectiveOn, ...received },
      ...(payment ? [paymentStated(caseReference, payment)] : []),
      ...(paymentKnown
        ? [{ type: 'StatedPaymentNotCounted', caseReference, effectiveOn, ...paymentKnown } as const]
        : []),
      ...(cameWith ? factsOfWhatCame(cameWith, { caseReference, ...received }) : []),
    );
  }
  // The reference may differ: a new number may have been allotted for a submission that had in fact arrived.
  if (state.payloadSha256 === received.payloadSha256) return accept();
  return reject('submission-differs', 'The same submission was received before with other contents.');
}

export const ReceiveApplication: Act<ReceiveApplication> = unasked(receiveApplication, {
  days: {
    receivedOn: unbounded('worked out from the moment it was sent in'),
    'payment.paidOn': unbounded('as the submission states it; a submission is not refused for it'),
    'paymentKnown.paidOn': unbounded('as the submission states it; a submission is not refused for it'),
  },
});

const paymentStated = (
  caseReference: CaseReference,
  payment: NonNullable<ReceiveApplication['payment']>,
): Extract<PlanningApplicationEvent, { type: 'PaymentRecorded' }> => ({
  type: 'PaymentRecorded',
  caseReference,
  effectiveOn: payment.paidOn,
  paymentId: statedPaymentId,
  method: 'portal',
  ...payment,
});
