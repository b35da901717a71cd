import {
  type CalendarDate,
  type Consulted,
  type CouncilLaw,
  lastCommentDay,
  laterOf,
  type Reason,
} from '#legislation';
import { type Rejection, reject } from '../../decider.js';
import type { Valid } from '../state.js';

export interface CommentPeriod {
  readonly commentsUntil: CalendarDate;
  readonly because: Reason | null;
}

/** Until when comments may be made: never less than the law gives, and longer where the council says so. */
export function commentPeriod(
  { applicationType: type, clock: { eia, psi }, publicity: { circumstances } }: Valid,
  told: Consulted,
  beganOn: CalendarDate,
  chosen: CalendarDate | null,
  { corrections }: CouncilLaw,
): CommentPeriod | { readonly rejected: Rejection } {
  const heritage = circumstances.affectsListedBuildingSetting || circumstances.affectsConservationArea;
  const lawful = lastCommentDay({ told, beganOn, type, eia, psi, heritage }, corrections);
  if (lawful) {
    return { commentsUntil: chosen ? laterOf(lawful.value, chosen) : lawful.value, because: lawful.because };
  }
  if (!chosen) return reject('no-comment-period', 'No law sets a period here: say until when to comment.');
  if (chosen < beganOn)
    return reject('period-backwards', `${chosen} is before anybody was told, on ${beganOn}.`);
  return { commentsUntil: chosen, because: null };
}
