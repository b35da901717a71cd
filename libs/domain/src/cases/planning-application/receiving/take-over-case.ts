import type { CalendarDate } from '#legislation';
import { accept } from '../../../decider.js';
import type { CaseReference, CouncilCode } from '../../../values.js';
import { anyCase } from '../guards.js';
import type { CaseOutcome } from '../handlers.js';
import type { PlanningApplication } from '../state.js';

/** A council that goes on in the place of another takes its case over, under a reference of its own. */
export interface TakeOverCase {
  readonly type: 'TakeOverCase';
  readonly from: CouncilCode;
  readonly to: CouncilCode;
  readonly caseReference: CaseReference;
  /** The day of the succession. */
  readonly on: CalendarDate;
}

export function takeOverCase(
  { from, to, caseReference, on: effectiveOn }: TakeOverCase,
  state: PlanningApplication,
): CaseOutcome {
  const guard = anyCase(state, 'taken over');
  if ('rejected' in guard) return guard;
  const { caseReference: formerReference } = guard.found;
  if (formerReference === caseReference) return accept();
  return accept({ type: 'CaseTakenOver', effectiveOn, caseReference, from, to, formerReference });
}
