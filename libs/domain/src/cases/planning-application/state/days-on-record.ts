import type { CalendarDate } from '#legislation';

/** Recorded dates that limit later ones, by kind and id: `request/r1`. */
export type DaysOnRecord = ReadonlyMap<string, CalendarDate>;

export const noDays: DaysOnRecord = new Map();

/** The kind of item whose date is remembered. */
export type DayOf =
  | 'submission'
  | 'import'
  | 'request'
  | 'answer'
  | 'dispute'
  | 'validation'
  | 'payment'
  | 'refund'
  | 'document'
  | 'amendment'
  | 'consulted'
  | 'representation'
  | 'extension'
  | 'recommendation'
  | 'resolution'
  | 'heads'
  | 'details'
  | 'appeal-validated'
  | 'appeal-started'
  | 'proposal';

export const dayKey = (of: DayOf, id?: unknown): string => (id === undefined ? of : `${of}/${String(id)}`);
