import { answered, type CasebookApi } from '../api/casebook-api.js';
import { counted } from '../words/amounts.js';
import { daysBetween, daysLater, londonDay } from '../words/days.js';
import type { questionOf } from './question.js';

/** The days of a search; a side that is left out is open. */
interface Between {
  readonly recordedFrom?: string | undefined;
  readonly recordedTo?: string | undefined;
}

/** A fact that matches the rest of the search, recorded beside its days. */
type Beside = { readonly recordedAt: string } | undefined;

/** The nearest fact to days on which nothing was recorded that matches; null if there is none. */
export function nearestOf({ recordedFrom, recordedTo }: Between, earlier: Beside, later: Beside) {
  const before = earlier && recordedFrom && londonDay(earlier.recordedAt);
  const after = later && recordedTo && londonDay(later.recordedAt);
  const since = before ? daysBetween(before, recordedFrom) : Number.POSITIVE_INFINITY;
  const until = after ? daysBetween(recordedTo, after) : Number.POSITIVE_INFINITY;
  if (before && since < until) return { day: before, words: `${counted(since, 'day')} earlier` };
  return after ? { day: after, words: `${counted(until, 'day')} later` } : null;
}

type Query = ReturnType<typeof questionOf>['query'] & { readonly case?: string };

/** The nearest fact, before or after the days of recording of a search that found nothing. */
export async function nearestTo(api: CasebookApi, { before: _, ...query }: Query) {
  const { recordedFrom, recordedTo, ...rest } = query;
  const one = async (days: { recordedFrom: string } | { recordedTo: string }, order: 'newest' | 'oldest') =>
    (await answered(api.GET('/facts', { params: { query: { ...rest, ...days, order, limit: 1 } } })))
      .facts[0];
  const [earlier, later] = await Promise.all([
    recordedFrom ? one({ recordedTo: daysLater(recordedFrom, -1) }, 'newest') : undefined,
    recordedTo ? one({ recordedFrom: daysLater(recordedTo, 1) }, 'oldest') : undefined,
  ]);
  return nearestOf({ recordedFrom, recordedTo }, earlier, later);
}
