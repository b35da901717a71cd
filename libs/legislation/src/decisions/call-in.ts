import { type CalendarDate, calendarDate } from '../dates.js';
import type { Reason } from '../law/answer.js';

/** The reason why the council does not decide a case that was called in. */
export const calledInUnder = (directedOn: CalendarDate | null): Reason => ({
  rule: 'An application that was called in is decided by the Secretary of State.',
  source: 'TCPA 1990 s. 77',
  confidence: 'V',
  inForceFrom: calendarDate('1990-08-24'),
  row: { table: 'call-in', key: 'secretary-of-state', councilRow: false },
  inputs: { ...(directedOn && { directedOn }) },
  steps: [directedOn ? `It was called in on ${directedOn}.` : 'The day of the direction was not kept.'],
});
