import {
  applicationType,
  type CalendarDate,
  type ChallengeStep,
  type Corrections,
  permissionLifeOf,
} from '#legislation';
import { isValid, type Known } from '../state.js';

/**
 * The last day to begin, or to do, what a grant of this case allows; null where it does not lapse. A variation (s. 73)
 * cannot give longer than the permission it varies (s. 73(5)), so it lapses with that one.
 */
export function lapsesAfter(
  state: Known,
  grantedOn: CalendarDate,
  corrections: Corrections,
): CalendarDate | null {
  const { applicationType: type, parent } = state;
  if (applicationType(type)?.family === 'section-73') return parent?.permission?.lapsesAfter ?? null;
  return (
    permissionLifeOf({ type, decidedOn: grantedOn, challenges: challengesOf(state, grantedOn) }, corrections)
      ?.value.lastDay ?? null
  );
}

/** A claim in the High Court after the grant challenges it; the law of its day says whether that lengthens it. */
const challengesOf = (state: Known, grantedOn: CalendarDate): readonly ChallengeStep[] =>
  isValid(state)
    ? [...state.clock.highCourtClaims.values()]
        .filter((claimedOn) => claimedOn >= grantedOn)
        .map((on) => ({ step: 'proceedings-begun', on }))
    : [];
