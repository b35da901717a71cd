import {
  appealWindowOf,
  type CalendarDate,
  type Corrections,
  deemedOutcomeOf,
  type Reason,
} from '#legislation';
import { decideBy } from '../state/time.js';
import type { Valid } from '../state.js';

/** What follows by law where nobody decides in time. */
export interface Silence {
  readonly outcome: 'approved' | 'may-proceed' | 'details-approved' | 'appeal' | 'nothing';
  /** The first day on which it follows. */
  readonly from: CalendarDate | null;
  /** The last day to appeal, where that is what follows and there is one. */
  readonly until: CalendarDate | null;
  readonly because: Reason | null;
}

export function whatSilenceDoes(
  { applicationType: type, receivedOn: madeOn, clock }: Valid,
  corrections: Corrections,
): Silence {
  const { validFrom, priorApprovalNeeded, dischargeNotice } = clock;
  if (dischargeNotice)
    return { outcome: 'details-approved', from: dischargeNotice.effectOn, until: null, because: null };
  const last = decideBy(clock);
  const deemed = deemedOutcomeOf({ type, validFrom, decideBy: last, priorApprovalNeeded }, corrections);
  if (deemed) {
    const { outcome, from } = deemed.value;
    const follows = outcome === 'prior-approval-deemed' ? 'approved' : outcome;
    return { outcome: follows, from, until: null, because: deemed.because };
  }
  const window = appealWindowOf({ type, against: 'non-determination', madeOn, decideBy: last }, corrections);
  if (!window) return { outcome: 'nothing', from: null, until: null, because: null };
  const { from, lastDay: until } = window.value;
  return { outcome: 'appeal', from, until, because: window.because };
}
