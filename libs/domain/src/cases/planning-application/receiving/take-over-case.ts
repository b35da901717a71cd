import type { CalendarDate } from '#legislation';
import { accept } from '../../../decider.js';
import type { CaseReference, CouncilCode } from '../../../values.js';
import { unbounded } from '../days/limits.js';
import { anyCase } from '../guards.js';
import { type Act, act, type CaseOutcome, type FoundBy } from '../handlers.js';
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

const mayTakeOverCase = (state: PlanningApplication) => anyCase(state, 'taken over');

function takeOverCase(
  { from, to, caseReference, on: effectiveOn }: TakeOverCase,
  found: FoundBy<typeof mayTakeOverCase>,
): CaseOutcome {
  const { caseReference: formerReference } = found;
  if (formerReference === caseReference) return accept();
  return accept({ type: 'CaseTakenOver', effectiveOn, caseReference, from, to, formerReference });
}

export const TakeOverCase: Act<TakeOverCase> = act(mayTakeOverCase, takeOverCase, {
  days: { on: unbounded('the day of the succession, including everything received by then') },
});
