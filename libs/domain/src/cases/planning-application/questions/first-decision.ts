import type { CalendarDate } from '#legislation';
import type { ExistingCase, Valid } from '../state.js';

/**
 * The day on which a case was first decided; undefined if it never was. A decision that was quashed later
 * still counts, so what was in time stays in time.
 */
export function firstDecidedOn(state: ExistingCase & Valid): CalendarDate | undefined {
  const decidedOn = state.stage === 'determined' ? state.determination.decidedOn : undefined;
  const { quashedDecisionOn } = state.clock;
  if (!quashedDecisionOn) return decidedOn;
  return decidedOn && decidedOn < quashedDecisionOn ? decidedOn : quashedDecisionOn;
}
