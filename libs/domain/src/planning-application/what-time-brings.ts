import type { CalendarDate } from '#legislation';
import type { PlanningApplicationCommand } from './index.js';

/** All that may have come due on a case because days passed. Asked of any case on any day: what is not due adds nothing. */
export const whatTimeBrings = (on: CalendarDate): readonly PlanningApplicationCommand[] => [
  { type: 'NoteMissedDeadline', on },
];
