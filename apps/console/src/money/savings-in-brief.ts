import { answeredUnless, type CasebookApi } from '../api/casebook-api.js';
import { londonDay } from '../words/days.js';
import { savingsAddress, savingsShown, yearInWords, yearOf } from './savings.js';

/**
 * What sharing saves this financial year, for a page about something else: see `money/savings-brief.njk`. Null for
 * whoever may not see it, and without a business case.
 */
export async function savingsInBrief(api: CasebookApi) {
  const year = yearOf(londonDay(new Date()));
  const params = { path: { year: String(year) } };
  const saved = await answeredUnless([403, 404, 409], api.GET('/savings/{year}', { params }));
  if (!saved?.together) return null;
  const { sentences, plot } = savingsShown(saved.together, saved.councils.length);
  return { sentences, plot, years: yearInWords(year), href: savingsAddress(year) };
}
