import type { CalendarDate, ConstraintKind } from '#legislation';
import { accept } from '../../../decider.js';
import { of, openCase } from '../guards.js';
import type { CaseOutcome } from '../handlers.js';
import type { PlanningApplication } from '../state.js';
import type { Constraint } from './events.js';

export interface RecordConstraint extends Constraint {
  readonly type: 'RecordConstraint';
  readonly kind: ConstraintKind;
  readonly on: CalendarDate;
}

export function recordConstraint(
  { type: _, on, ...constraint }: RecordConstraint,
  state: PlanningApplication,
): CaseOutcome {
  const guard = openCase(state, 'given a constraint');
  if ('rejected' in guard) return guard;
  if (guard.found.register.constraints.has(constraint.constraintId)) return accept();
  return accept({ type: 'ConstraintRecorded', ...of(guard.found, on), ...constraint });
}
