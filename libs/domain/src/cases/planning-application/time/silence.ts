import { type Answer, type Corrections, type DeemedOutcome, deemedOutcomeOf, laterOf } from '#legislation';
import { type Clock, decideBy } from '../state/time.js';
import type { Valid } from '../state.js';

/** What silence brings a case, and from when, as its days stand now; nothing where it brings nothing. */
export const deemedOutcome = (
  { applicationType: type, clock }: Valid,
  corrections: Corrections,
): Answer<DeemedOutcome> | undefined => {
  const { validFrom, priorApprovalNeeded } = clock;
  return deemedOutcomeOf({ type, validFrom, decideBy: decideBy(clock), priorApprovalNeeded }, corrections);
};

/** The day of the applicant's notice, or of what was agreed since: details are not discharged before it. */
export const deemedDischargeOn = (clock: Clock) =>
  clock.dischargeNotice ? laterOf(clock.dischargeNotice.effectOn, decideBy(clock)) : undefined;
