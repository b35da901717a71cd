import { type Silence, stagesToDecide, whatSilenceDoes } from '#domain';
import { type CalendarDate, statutoryExpiryIn } from '#legislation';
import { dayInWords } from './days-in-words.js';
import type { AskedOn, WorkCase } from './work-case.js';

/** What happens by law if nobody decides in time, in words for the case officer. */
export interface IfMissed extends Silence {
  readonly words: string;
}

/** Null if there is no last day for a decision. */
export function ifMissed(found: WorkCase, { today, corrections }: AskedOn): IfMissed | null {
  const { applicationType, receivedOn, stage, validFrom, decideBy, deadlines, work } = found;
  const isToDecide = stagesToDecide.has(stage) || stage === 'called in';
  if (!isToDecide || validFrom === null || decideBy === null) return null;
  const { priorApprovalNeeded, dischargeFrom } = work;
  const dischargeNotice = dischargeFrom === null ? null : { effectOn: dischargeFrom };
  const clock = { validFrom, deadlines, priorApprovalNeeded, dischargeNotice };
  const silence = whatSilenceDoes(
    { applicationType, receivedOn, clock, isCalledIn: stage === 'called in' },
    corrections,
  );
  return { ...silence, words: inWords(silence, today) };
}

function inWords({ outcome, from, until }: Silence, today: CalendarDate): string {
  const since = from && dayInWords(from, today);
  switch (outcome) {
    case 'approved':
      return `If nobody decides, it is approved and may go ahead from ${since}.`;
    case 'may-proceed':
      return `If nobody decides, works may go ahead from ${since}.`;
    case 'details-approved':
      return `If nobody decides, the details are deemed approved from ${since}.`;
    case 'appeal':
      if (until === null) return 'If nobody decides, the applicant may appeal at any time.';
      return until < today
        ? `The time to appeal because nobody decided ended on ${dayInWords(until, today)}.`
        : `If nobody decides, the applicant may appeal until ${dayInWords(until, today)}.`;
    case 'nothing':
      return 'If nobody decides, nothing follows: there is no appeal.';
  }
}

/** Whether the last day was agreed and differs from the statutory one. */
export const isAgreed = ({ deadlines, decideBy }: WorkCase): boolean =>
  decideBy !== null && statutoryExpiryIn(deadlines) !== decideBy;
