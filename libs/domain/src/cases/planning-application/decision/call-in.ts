import type { CalendarDate } from '#legislation';
import { accept } from '../../../decider.js';
import { of, undecided } from '../guards.js';
import type { CaseOutcome } from '../handlers.js';
import { asksForLeave, notForType } from '../kinds-of-application.js';
import type { PlanningApplication } from '../state.js';

/** The Secretary of State's direction (s. 77): the case is no longer the council's to decide. */
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

export function callIn({ directionReference, directedOn }: CallIn, state: PlanningApplication): CaseOutcome {
  if (state.stage === 'calledIn') return accept();
  const guard = undecided(state, 'called in');
  if ('rejected' in guard) return guard;
  const refused = notForType(guard.found, asksForLeave, beyondCallIn);
  if (refused) return refused;
  return accept({ type: 'CalledIn', ...of(guard.found, directedOn), directionReference, directedOn });
}
