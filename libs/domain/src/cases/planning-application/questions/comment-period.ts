import {
  type CalendarDate,
  type Consulted,
  type CouncilLaw,
  lastCommentDay,
  laterOf,
  type Reason,
} from '#legislation';
import { type Rejection, reject } from '../../../decider.js';
import type { Valid } from '../state.js';

export interface CommentPeriod {
  readonly commentsUntil: CalendarDate;
  readonly because: Reason | null;
}

interface Notified {
  readonly told: Consulted;
  readonly beganOn: CalendarDate;
  /** The last day chosen by the officer, if any. */
  readonly chosen: CalendarDate | null;
  /** Whether they were notified or consulted in this way before. */
  readonly again: boolean;
}

/**
 * The last day for comments: never earlier than the law's, and later if the council says so. For an amendment
 * the council chooses the day, except for an environmental statement (EIA Regs 2017 reg. 25).
 */
export function commentPeriod(
  { applicationType: type, clock: { eia, psi }, publicity: { circumstances } }: Valid,
  { told, beganOn, chosen, again }: Notified,
  { corrections }: CouncilLaw,
): CommentPeriod | { readonly rejected: Rejection } {
  if (chosen && again && !eia) return { commentsUntil: chosen, because: null };
  // While this is unknown, the ordinary period applies; a decision works it out again once it is known.
  const heritage =
    circumstances.affectsListedBuildingSetting === true || circumstances.affectsConservationArea === true;
  const lawful = lastCommentDay({ told, beganOn, type, eia, psi, heritage }, corrections);
  if (lawful)
    return { commentsUntil: chosen ? laterOf(lawful.value, chosen) : lawful.value, because: lawful.because };
  if (!chosen)
    return reject('no-comment-period', 'No law sets a period here: give the last day for comments.');
  return { commentsUntil: chosen, because: null };
}
