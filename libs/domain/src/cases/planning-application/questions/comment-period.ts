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

interface Told {
  readonly told: Consulted;
  readonly beganOn: CalendarDate;
  /** The last day that the officer gives, where one was given. */
  readonly chosen: CalendarDate | null;
  /** They were told, or asked, in this way before. */
  readonly again: boolean;
}

/**
 * Until when comments may be made: never less than the law gives, and longer where the council says so. About an
 * amendment the council sets the time itself, but for an environmental statement (EIA Regs 2017 reg. 25).
 */
export function commentPeriod(
  { applicationType: type, clock: { eia, psi }, publicity: { circumstances } }: Valid,
  { told, beganOn, chosen, again }: Told,
  { corrections }: CouncilLaw,
): CommentPeriod | { readonly rejected: Rejection } {
  if (chosen && again && !eia) return { commentsUntil: chosen, because: null };
  // While it is not said, the ordinary time: a decision counts anew, once it is.
  const heritage =
    circumstances.affectsListedBuildingSetting === true || circumstances.affectsConservationArea === true;
  const lawful = lastCommentDay({ told, beganOn, type, eia, psi, heritage }, corrections);
  if (lawful)
    return { commentsUntil: chosen ? laterOf(lawful.value, chosen) : lawful.value, because: lawful.because };
  if (!chosen)
    return reject('no-comment-period', 'No law sets a period here: give the last day for comments.');
  return { commentsUntil: chosen, because: null };
}
