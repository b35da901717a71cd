import { determinationPeriods } from '../data/determination-periods.js';
import { type CalendarDate, laterOf } from '../dates.js';
import type { Answer, Reason } from '../law/answer.js';
import type { Corrections } from '../law/dated-table.js';
import { inForce } from '../law/dated-table.js';
import { lastDayOf } from '../law/period.js';
import { applicationType } from '../types/application-type.js';

/** One deadline of a case, past or present. Entries are added and never changed. */
export type Deadline =
  | {
      readonly cause: 'statutory';
      readonly decideBy: CalendarDate;
      readonly setOn: CalendarDate;
      /** Null if no law sets a period and an officer chose the day. */
      readonly because: Reason | null;
    }
  | {
      readonly cause: 'extension' | 'ppa';
      readonly decideBy: CalendarDate;
      readonly agreedOn: CalendarDate;
      /** The day that it replaced. */
      readonly insteadOf: CalendarDate;
      /** Agreed after the replaced day had passed: lawful, though some councils avoid it. */
      readonly agreedLate: boolean;
    };

/** Every deadline of a case, oldest first. The first is statutory. */
export type Deadlines = readonly Deadline[];

export type AgreementRefusal =
  | 'no-statutory-deadline'
  | 'type-cannot-be-extended'
  | 'not-later'
  | 'beyond-longest-period'
  | 'appeal-lodged';

export type Agreement =
  | { readonly agreed: Deadlines }
  | { readonly refused: AgreementRefusal; readonly because: string };

export interface ProposedDate {
  /** Open Digital Planning code of the case. */
  readonly type: string;
  readonly cause: 'extension' | 'ppa';
  readonly decideBy: CalendarDate;
  /** The day of the written agreement. */
  readonly agreedOn: CalendarDate;
  readonly validFrom: CalendarDate;
  /** Set once an appeal against non-determination was lodged: the order then bars agreement (art. 34(2)(c)). */
  readonly nonDeterminationAppealOn?: CalendarDate;
}

/**
 * Starts the ledger; called again for a corrected valid day, it adds the corrected deadline after the old
 * ones.
 */
export const setStatutoryDeadline = (
  deadlines: Deadlines,
  { value, because }: Answer<CalendarDate>,
  setOn: CalendarDate,
): Deadlines => [...deadlines, { cause: 'statutory', decideBy: value, setOn, because }];

/** The statutory expiry without agreements: the last one set, if it was corrected. */
export const statutoryExpiryIn = (deadlines: Deadlines): CalendarDate | undefined =>
  deadlines.findLast((deadline) => deadline.cause === 'statutory')?.decideBy;

/** The day against which performance is measured: the latest agreed day, or the statutory expiry if later. */
export function performanceDate(deadlines: Deadlines): CalendarDate | undefined {
  const statutory = statutoryExpiryIn(deadlines);
  if (!statutory) return undefined;
  return deadlines
    .filter((deadline) => deadline.cause !== 'statutory')
    .reduce((latest, { decideBy }) => laterOf(latest, decideBy), statutory);
}

/** Whether any longer period was ever agreed in writing: this ends the Planning Guarantee. */
export const firstAgreementOn = (deadlines: Deadlines): CalendarDate | undefined =>
  deadlines
    .flatMap((deadline) => (deadline.cause === 'statutory' ? [] : [deadline.agreedOn]))
    .reduce<CalendarDate | undefined>((first, day) => (first && first < day ? first : day), undefined);

/** Adds a longer period that was agreed in writing, or gives the reason why the law does not allow it. */
export function agreeDeadline(
  deadlines: Deadlines,
  proposed: ProposedDate,
  corrections: Corrections = {},
): Agreement {
  const current = performanceDate(deadlines);
  if (!current)
    return refuse('no-statutory-deadline', 'No period to decide is running, so none can be extended.');
  const type = applicationType(proposed.type, undefined, corrections);
  if (type && !type.extensionPossible)
    return refuse('type-cannot-be-extended', `The period for "${type.name}" cannot be extended.`);
  const { nonDeterminationAppealOn, decideBy, agreedOn } = proposed;
  if (nonDeterminationAppealOn && nonDeterminationAppealOn <= agreedOn)
    return refuse(
      'appeal-lodged',
      'An appeal against non-determination was lodged: no longer period can be agreed.',
    );
  if (decideBy <= current)
    return refuse('not-later', `${decideBy} is not later than ${current}, the date already agreed or set.`);
  const longest = longestAllowed(type?.period, proposed, corrections);
  if (longest && decideBy > longest)
    return refuse('beyond-longest-period', `No date after ${longest} may be agreed for this type.`);
  const agreed = {
    cause: proposed.cause,
    decideBy,
    agreedOn,
    insteadOf: current,
    agreedLate: agreedOn > current,
  };
  return { agreed: [...deadlines, agreed] };
}

const refuse = (refused: AgreementRefusal, because: string): Agreement => ({ refused, because });

function longestAllowed(
  period: string | undefined,
  { validFrom }: ProposedDate,
  corrections: Corrections,
): CalendarDate | undefined {
  const version = inForce(determinationPeriods, `${period}.longest`, validFrom, corrections);
  return version && lastDayOf(version.row, validFrom);
}
