import type { CalendarDate } from '#legislation';
import { accept } from '../../../decider.js';
import * as the from '../days/bounds.js';
import { done, happened } from '../days/limits.js';
import { of, undecided } from '../guards.js';
import { type Act, act, type CaseOutcome, type FoundBy, provided } from '../handlers.js';
import { asksForLeave, notForType } from '../kinds-of-application.js';
import type { PlanningApplication } from '../state.js';

/** The Secretary of State's direction (s. 77): the council no longer decides the case. */
export interface CallIn {
  readonly type: 'CallIn';
  readonly directionReference: string;
  readonly directedOn: CalendarDate;
  readonly on: CalendarDate;
}

const beyondCallIn = [
  'call-in-not-possible',
  'cannot be called in: it asks for no permission, consent or approval',
] as const;

const mayCallIn = (state: PlanningApplication) =>
  provided(undecided(state, 'called in'), (found) => notForType(found, asksForLeave, beyondCallIn));

export function callIn(
  { directionReference, directedOn }: CallIn,
  found: FoundBy<typeof mayCallIn>,
): CaseOutcome {
  return accept({ type: 'CalledIn', ...of(found, directedOn), directionReference, directedOn });
}

export const CallIn: Act<CallIn> = act(mayCallIn, callIn, {
  days: { directedOn: happened(the.receipt), on: done() },
  isRepeat: (_, state) => state.stage === 'calledIn',
});
