import {
  appealWindowOf,
  type CalendarDate,
  deemedOutcomeOf,
  type Reason,
  statutoryExpiryIn,
} from '#legislation';
import { dayInWords } from './days-in-words.js';
import type { AskedOn, WorkCase } from './work-case.js';

/** What follows by law where nobody decides in time. */
export interface IfMissed {
  readonly outcome: 'approved' | 'may-proceed' | 'details-approved' | 'appeal' | 'nothing';
  readonly words: string;
  /** The first day on which it follows. */
  readonly from: CalendarDate | null;
  /** The last day to appeal, where it is that which follows, and there is one. */
  readonly until: CalendarDate | null;
  readonly because: Reason | null;
}

const running: ReadonlySet<string> = new Set([
  'to assess',
  'to decide',
  'at committee',
  'awaiting obligation',
  'called in',
]);

/** Null where no day to decide runs. */
export function ifMissed(found: WorkCase, { today, corrections }: AskedOn): IfMissed | null {
  const { stage, validFrom, decideBy, applicationType: type, work, receivedOn: madeOn } = found;
  if (!running.has(stage) || validFrom === null || decideBy === null) return null;
  if (work.dischargeFrom !== null) return discharged(work.dischargeFrom, today);
  const { priorApprovalNeeded } = work;
  const deemed = deemedOutcomeOf({ type, validFrom, decideBy, priorApprovalNeeded }, corrections);
  if (deemed) {
    const { from, outcome } = deemed.value;
    const approved = outcome === 'prior-approval-deemed';
    const words = approved
      ? `Silence approves: it may go ahead from ${dayInWords(from, today)}.`
      : `Works may go ahead from ${dayInWords(from, today)}.`;
    return {
      ...{ outcome: approved ? 'approved' : 'may-proceed', words, from, until: null },
      because: deemed.because,
    };
  }
  const window = appealWindowOf({ type, against: 'non-determination', madeOn, decideBy }, corrections);
  if (!window) return { ...nothing, because: null };
  const { from, lastDay: until } = window.value;
  const words = until
    ? `The applicant may appeal against silence until ${dayInWords(until, today)}.`
    : 'The applicant may appeal against silence at any time.';
  return { outcome: 'appeal', words, from, until, because: window.because };
}

const nothing = {
  outcome: 'nothing',
  words: 'Nothing follows from silence: there is no appeal against it.',
  from: null,
  until: null,
} as const;

const discharged = (from: CalendarDate, today: CalendarDate): IfMissed => ({
  outcome: 'details-approved',
  words: `Silence approves the details from ${dayInWords(from, today)}.`,
  ...{ from, until: null, because: null },
});

/** Whether the last day was agreed, and is not the one that the law gives. */
export const isAgreed = ({ deadlines, decideBy }: WorkCase): boolean =>
  decideBy !== null && statutoryExpiryIn(deadlines) !== decideBy;
