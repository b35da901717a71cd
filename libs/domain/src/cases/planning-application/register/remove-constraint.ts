import type { CalendarDate } from '#legislation';
import { accept } from '../../../decider.js';
import { done } from '../days/limits.js';
import { of, openCase } from '../guards.js';
import { type Act, act, type CaseOutcome, type FoundBy } from '../handlers.js';
import type { PlanningApplication } from '../state.js';
import { constraintsOnFile } from './targets.js';

export interface RemoveConstraint {
  readonly type: 'RemoveConstraint';
  readonly constraintId: string;
  readonly reason: string;
  readonly on: CalendarDate;
}

/** If the constraint is not there, this is a retry. */
const mayRemoveConstraint = (state: PlanningApplication) => openCase(state, 'cleared of a constraint');

function removeConstraint(
  { constraintId, reason, on }: RemoveConstraint,
  found: FoundBy<typeof mayRemoveConstraint>,
): CaseOutcome {
  if (!found.register.constraints.has(constraintId)) return accept();
  return accept({ type: 'ConstraintRemoved', ...of(found, on), constraintId, reason });
}

export const RemoveConstraint: Act<RemoveConstraint> = act(mayRemoveConstraint, removeConstraint, {
  days: { on: done() },
  targets: constraintsOnFile,
  without: 'No constraint is on the file.',
});
