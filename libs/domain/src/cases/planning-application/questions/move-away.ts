import type { CalendarDate } from '#legislation';
import type { PlanningApplicationEvent } from '../events.js';
import { of } from '../guards.js';
import { paidPence, refundedPence } from '../state/fees.js';
import type { ExistingCase } from '../state.js';

type MovedAway = Extract<PlanningApplicationEvent, { type: 'PaymentMovedAway' }>;

/**
 * Moves all payments of a case elsewhere. A payment moves as a whole or not at all, because a part has no
 * reference.
 */
export function moveAway<State extends ExistingCase>(
  state: State,
  to: MovedAway['to'],
  on: CalendarDate,
): { readonly facts: readonly MovedAway[]; readonly state: State } {
  let left = paidPence(state.fees) - refundedPence(state.fees);
  const facts = [...state.fees.payments].flatMap(([paymentId, { amountPence, reference }]) => {
    if (amountPence > left) return [];
    left -= amountPence;
    const fact = { type: 'PaymentMovedAway', ...of(state, on), paymentId, amountPence, reference } as const;
    return [{ ...fact, movedOn: on, to }];
  });
  const gone = new Set(facts.map(({ paymentId }) => paymentId));
  const payments = new Map([...state.fees.payments].filter(([paymentId]) => !gone.has(paymentId)));
  return { facts, state: { ...state, fees: { ...state.fees, payments } } };
}
