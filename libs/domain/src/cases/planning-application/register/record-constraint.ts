import type { CalendarDate, ConstraintKind } from '#legislation';
import { accept } from '../../../decider.js';
import { done } from '../days/limits.js';
import { of, openCase } from '../guards.js';
import { type Act, act, type CaseOutcome, type FoundBy } from '../handlers.js';
import type { PlanningApplication } from '../state.js';
import type { Constraint } from '../vocabulary/case-document.js';

export interface RecordConstraint extends Constraint {
  readonly type: 'RecordConstraint';
  readonly kind: ConstraintKind;
  readonly on: CalendarDate;
}

const mayRecordConstraint = (state: PlanningApplication) => openCase(state, 'given a constraint');

function recordConstraint(
  { type: _, on, ...constraint }: RecordConstraint,
  found: FoundBy<typeof mayRecordConstraint>,
): CaseOutcome {
  if (found.register.constraints.has(constraint.constraintId)) return accept();
  return accept({ type: 'ConstraintRecorded', ...of(found, on), ...constraint });
}

export const RecordConstraint: Act<RecordConstraint> = act(mayRecordConstraint, recordConstraint, {
  days: { on: done() },
  makes: {
    kind: 'constraint',
    id: 'constraintId',
    fact: 'ConstraintRecorded',
    called: 'name',
    undoneBy: 'ConstraintRemoved',
  },
});
