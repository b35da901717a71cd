import type { CalendarDate } from '#legislation';

/** How long before the last day officers are warned. */
const daysOfWarning = 7;

/**
 * Everything that may fall due on a case because days passed. It can run for any case on any day: if nothing
 * is due, it adds nothing. The order ensures that after a week's outage each thing is recorded before
 * anything that ends the case.
 */
export const dueChecks = (on: CalendarDate) =>
  [
    { type: 'NoteLapsedRequests', on },
    { type: 'NoteConsultationEnd', on },
    { type: 'NoteNearDeadline', daysBefore: daysOfWarning, on },
    { type: 'NoteMissedDeadline', on },
    { type: 'NoteGuaranteeRefund', on },
    { type: 'NoteConditionFeeRefund', on },
    { type: 'NoteDeemedDischarge', on },
    { type: 'NoteDeemedOutcome', on },
  ] as const;
