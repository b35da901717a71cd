import type { CalendarDate, Instant } from '#legislation';

/** One request to the public API in a case's story, at a given time. */
export interface Act {
  readonly at: Instant;
  /** An id of development/people.ts. */
  readonly as: string;
  /** Below the case: `validation`. */
  readonly route: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** A case from its submission to its stage at the end of the story. */
export interface CaseStory {
  readonly council: 'CAM' | 'SCA';
  readonly submission: { readonly at: Instant; readonly payload: unknown };
  readonly acts: readonly Act[];
}

/** A request that sets up the service before the first case. */
export interface SetUp {
  readonly at: Instant;
  readonly route: string;
  readonly body: Readonly<Record<string, unknown>>;
}

export const momentOn = (day: CalendarDate, hour: number, minute: number): Instant =>
  `${day}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}:00.000Z` as Instant;

export const act = (day: CalendarDate, hour: number, as: string, route: string, body: Act['body']): Act => ({
  at: momentOn(day, hour, 0),
  as,
  route,
  body,
});
