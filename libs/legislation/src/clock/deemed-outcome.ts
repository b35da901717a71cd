import { deemedOutcomes } from '../data/deemed-outcomes.js';
import { addDays, type CalendarDate } from '../dates.js';
import type { Answer } from '../law/answer.js';
import { answer, type Corrections, inForce } from '../law/dated-table.js';
import { lastDayOf } from '../law/period.js';
import { applicationType } from '../types/application-type.js';

export interface LapseFacts {
  /** Open Digital Planning code. */
  readonly type: string;
  readonly validFrom: CalendarDate;
  /** The last day to decide, agreements included (GPDO art. 7 lets a prior approval be extended). */
  readonly decideBy: CalendarDate;
  /** The council said in time that prior approval is needed: then it cannot be deemed given. */
  readonly priorApprovalNeeded?: boolean;
}

export interface DeemedOutcome {
  readonly outcome: 'may-proceed' | 'prior-approval-deemed';
  /** The first day on which it may go ahead. */
  readonly from: CalendarDate;
  /** The last day for the development, if there is one. */
  readonly until?: CalendarDate;
}

/** The result if nobody decides in time; undefined if the applicant may only appeal. */
export function deemedOutcomeOf(
  application: LapseFacts,
  corrections: Corrections = {},
): Answer<DeemedOutcome> | undefined {
  const type = applicationType(application.type, undefined, corrections);
  if (!type || application.priorApprovalNeeded) return undefined;
  const version = inForce(deemedOutcomes, type.period, application.validFrom, corrections);
  if (!version) return undefined;
  const { outcome, within, withinFrom, rule } = version.row;
  const from = addDays(application.decideBy, 1);
  const until = within && lastDayOf(within, withinFrom ? application.decideBy : application.validFrom);
  return answer({ outcome, from, ...(until && { until }) }, deemedOutcomes, version, {
    rule,
    inputs: { ...application },
    steps: [
      `The period ends with ${application.decideBy}; without an answer it may go ahead from ${from}.`,
      ...(until ? [`It must be done by ${until}.`] : []),
    ],
  });
}
