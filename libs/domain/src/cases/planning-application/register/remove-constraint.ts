import type { CalendarDate } from '#legislation';
import { accept } from '../../../decider.js';
import { of, openCase } from '../guards.js';
import type { CaseOutcome, FoundBy } from '../handlers.js';
import type { PlanningApplication } from '../state.js';

export interface RemoveConstraint {
  readonly type: 'RemoveConstraint';
  readonly constraintId: string;
  readonly reason: string;
  readonly on: CalendarDate;
}

/** If the constraint is not there, this is a retry. */
export const mayRemoveConstraint = (state: PlanningApplication) => openCase(state, 'cleared of a constraint');

export function removeConstraint(
  { constraintId, reason, on }: RemoveConstraint,
  found: FoundBy<typeof mayRemoveConstraint>,
): CaseOutcome {
  if (!found.register.constraints.has(constraintId)) return accept();
  return accept({ type: 'ConstraintRemoved', ...of(found, on), constraintId, reason });
}
