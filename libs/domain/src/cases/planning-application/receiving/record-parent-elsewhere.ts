import type { CalendarDate } from '#legislation';
import { accept, reject } from '../../../decider.js';
import { done } from '../days/limits.js';
import { anyCase, of } from '../guards.js';
import { type Act, act, type CaseOutcome, type FoundBy } from '../handlers.js';
import { wrongRelation } from '../questions/relations.js';
import type { PlanningApplication } from '../state.js';
import type { ParentRelation } from '../vocabulary/linked-case.js';

/** Names a permission that is not held here: older than the record, or another authority's. */
export interface RecordParentElsewhere {
  readonly type: 'RecordParentElsewhere';
  readonly reference: string;
  readonly authority: string;
  readonly relation: ParentRelation;
  readonly reason: string;
  /** Whether the council's own record has a case with that reference. */
  readonly isHeld: boolean;
  readonly on: CalendarDate;
}

const mayRecordParentElsewhere = (state: PlanningApplication) => anyCase(state, 'linked');

function recordParentElsewhere(
  { type: _, isHeld, on, ...parent }: RecordParentElsewhere,
  found: FoundBy<typeof mayRecordParentElsewhere>,
): CaseOutcome {
  const { reference, relation } = parent;
  const recorded = relation === 'resubmission' ? found.resubmissionOf : found.parent;
  if (recorded?.caseId === null && recorded.reference === reference) return accept();
  if (recorded) return reject('parent-known', `${found.caseReference} already depends on another case.`);
  if (isHeld)
    return reject(
      'parent-held',
      `${reference} is held here: link it, so that each case learns of changes to the other.`,
    );
  const wrong = wrongRelation(found, relation);
  if (wrong) return wrong;
  return accept({ type: 'ParentRecordedElsewhere', ...of(found, on), ...parent, linkedOn: on });
}

export const RecordParentElsewhere: Act<RecordParentElsewhere> = act(
  mayRecordParentElsewhere,
  recordParentElsewhere,
  { days: { on: done() } },
);
