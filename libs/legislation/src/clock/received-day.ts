import { type OfficeHoursRow, officeHours } from '../data/office-hours.js';
import { publicHolidays } from '../data/public-holidays.js';
import { type CalendarDate, type Instant, inLondon, weekday } from '../dates.js';
import { holidaysOf, isWorkingDay, nextWorkingDay } from '../holidays/working-days.js';
import type { Answer } from '../law/answer.js';
import { answer, type Corrections, inForce } from '../law/dated-table.js';

const rule =
  'What reaches the council electronically outside its office hours counts as received on the next working day.';

const weekdays = [undefined, 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', undefined] as const;

/**
 * The day of receipt, from the moment of sending. Before opening time on a working day, it is that same day:
 * the office next opens on that day. (DMPO 2015 art. 2)
 */
export function receivedDay(submittedAt: Instant, corrections: Corrections = {}): Answer<CalendarDate> {
  const { day, minuteOfDay } = inLondon(submittedAt);
  const version = inForce(officeHours, 'office-hours', day, corrections) ?? oldestHours;
  const clock = clockTime(minuteOfDay);
  const sent = `Sent on ${day} at ${clock} in London.`;
  const hours = hoursOn(day, version.row);
  const [received, why] =
    !hours || !isWorkingDay(day, corrections)
      ? [nextWorkingDay(day, corrections), `${day} is not a working day.`]
      : clock < hours.closes
        ? [day, `The office closes at ${hours.closes}: received the same day.`]
        : [nextWorkingDay(day, corrections), `The office closed at ${hours.closes}: the next working day.`];
  const holidays = holidaysOf(received, corrections);
  const unproclaimed = holidays.row.confidence === 'D' ? [provisional(received)] : [];
  return answer(received, officeHours, version, {
    rule,
    inputs: { submittedAt, londonDay: day, londonTime: clock },
    steps: [sent, why, `Received on ${received}.`, ...unproclaimed],
    restsOn: [
      answer(holidays.row.days, publicHolidays, holidays, {
        rule: 'A working day is neither a Saturday, a Sunday nor a public holiday.',
        inputs: { year: received.slice(0, 4) },
        steps: [],
      }).because,
    ],
  });
}

/** Imported cases from before there were hours for electronic receipt use the first such hours. */
const oldestHours = { row: officeHours.rows[0]!, councilRow: false };

const provisional = (day: CalendarDate): string =>
  `The bank holidays of ${day.slice(0, 4)} are worked out by rule: the day is provisional until they are proclaimed.`;

function hoursOn(day: CalendarDate, row: OfficeHoursRow): { opens: string; closes: string } | undefined {
  const name = weekdays[weekday(day)];
  if (!name) return undefined;
  const [opens, closes] = row[name];
  return { opens, closes };
}

const clockTime = (minuteOfDay: number): string => {
  const minutes = minuteOfDay % 60;
  return `${String((minuteOfDay - minutes) / 60).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
};
