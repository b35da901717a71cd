import { type CalendarDate, type RefundFacts, refundFor } from '#legislation';
import { pence } from '../../../values.js';
import type { PlanningApplicationEvent } from '../events.js';
import { of } from '../guards.js';
import { paidPence, refundedPence } from '../state/fees.js';
import type { ExistingCase } from '../state.js';

type Held = 'paidPence' | 'refundedPence';
/** The ground for a refund; the case adds the sums. */
type RefundCause = RefundFacts extends infer Facts
  ? Facts extends unknown
    ? Omit<Facts, Held>
    : never
  : never;

/** The fact that a refund is due: never more than is still held. */
export function refundOwed(
  state: ExistingCase,
  cause: RefundCause,
  on: CalendarDate,
): readonly Extract<PlanningApplicationEvent, { type: 'RefundDue' }>[] {
  const paid = pence(paidPence(state.fees));
  const facts = { ...cause, paidPence: paid, refundedPence: pence(refundedPence(state.fees)) };
  const { due, amountPence, because, source } = refundFor(facts as RefundFacts);
  if (!due) return [];
  const refundId = `refund-${state.fees.refunds.size + 1}`;
  return [
    { type: 'RefundDue', ...of(state, on), refundId, cause: facts.cause, amountPence, because, source },
  ];
}
