import type { CalendarDate } from '#legislation';

const longest = 40;

/**
 * The id of a committee's meeting on a day, if the request gives none. It is the same for every case on the
 * agenda.
 */
export const meetingIdOf = (committee: string, meetsOn: CalendarDate): string =>
  [
    committee
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .slice(0, longest)
      .replace(/^-|-$/g, ''),
    meetsOn,
  ]
    .filter(Boolean)
    .join('-');
