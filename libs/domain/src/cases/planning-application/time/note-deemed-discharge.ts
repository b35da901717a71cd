import type { CalendarDate } from '#legislation';
import { accept } from '../../../decider.js';
import { clerk } from '../days/limits.js';
import { of, undecided } from '../guards.js';
import { type Act, type CaseOutcome, unasked } from '../handlers.js';
import { deemedDischargeOn } from '../questions/silence.js';
import type { PlanningApplication } from '../state.js';

/** Sent by the clerk: the day in the applicant's notice came without an answer. */
export interface NoteDeemedDischarge {
  readonly type: 'NoteDeemedDischarge';
  readonly on: CalendarDate;
}

export function noteDeemedDischarge({ on }: NoteDeemedDischarge, state: PlanningApplication): CaseOutcome {
  const guard = undecided(state, 'deemed discharged');
  if ('rejected' in guard) return accept();
  const effectOn = deemedDischargeOn(guard.found.clock);
  if (!effectOn || on < effectOn) return accept();
  return accept({
    type: 'DeemedDischargeOccurred',
    ...of(guard.found, effectOn),
    dischargedOn: effectOn,
  });
}

export const NoteDeemedDischarge: Act<NoteDeemedDischarge> = unasked(noteDeemedDischarge, {
  days: { on: clerk },
});
