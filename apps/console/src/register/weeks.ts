const dayMs = 86_400_000;

const moved = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) + days * dayMs).toISOString().slice(0, 10);

/** The Monday of the week that a day is in. */
export const mondayOf = (day: string): string =>
  moved(day, -((new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7));

/** The day a number of weeks and days later. */
export const weekAfter = (day: string, weeks: number, days = 0): string => moved(day, 7 * weeks + days);
