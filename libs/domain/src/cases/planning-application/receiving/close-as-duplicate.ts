import type { CalendarDate } from '#legislation';
import { accept, reject } from '../../../decider.js';
import { type CaseReference, type OfficerId, pence } from '../../../values.js';
import type { PlanningApplicationEvent } from '../events.js';
import { of, unvalidated } from '../guards.js';
import type { CaseOutcome } from '../handlers.js';
import { refundOwed } from '../questions/refund-owed.js';
import type { PlanningApplication } from '../state.js';

export interface CloseAsDuplicate {
  readonly type: 'CloseAsDuplicate';
  readonly duplicateOf: CaseReference;
  readonly reason: string;
  readonly by: OfficerId;
  readonly on: CalendarDate;
}

export function closeAsDuplicate(
  { duplicateOf, reason, by, on }: CloseAsDuplicate,
  state: PlanningApplication,
): CaseOutcome {
  if (state.stage === 'duplicate' && state.duplicateOf === duplicateOf) return accept();
  const guard = unvalidated(state, 'closed as a duplicate');
  if ('rejected' in guard) return guard;
  const { found } = guard;
  if (duplicateOf === found.caseReference)
    return reject('duplicate-of-itself', 'Name the other case: one cannot be a duplicate of itself.');
  return accept<PlanningApplicationEvent>(
    { type: 'ApplicationClosedAsDuplicate', ...of(found, on), duplicateOf, closedOn: on, reason, by },
    ...refundOwed(found, { cause: 'overpaid', owedPence: pence(0) }, on),
  );
}
