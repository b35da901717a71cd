import type { CalendarDate } from '#legislation';
import { accept, reject } from '../../../decider.js';
import type { OfficerId } from '../../../values.js';
import { of, undecided } from '../guards.js';
import type { CaseOutcome } from '../handlers.js';
import type { PlanningApplication } from '../state.js';

/** Somebody answers for it that nobody need be asked again about what was amended, and says why. */
export interface WaiveReconsultation {
  readonly type: 'WaiveReconsultation';
  readonly entryId: string;
  readonly reason: string;
  readonly by: OfficerId;
  readonly on: CalendarDate;
}

export function waiveReconsultation(
  { type: _, on, ...waiver }: WaiveReconsultation,
  state: PlanningApplication,
): CaseOutcome {
  const guard = undecided(state, 'decided without asking again');
  if ('rejected' in guard) return guard;
  const { found } = guard;
  if (found.publicity.askAgainSince === null)
    return reject('reconsultation-not-awaited', 'No amendment of it waits for people to be asked again.');
  return accept({ type: 'ReconsultationWaived', ...of(found, on), ...waiver });
}
