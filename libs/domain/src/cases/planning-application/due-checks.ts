import type { CalendarDate } from '#legislation';

/** How long before the last day officers are warned of it. */
const daysOfWarning = 7;

/**
 * All that may have come due on a case because days passed. Asked of any case on any day: what is not due adds
 * nothing. In this order, so that after a week away each thing is noted before what ends the case.
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
