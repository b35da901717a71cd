import type { CalendarDate } from '#legislation';
import type { ExistingCase, Valid } from '../state.js';

/**
 * The day on which a case was first decided; nothing while it never was. A decision that was quashed later was given
 * all the same: what was in time stays so.
 */
export function firstDecidedOn(state: ExistingCase & Valid): CalendarDate | undefined {
  const decidedOn = state.stage === 'determined' ? state.outcome.decidedOn : undefined;
  const { quashedDecisionOn } = state.clock;
  if (!quashedDecisionOn) return decidedOn;
  return decidedOn && decidedOn < quashedDecisionOn ? decidedOn : quashedDecisionOn;
}
