import type { CalendarDate } from '#legislation';
import { accept, reject } from '../../../decider.js';
import type { OfficerId } from '../../../values.js';
import { done } from '../days/limits.js';
import { of, undecided } from '../guards.js';
import { type Act, act, type CaseOutcome, type FoundBy, provided } from '../handlers.js';
import type { PlanningApplication } from '../state.js';

/** Somebody takes responsibility for not consulting again about an amendment, and says why. */
export interface WaiveReconsultation {
  readonly type: 'WaiveReconsultation';
  readonly entryId: string;
  readonly reason: string;
  readonly by: OfficerId;
  readonly on: CalendarDate;
}

const mayWaiveReconsultation = (state: PlanningApplication) =>
  provided(undecided(state, 'decided without consulting again'), ({ publicity }) =>
    publicity.askAgainSince === null
      ? reject('reconsultation-not-awaited', 'No amendment needs a further consultation.')
      : undefined,
  );

function waiveReconsultation(
  { type: _, on, ...waiver }: WaiveReconsultation,
  found: FoundBy<typeof mayWaiveReconsultation>,
): CaseOutcome {
  return accept({ type: 'ReconsultationWaived', ...of(found, on), ...waiver });
}

export const WaiveReconsultation: Act<WaiveReconsultation> = act(
  mayWaiveReconsultation,
  waiveReconsultation,
  {
    days: { on: done() },
    makes: { kind: 'waiver of reconsultation', id: 'entryId', fact: 'ReconsultationWaived' },
  },
);
