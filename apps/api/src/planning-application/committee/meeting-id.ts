import type { CalendarDate } from '#legislation';

const longest = 40;

/** The id of a committee's meeting on a day, for whoever names none: the same for every case on its agenda. */
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
