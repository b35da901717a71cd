import type { CalendarDate } from '#legislation';
import { accept, reject } from '../../../decider.js';
import * as the from '../days/bounds.js';
import { done, happened } from '../days/limits.js';
import { of, undecided } from '../guards.js';
import { type Act, act, type CaseOutcome, type FoundBy, provided } from '../handlers.js';
import { missingDocument } from '../questions/missing-document.js';
import { isValid, type PlanningApplication } from '../state.js';

/** The deed is dated: nothing else prevents a grant. */
export interface CompleteObligation {
  readonly type: 'CompleteObligation';
  readonly deedDatedOn: CalendarDate;
  readonly document: string;
  readonly on: CalendarDate;
}

const mayCompleteObligation = (state: PlanningApplication) =>
  provided(undecided(state, 'bound by a completed obligation'), ({ obligation }) =>
    obligation === null
      ? reject('no-obligation', 'No obligation is required here: agree its heads of terms first.')
      : obligation.completedOn === null
        ? undefined
        : reject('obligation-complete', `Its obligation was completed on ${obligation.completedOn}.`),
  );

const isObligationComplete = (_: CompleteObligation, state: PlanningApplication): boolean =>
  'found' in undecided(state, '') && isValid(state) && state.obligation?.completedOn != null;

function completeObligation(
  { deedDatedOn, document }: CompleteObligation,
  found: FoundBy<typeof mayCompleteObligation>,
): CaseOutcome {
  const refused = missingDocument(found, [document]);
  if (refused) return refused;
  return accept({ type: 'ObligationCompleted', ...of(found, deedDatedOn), deedDatedOn, document });
}

export const CompleteObligation: Act<CompleteObligation> = act(mayCompleteObligation, completeObligation, {
  days: { deedDatedOn: happened(the.receipt, the.heads), on: done() },
  isRepeat: isObligationComplete,
});
