import {
  applicationType,
  type CalendarDate,
  type ChallengeStep,
  type Corrections,
  lastDayOf,
  permissionLifeOf,
} from '#legislation';
import { type ExistingCase, isValid } from '../state.js';
import type { TimeLimit } from '../vocabulary/recommendation.js';

/**
 * The last day to begin, or to do, what a grant allows; null if it does not lapse. A variation (s. 73) cannot
 * last longer than the permission that it varies (s. 73(5)), so it lapses with that one.
 */
export function lapsesAfter(
  state: ExistingCase,
  grantedOn: CalendarDate,
  corrections: Corrections,
  timeLimit: TimeLimit | null = limitedTo(state),
): CalendarDate | null {
  const lawful = byLaw(state, grantedOn, corrections);
  if (timeLimit === null) return lawful;
  const { years } = timeLimit;
  if (years === null) return null;
  const chosen = lastDayOf({ length: years, unit: 'years', begins: 'with the day' }, grantedOn);
  return varies(state) && lawful !== null && lawful < chosen ? lawful : chosen;
}

function byLaw(state: ExistingCase, grantedOn: CalendarDate, corrections: Corrections): CalendarDate | null {
  if (varies(state)) return state.parent?.permission?.lapsesAfter ?? null;
  const { applicationType: type } = state;
  return (
    permissionLifeOf({ type, decidedOn: grantedOn, challenges: challengesOf(state, grantedOn) }, corrections)
      ?.value.lastDay ?? null
  );
}

/**
 * A claim in the High Court after the grant challenges it; the law of its day says whether that gives more
 * time.
 */
function challengesOf(state: ExistingCase, grantedOn: CalendarDate): readonly ChallengeStep[] {
  if (!isValid(state)) return [];
  const begun = [...state.clock.highCourtClaims.values()].map(
    (on) => ({ step: 'proceedings-begun', on }) as const,
  );
  return [...begun, ...state.clock.challenges.map(({ step, on }) => ({ step, on }))].filter(
    ({ on }) => on >= grantedOn,
  );
}

const varies = ({ applicationType: type }: ExistingCase): boolean =>
  applicationType(type)?.family === 'section-73';

const limitedTo = (state: ExistingCase): TimeLimit | null =>
  (state.stage === 'determined' ? state.determination.issued?.timeLimit : null) ?? null;
