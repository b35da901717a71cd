import {
  type ApplicationType,
  appealWindowOf,
  type CalendarDate,
  deemedOutcomeOf,
  type Reason,
} from '#legislation';
import { type ReasonShown, readable } from '../law/readable.js';

/** What follows where nobody decides in time. */
export interface Silence {
  readonly outcome: 'approved' | 'may-proceed' | 'approved-after-notice' | 'appeal' | 'nothing';
  readonly words: string;
  /** The rule, of a case that is valid on the day; null where none speaks of silence. */
  readonly because: ReasonShown | null;
}

/** Of a case of the type that came in, was valid and ran out of time on one day: its own days move nothing here. */
export function silenceOn({ code, family }: ApplicationType, on: CalendarDate): Silence {
  const days = { type: code, validFrom: on, madeOn: on, decideBy: on };
  const deemed = deemedOutcomeOf(days);
  if (deemed)
    return deemed.value.outcome === 'prior-approval-deemed'
      ? said('approved', 'Silence approves: it may go ahead.', deemed.because)
      : said('may-proceed', 'The works may go ahead.', deemed.because);
  const appeal = appealWindowOf({ ...days, against: 'non-determination' });
  if (family === 'conditions')
    return said(
      'approved-after-notice',
      'Once the applicant gave notice of it, silence approves the details. Without notice they may appeal against it.',
      appeal?.because ?? null,
    );
  return appeal
    ? said('appeal', 'The applicant may appeal against silence.', appeal.because)
    : said('nothing', 'Nothing follows from silence: there is no appeal against it.', null);
}

const said = (outcome: Silence['outcome'], words: string, because: Reason | null): Silence => ({
  outcome,
  words,
  because: because && readable<ReasonShown>(because as unknown as ReasonShown),
});
