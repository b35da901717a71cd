import type { CalendarDate } from '#legislation';
import { accept } from '../../../decider.js';
import { of, openCase } from '../guards.js';
import type { CaseOutcome } from '../handlers.js';
import type { PlanningApplication } from '../state.js';

export interface RemoveConstraint {
  readonly type: 'RemoveConstraint';
  readonly constraintId: string;
  readonly reason: string;
  readonly on: CalendarDate;
}

/** A constraint that is not there needs no removing: a retry. */
export function removeConstraint(
  { constraintId, reason, on }: RemoveConstraint,
  state: PlanningApplication,
): CaseOutcome {
  const guard = openCase(state, 'cleared of a constraint');
  if ('rejected' in guard) return guard;
  if (!guard.found.register.constraints.has(constraintId)) return accept();
  return accept({ type: 'ConstraintRemoved', ...of(guard.found, on), constraintId, reason });
}
