import type { CalendarDate, CouncilLaw } from '#legislation';
import { accept } from '../../../decider.js';
import { clerk } from '../days/limits.js';
import { of, undecided } from '../guards.js';
import { type Act, type CaseOutcome, unasked } from '../handlers.js';
import { deemedOutcome } from '../questions/silence.js';
import type { PlanningApplication } from '../state.js';

/** Sent by the clerk: if silence permits the development, this records it once the period has passed. */
export interface NoteDeemedOutcome {
  readonly type: 'NoteDeemedOutcome';
  readonly on: CalendarDate;
}

export function noteDeemedOutcome(
  { on }: NoteDeemedOutcome,
  state: PlanningApplication,
  { corrections }: CouncilLaw,
): CaseOutcome {
  const guard = undecided(state, 'deemed decided');
  if ('rejected' in guard) return accept();
  const { found } = guard;
  const deemed = deemedOutcome(found, corrections);
  if (!deemed || on < deemed.value.from) return accept();
  const { value, because } = deemed;
  return accept({ type: 'DeemedOutcomeOccurred', ...of(found, value.from), ...value, because });
}

export const NoteDeemedOutcome: Act<NoteDeemedOutcome> = unasked(noteDeemedOutcome, { days: { on: clerk } });
