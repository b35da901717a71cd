import type { CalendarDate } from '#legislation';
import { accept, reject } from '../../../decider.js';
import type { OfficerId } from '../../../values.js';
import * as the from '../days/bounds.js';
import { done } from '../days/limits.js';
import { inStage, of } from '../guards.js';
import { type Act, type Acting, act, type CaseOutcome, type FoundBy, provided } from '../handlers.js';
import type { PlanningApplication } from '../state.js';

/** The reviewer disagrees and says why; the officer may recommend again. */
export interface ReturnToOfficer {
  readonly type: 'ReturnToOfficer';
  readonly entryId: string;
  readonly reason: string;
  readonly by: OfficerId;
  readonly on: CalendarDate;
}

const mayReturnToOfficer = (state: PlanningApplication, { by }: Acting) =>
  provided(inStage(state, ['recommended'], 'returned to the officer'), ({ recommendation }) =>
    by === recommendation.by
      ? reject('second-person', 'Nobody can review their own recommendation: ask a second person.')
      : undefined,
  );

function returnToOfficer(
  { entryId, reason, by, on }: ReturnToOfficer,
  found: FoundBy<typeof mayReturnToOfficer>,
): CaseOutcome {
  const { by: author } = found.recommendation;
  return accept({ type: 'RecommendationChallenged', ...of(found, on), entryId, by, author, reason });
}

export const ReturnToOfficer: Act<ReturnToOfficer> = act(mayReturnToOfficer, returnToOfficer, {
  days: { on: done(the.recommendation) },
  makes: { kind: 'return to the officer', id: 'entryId', fact: 'RecommendationChallenged', called: 'reason' },
});
