import { type ResponsePeriodRow, responsePeriods } from '../data/response-periods.js';
import type { CalendarDate } from '../dates.js';
import { addWorkingDays } from '../holidays/working-days.js';
import type { Answer } from '../law/answer.js';
import { answer, type Corrections, inForce } from '../law/dated-table.js';

/** The last day for an answer to a request; undefined before such requests had a period. */
export function responseDue(
  asked: ResponsePeriodRow['key'],
  askedOn: CalendarDate,
  corrections: Corrections = {},
): Answer<CalendarDate> | undefined {
  const version = inForce(responsePeriods, asked, askedOn, corrections);
  if (!version) return undefined;
  const { workingDays, rule } = version.row;
  const due = addWorkingDays(askedOn, workingDays, corrections);
  return answer(due, responsePeriods, version, {
    rule,
    inputs: { asked, askedOn },
    steps: [`${workingDays} working days after ${askedOn}, public holidays left out, end on ${due}.`],
  });
}
