import type { CalendarDate } from '../dates.js';
import type { Answer } from '../law/answer.js';
import type { Corrections } from '../law/dated-table.js';
import {
  type AgreementRefusal,
  agreeDeadline,
  type Deadlines,
  performanceDate,
  setStatutoryDeadline,
} from './deadlines.js';
import { type ClockFacts, statutoryExpiry } from './statutory-expiry.js';

/** A longer period that applicant and council agreed in writing. */
interface LongerPeriod {
  readonly until: CalendarDate;
  readonly agreedOn: CalendarDate;
}

interface TimelinessFacts extends ClockFacts {
  /** In the order in which they were agreed. */
  readonly agreements?: readonly LongerPeriod[];
  readonly nonDeterminationAppealOn?: CalendarDate;
  /** The day of the decision; left out while there is none. */
  readonly decidedOn?: CalendarDate;
}

/** An agreement that the law does not allow, and why: it has no effect. */
interface AgreementWithoutEffect extends LongerPeriod {
  readonly refused: AgreementRefusal | 'agreed-after-the-decision';
  readonly because: string;
}

export interface Timeliness {
  readonly statutoryExpiry: CalendarDate;
  /** The last day on which a decision counts as in time: the latest agreed day, or the statutory one. */
  readonly decideBy: CalendarDate;
  readonly withoutEffect: readonly AgreementWithoutEffect[];
  /** Null while there is no decision. */
  readonly inTime: boolean | null;
}

/** Whether a decision counts as in time for the measure of speed; undefined if no period runs. */
export function decidedInTime(
  application: TimelinessFacts,
  corrections: Corrections = {},
): Answer<Timeliness> | undefined {
  const { agreements = [], nonDeterminationAppealOn, decidedOn, ...clock } = application;
  const statutory = statutoryExpiry(clock, corrections);
  if (!statutory) return undefined;
  let deadlines: Deadlines = setStatutoryDeadline([], statutory, clock.validFrom);
  const withoutEffect: AgreementWithoutEffect[] = [];
  for (const agreement of agreements) {
    const taken = takeIn(agreement);
    if ('agreed' in taken) deadlines = taken.agreed;
    else withoutEffect.push({ ...agreement, ...taken });
  }
  const decideBy = performanceDate(deadlines) ?? statutory.value;
  const inTime = decidedOn === undefined ? null : decidedOn <= decideBy;
  return {
    value: { statutoryExpiry: statutory.value, decideBy, withoutEffect, inTime },
    because: {
      ...statutory.because,
      steps: [
        ...statutory.because.steps,
        ...deadlines.slice(1).map((agreed) => `A longer period was agreed: until ${agreed.decideBy}.`),
        ...withoutEffect.map(({ until, because }) => `Until ${until} was not agreed with effect: ${because}`),
        ...(decidedOn === undefined
          ? []
          : [`Decided on ${decidedOn}: ${inTime ? 'in time' : `late, for it was due by ${decideBy}`}.`]),
      ],
    },
  };

  function takeIn({ until, agreedOn }: LongerPeriod) {
    if (decidedOn !== undefined && agreedOn > decidedOn)
      return {
        refused: 'agreed-after-the-decision',
        because: `It was agreed after the decision of ${decidedOn}.`,
      } as const;
    return agreeDeadline(
      deadlines,
      {
        ...{
          type: application.type,
          cause: 'extension',
          decideBy: until,
          agreedOn,
          validFrom: application.validFrom,
        },
        ...(nonDeterminationAppealOn && { nonDeterminationAppealOn }),
      },
      corrections,
    );
  }
}
