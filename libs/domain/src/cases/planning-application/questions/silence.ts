import {
  type Answer,
  appealWindowOf,
  type CalendarDate,
  type Corrections,
  type DeemedOutcome,
  deemedOutcomeOf,
  laterOf,
  type Reason,
} from '#legislation';
import { type Clock, decideBy } from '../state/time.js';
import type { PlanningApplication, Valid } from '../state.js';

/** The parts of a case that determine what happens if nobody decides. */
interface Undecided extends Pick<Valid, 'applicationType' | 'receivedOn'> {
  readonly clock: Pick<Clock, 'validFrom' | 'deadlines' | 'priorApprovalNeeded'> & Noticed;
  /** The Secretary of State decides it, even if the council does not. */
  readonly isCalledIn: boolean;
}

interface Noticed {
  readonly dischargeNotice: Pick<NonNullable<Clock['dischargeNotice']>, 'effectOn'> | null;
}

/** What follows by law if nobody decides in time. */
export interface Silence {
  readonly outcome: 'approved' | 'may-proceed' | 'details-approved' | 'appeal' | 'nothing';
  /** The first day on which it follows. */
  readonly from: CalendarDate | null;
  /** The last day to appeal, if an appeal follows and has a last day. */
  readonly until: CalendarDate | null;
  readonly because: Reason | null;
}

export function whatSilenceDoes(undecided: Undecided, corrections: Corrections): Silence {
  const { applicationType: type, receivedOn: madeOn, clock, isCalledIn } = undecided;
  if (isCalledIn) return nothingFollows;
  const dischargedOn = deemedDischargeOn(clock);
  if (dischargedOn) return { outcome: 'details-approved', from: dischargedOn, until: null, because: null };
  const deemed = deemedOutcome(undecided, corrections);
  if (deemed) {
    const { outcome, from } = deemed.value;
    const follows = outcome === 'prior-approval-deemed' ? 'approved' : outcome;
    return { outcome: follows, from, until: null, because: deemed.because };
  }
  const facts = { type, against: 'non-determination', madeOn, decideBy: decideBy(clock) } as const;
  const window = appealWindowOf(facts, corrections);
  if (!window) return nothingFollows;
  const { from, lastDay: until } = window.value;
  return { outcome: 'appeal', from, until, because: window.because };
}

const nothingFollows: Silence = { outcome: 'nothing', from: null, until: null, because: null };

/** What happens if nobody decides, from the decider's state. */
export const silenceOn = (
  { applicationType, receivedOn, clock, stage }: Valid & Pick<PlanningApplication, 'stage'>,
  corrections: Corrections,
): Silence =>
  whatSilenceDoes({ applicationType, receivedOn, clock, isCalledIn: stage === 'calledIn' }, corrections);

/** The deemed decision and its day, by the case's present dates; undefined if there is none. */
export const deemedOutcome = (
  { applicationType: type, clock }: Pick<Undecided, 'applicationType' | 'clock'>,
  corrections: Corrections,
): Answer<DeemedOutcome> | undefined => {
  const { validFrom, priorApprovalNeeded } = clock;
  return deemedOutcomeOf({ type, validFrom, decideBy: decideBy(clock), priorApprovalNeeded }, corrections);
};

/** The day of the applicant's notice, or of a later agreement: details are not deemed discharged before it. */
export const deemedDischargeOn = (
  clock: Pick<Clock, 'deadlines' | 'validFrom'> & Noticed,
): CalendarDate | undefined =>
  clock.dischargeNotice ? laterOf(clock.dischargeNotice.effectOn, decideBy(clock)) : undefined;
