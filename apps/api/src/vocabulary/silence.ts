import {
  type ApplicationType,
  appealWindowOf,
  type CalendarDate,
  deemedOutcomeOf,
  type Reason,
} from '#legislation';
import { type ReasonShown, readable } from '../law/readable.js';

/** What follows if nobody decides in time. */
export interface Silence {
  readonly outcome: 'approved' | 'may-proceed' | 'approved-after-notice' | 'appeal' | 'nothing';
  readonly words: string;
  /** The rule for a case that is valid on the day; null if no rule covers this. */
  readonly because: ReasonShown | null;
}

/**
 * For an imagined case of the type that was received, valid and overdue on one day, so that its own dates
 * play no part.
 */
export function silenceOn({ code, family }: ApplicationType, on: CalendarDate): Silence {
  const days = { type: code, validFrom: on, madeOn: on, decideBy: on };
  const deemed = deemedOutcomeOf(days);
  if (deemed)
    return deemed.value.outcome === 'prior-approval-deemed'
      ? said('approved', 'If nobody decides, it is approved and may go ahead.', deemed.because)
      : said('may-proceed', 'If nobody decides, the works may go ahead.', deemed.because);
  const appeal = appealWindowOf({ ...days, against: 'non-determination' });
  if (family === 'conditions')
    return said(
      'approved-after-notice',
      "After the applicant's notice of deemed discharge, the details are deemed approved if nobody decides. Without a notice the applicant may appeal.",
      appeal?.because ?? null,
    );
  return appeal
    ? said('appeal', 'If nobody decides, the applicant may appeal.', appeal.because)
    : said('nothing', 'If nobody decides, nothing follows: there is no appeal.', null);
}

const said = (outcome: Silence['outcome'], words: string, because: Reason | null): Silence => ({
  outcome,
  words,
  because: because && readable<ReasonShown>(because as unknown as ReasonShown),
});
