import { accept, reject } from '../../../decider.js';
import type { CaseReference } from '../../../values.js';
import type { PlanningApplicationEvent } from '../events.js';
import type { CaseOutcome } from '../handlers.js';
import { type CameWith, factsOfWhatCame } from '../questions/came-with.js';
import type { PlanningApplication } from '../state.js';
import type { PaymentKnown } from '../vocabulary/payment.js';
import { type Payment, statedPaymentId } from '../vocabulary/payment.js';
import type { Received } from './events.js';

export interface ReceiveApplication extends Received {
  readonly type: 'ReceiveApplication';
  readonly caseReference: CaseReference;
  /** What the submission states was paid where it was made; null where it states nothing of the kind. */
  readonly payment: Pick<Payment, 'amountPence' | 'paidOn' | 'reference'> | null;
  /** What it states was paid under a reference that is recorded elsewhere, and so counts there; null for nothing of the kind. */
  readonly paymentKnown?: PaymentKnown | null;
  /** Files, particulars and what follows from them; left out of a case that has none on record. */
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
  // The reference may differ: a number was allotted again for a submission that had got through after all.
  if (state.payloadSha256 === received.payloadSha256) return accept();
  return reject('submission-differs', 'The same submission was received before with other contents.');
}

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
