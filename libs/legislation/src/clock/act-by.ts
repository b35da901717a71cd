import { reviewDays } from '../data/review-days.js';
import type { CalendarDate } from '../dates.js';
import { subtractWorkingDays } from '../holidays/working-days.js';
import type { Answer } from '../law/answer.js';
import { answer, type Corrections, inForce } from '../law/dated-table.js';

/**
 * The day by which an officer should finish, so that somebody else can still review and sign by the last day.
 */
export function actByDay(lastDay: CalendarDate, corrections: Corrections = {}): Answer<CalendarDate> {
  const version = inForce(reviewDays, 'review-days', lastDay, corrections) ?? usual;
  const { workingDays, rule } = version.row;
  const day = subtractWorkingDays(lastDay, workingDays, corrections);
  return answer(day, reviewDays, version, {
    rule,
    inputs: { lastDay, workingDays },
    steps: [`${workingDays} working ${workingDays === 1 ? 'day' : 'days'} before ${lastDay} is ${day}.`],
  });
}

const usual = { row: reviewDays.rows[0]!, councilRow: false };
