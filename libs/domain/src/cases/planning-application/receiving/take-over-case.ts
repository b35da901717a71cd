import type { CalendarDate } from '#legislation';
import { accept } from '../../../decider.js';
import type { CaseReference, CouncilCode } from '../../../values.js';
import { anyCase } from '../guards.js';
import type { CaseOutcome, FoundBy } from '../handlers.js';
import type { PlanningApplication } from '../state.js';

/** A successor council takes a case over, with a new reference. */
export interface TakeOverCase {
  readonly type: 'TakeOverCase';
  readonly from: CouncilCode;
  readonly to: CouncilCode;
  readonly caseReference: CaseReference;
  /** The day of the succession. */
  readonly on: CalendarDate;
}

export const mayTakeOverCase = (state: PlanningApplication) => anyCase(state, 'taken over');

export function takeOverCase(
  { from, to, caseReference, on: effectiveOn }: TakeOverCase,
  found: FoundBy<typeof mayTakeOverCase>,
): CaseOutcome {
  const { caseReference: formerReference } = found;
  if (formerReference === caseReference) return accept();
  return accept({ type: 'CaseTakenOver', effectiveOn, caseReference, from, to, formerReference });
}
