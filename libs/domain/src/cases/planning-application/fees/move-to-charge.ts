import { applicationType, type CalendarDate, inPounds } from '#legislation';
import { accept, type Rejection, reject } from '../../../decider.js';
import { pence } from '../../../values.js';
import * as the from '../days/bounds.js';
import { done } from '../days/limits.js';
import type { PlanningApplicationEvent } from '../events.js';
import { anyCase, of } from '../guards.js';
import { type Act, act, type CaseOutcome, type FoundBy } from '../handlers.js';
import { type Fees, paidPence, refundedPence } from '../state/fees.js';
import type { ExistingCase, PlanningApplication } from '../state.js';
import { tooMuch } from './move-payments.js';
import { paymentsHeld } from './targets.js';

/** What came with an enquiry for advice counts on the invoiced charge for that advice from then on. */
export interface MovePaymentToCharge {
  readonly type: 'MovePaymentToCharge';
  readonly paymentId: string;
  readonly chargeId: string;
  /** The charge according to the record; null if the council has invoiced none under this id. */
  readonly charge: ChargeNamed | null;
  readonly on: CalendarDate;
}

export interface ChargeNamed {
  /** It was invoiced for a case, which is not this one. */
  readonly isOfAnotherCase: boolean;
}

/** The fee for an application is owed by law, and stays with it. */
function mayMovePaymentToCharge(state: PlanningApplication) {
  const allowed = anyCase(state, 'relieved of a payment');
  if ('rejected' in allowed) return allowed;
  const { applicationType: type, caseReference } = allowed.found;
  if (applicationType(type)?.family === 'pre-application') return allowed;
  return reject(
    'fee-of-application',
    `${caseReference} is not a pre-application enquiry: the payment is the fee of an application.`,
  );
}

function movePaymentToCharge(
  { paymentId, chargeId, charge, on }: MovePaymentToCharge,
  found: FoundBy<typeof mayMovePaymentToCharge>,
): CaseOutcome {
  const { fees, caseReference } = found;
  const moved = fees.movedAway.get(paymentId);
  if (moved?.of === 'charge' && moved.chargeId === chargeId) return accept();
  if (moved) return reject('payment-moved', `Payment ${paymentId} was moved: the case says where.`);
  const payment = fees.payments.get(paymentId);
  if (!payment) return reject('unknown-payment', `No payment ${paymentId} is recorded on ${caseReference}.`);
  const unusable = cannotTake(charge, chargeId);
  if (unusable) return unusable;
  const { amountPence, reference } = payment;
  const without = new Map(fees.payments);
  without.delete(paymentId);
  const rest = withoutRefundsDue({ ...found, fees: { ...fees, payments: without } }, on);
  const short = refundedPence(rest.state.fees) - paidPence(rest.state.fees);
  if (short > 0)
    return reject(
      'refund-paid',
      `${inPounds(pence(short))} of payment ${paymentId} was refunded already: only a whole payment can be moved.`,
    );
  const to = { of: 'charge', chargeId } as const;
  return accept<PlanningApplicationEvent>(
    { type: 'PaymentMovedAway', ...of(found, on), paymentId, amountPence, reference, movedOn: on, to },
    ...rest.facts,
    ...(rest.facts.length > 0 ? tooMuch(rest.state, on) : []),
  );
}

export const MovePaymentToCharge: Act<MovePaymentToCharge> = act(
  mayMovePaymentToCharge,
  movePaymentToCharge,
  {
    days: { on: done(the.payment) },
    targets: paymentsHeld,
    without: 'No payment is recorded.',
  },
);

function cannotTake(
  charge: ChargeNamed | null,
  chargeId: string,
): { readonly rejected: Rejection } | undefined {
  if (!charge)
    return reject(
      'unknown-charge',
      `This council has invoiced no charge ${chargeId}: issue its invoice first.`,
    );
  return charge.isOfAnotherCase
    ? reject('charge-of-another-case', `Charge ${chargeId} was invoiced for another case.`)
    : undefined;
}

/** If the refunds that are due would exceed the remaining money, they are no longer due. */
function withoutRefundsDue(
  state: ExistingCase,
  on: CalendarDate,
): { readonly state: ExistingCase; readonly facts: readonly PlanningApplicationEvent[] } {
  const { fees } = state;
  if (refundedPence(fees) <= paidPence(fees)) return { state, facts: [] };
  const due = [...fees.refunds].filter(([, { paid, amountPence }]) => !paid && amountPence > 0);
  const because = 'What was paid counts on a charge for advice now.';
  const refunds: Fees['refunds'] = new Map([
    ...fees.refunds,
    ...due.map(([refundId, refund]) => [refundId, { ...refund, amountPence: 0 }] as const),
  ]);
  return {
    state: { ...state, fees: { ...fees, refunds } },
    facts: due.map(([refundId, { amountPence }]) => ({
      ...{ type: 'RefundNoLongerDue', ...of(state, on), refundId, amountPence, because },
    })),
  };
}
