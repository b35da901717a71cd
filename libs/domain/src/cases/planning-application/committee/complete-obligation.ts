import type { CalendarDate } from '#legislation';
import { accept, reject } from '../../../decider.js';
import { of, undecided } from '../guards.js';
import type { CaseOutcome } from '../handlers.js';
import { missingDocument } from '../questions/missing-document.js';
import type { PlanningApplication } from '../state.js';

/** The deed is dated: nothing more stands in the way of a grant. */
export interface CompleteObligation {
  readonly type: 'CompleteObligation';
  readonly deedDatedOn: CalendarDate;
  readonly document: string;
  readonly on: CalendarDate;
}

export function completeObligation(
  { deedDatedOn, document }: CompleteObligation,
  state: PlanningApplication,
): CaseOutcome {
  const guard = undecided(state, 'bound by a completed obligation');
  if ('rejected' in guard) return guard;
  const { found } = guard;
  if (found.obligation?.completedOn) return accept();
  if (!found.obligation)
    return reject('no-obligation', 'No obligation was asked for: agree its heads of terms first.');
  const refused = missingDocument(found, [document]);
  if (refused) return refused;
  return accept({ type: 'ObligationCompleted', ...of(found, deedDatedOn), deedDatedOn, document });
}
