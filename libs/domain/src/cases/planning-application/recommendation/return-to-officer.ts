import type { CalendarDate } from '#legislation';
import { accept, reject } from '../../../decider.js';
import type { OfficerId } from '../../../values.js';
import { inStage, of } from '../guards.js';
import type { CaseOutcome } from '../handlers.js';
import type { PlanningApplication } from '../state.js';

/** The reviewer does not agree, and says why; the officer may recommend again. */
export interface ReturnToOfficer {
  readonly type: 'ReturnToOfficer';
  readonly entryId: string;
  readonly reason: string;
  readonly by: OfficerId;
  readonly on: CalendarDate;
}

export function returnToOfficer(
  { entryId, reason, by, on }: ReturnToOfficer,
  state: PlanningApplication,
): CaseOutcome {
  const guard = inStage(state, ['recommended'], 'returned to the officer');
  if ('rejected' in guard) return guard;
  const { found } = guard;
  const { by: author } = found.recommendation;
  if (by === author)
    return reject('second-person', 'Nobody reviews a recommendation of their own: ask a second person.');
  return accept({ type: 'RecommendationChallenged', ...of(found, on), entryId, by, author, reason });
}
