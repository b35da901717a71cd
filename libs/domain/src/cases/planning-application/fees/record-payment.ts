import { type CalendarDate, inPounds } from '#legislation';
import { accept, reject } from '../../../decider.js';
import { paymentKey } from '../../../money/payment-key.js';
import { pence } from '../../../values.js';
import * as the from '../days/bounds.js';
import { done, happened } from '../days/limits.js';
import type { PlanningApplicationEvent } from '../events.js';
import { of, openCase } from '../guards.js';
import { type Act, act, type CaseOutcome } from '../handlers.js';
import { ifBefore } from '../questions/found-later.js';
import { overpayment } from '../questions/overpayment.js';
import type { PaymentHeld } from '../state/fees.js';
import type { ExistingCase, PlanningApplication } from '../state.js';
import { type Payment, statedPaymentId } from '../vocabulary/payment.js';

export interface RecordPayment extends Payment {
  readonly type: 'RecordPayment';
  readonly on: CalendarDate;
}

const mayRecordPayment = (state: PlanningApplication) => openCase(state, 'paid for');

/** A case that was paid for when it was decided; or any case, if a refund is returned. */
const paidBefore = ({ recovers, paidOn }: RecordPayment, state: ExistingCase): ExistingCase | undefined =>
  recovers === undefined ? ifBefore(state, paidOn) : state;

function recordPayment({ type: _, on, ...payment }: RecordPayment, found: ExistingCase): CaseOutcome {
  const { paymentId, amountPence, paidOn } = payment;
  const before = found.fees.payments.get(paymentId)?.amountPence;
  if (before === amountPence) return accept();
  if (before !== undefined)
    return reject('payment-differs', `Payment ${paymentId} was recorded with another amount.`);
  if (found.fees.movedAway.has(paymentId))
    return reject('payment-moved', `Payment ${paymentId} was moved: the case says where.`);
  if (found.fees.reversedPayments.has(paymentId))
    return reject(
      'payment-reversed',
      `Payment ${paymentId} is recorded as never received: record a later payment under another id.`,
    );
  const recorded = recordedAlready(found, payment);
  if (recorded) return recorded;
  if (amountPence <= 0) return reject('nothing-paid', 'A payment must be at least one penny.');
  const tooMuch = moreThanWentBack(found, payment);
  if (tooMuch) return tooMuch;
  const payments = new Map(found.fees.payments).set(paymentId, payment);
  return accept<PlanningApplicationEvent>(
    { type: 'PaymentRecorded', ...of(found, paidOn), ...payment },
    ...overpayment({ ...found, fees: { ...found.fees, payments } }, on),
  );
}

export const RecordPayment: Act<RecordPayment> = act(mayRecordPayment, recordPayment, {
  days: { paidOn: happened(the.yearBeforeSubmission), on: done() },
  foundLater: paidBefore,
  makes: {
    kind: 'payment',
    id: 'paymentId',
    fact: 'PaymentRecorded',
    called: 'reference',
    undoneBy: 'PaymentReversed',
  },
});

/**
 * A payment is identified by its reference: a payment stated in the submission and found at the bank is the
 * same one.
 */
function recordedAlready(
  { fees, caseReference }: ExistingCase,
  { reference, amountPence }: Payment,
): CaseOutcome | undefined {
  const isSame = (held: PaymentHeld) => paymentKey(held.reference) === paymentKey(reference);
  const [known, held] = [...fees.payments].find(([, each]) => isSame(each)) ?? [];
  if (!held) return undefined;
  if (known !== statedPaymentId)
    return reject(
      'payment-known',
      `Payment ${reference} is already recorded on ${caseReference}, as ${known}: the same money cannot count twice.`,
    );
  if (held.amountPence === amountPence) return accept();
  return reject('payment-differs', `The submission states another amount for payment ${reference}.`);
}

function moreThanWentBack(
  { fees, caseReference }: ExistingCase,
  { recovers, amountPence }: Payment,
): CaseOutcome | undefined {
  if (recovers === undefined) return undefined;
  const refund = fees.refunds.get(recovers);
  if (!refund?.paid)
    return reject(
      'refund-not-paid',
      `No refund ${recovers} was paid on ${caseReference}: there is nothing to recover.`,
    );
  const left = refund.amountPence - (refund.recoveredPence ?? 0);
  if (amountPence <= left) return undefined;
  return reject(
    'more-than-went-back',
    `Only ${inPounds(pence(left))} of refund ${recovers} is still to be recovered: no more can come back.`,
  );
}
