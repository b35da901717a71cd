import type { Schemas } from '../api/casebook-api.js';
import { caseAddress } from '../cases/case-row.js';
import type { Called } from '../people/names.js';
import { counted } from '../words/amounts.js';
import { monthInWords } from '../words/days.js';
import { timeTaken } from './time-form.js';

/** The label and colour of a week's state. A week that was not submitted has none. */
const states: Readonly<Record<string, { readonly words: string; readonly colour: string }>> = {
  submitted: { words: 'Waits for approval', colour: 'yellow' },
  approved: { words: 'Approved', colour: 'green' },
  returned: { words: 'Returned to you', colour: 'red' },
};

/** A month of a person's time by weeks, with the weeks that may be submitted. */
export function monthShown({ month, minutes, entries, weeks }: Schemas['TimesheetView'], called: Called) {
  const notReversed = entries.filter(({ reversed }) => !reversed);
  const mondays = [
    ...new Set([...notReversed.map(({ workedOn }) => mondayOf(workedOn)), ...Object.keys(weeks)]),
  ];
  const shown = mondays.toSorted().map((week) => {
    const ofWeek = notReversed.filter(({ workedOn }) => mondayOf(workedOn) === week);
    const state = weeks[week];
    const isOpen = state === undefined || state === 'returned';
    return {
      ...{ week, took: timeTaken(sum(ofWeek)), state: state ? states[state] : null },
      mayHandIn: isOpen && ofWeek.length > 0,
      entries: ofWeek
        .toSorted((one, other) => one.workedOn.localeCompare(other.workedOn))
        .map((entry) => ({
          ...entry,
          mayTakeBack: isOpen,
          took: timeTaken(entry.minutes),
          ...aboutOf(entry.work, called),
        })),
    };
  });
  const open = shown.filter(({ mayHandIn }) => mayHandIn).length;
  return { weeks: shown, sentence: sentenceOf(month, minutes, open) };
}

function sentenceOf(month: string, minutes: number, open: number): string {
  const in_ = monthInWords(month);
  if (minutes === 0) return `No time is recorded for ${in_}.`;
  const written = `${timeTaken(minutes)} are recorded for ${in_}.`;
  if (open === 0) return `${written} Every week is submitted.`;
  return `${written} ${counted(open, 'week')} ${open === 1 ? 'is' : 'are'} not submitted.`;
}

function aboutOf({ council, caseReference, pool, activity }: Schemas['WorkView'], called: Called) {
  const href = council && caseReference ? caseAddress(council, caseReference) : null;
  return {
    ...{ href, council: council ? called.council(council) : null },
    about: [caseReference, pool && `Shared: ${pool}`, activity].filter(Boolean).join(', '),
  };
}

const sum = (entries: readonly { readonly minutes: number }[]): number =>
  entries.reduce((total, { minutes }) => total + minutes, 0);

/** The Monday of a day's week. */
export function mondayOf(day: string): string {
  const at = new Date(`${day}T12:00:00Z`);
  at.setUTCDate(at.getUTCDate() - ((at.getUTCDay() + 6) % 7));
  return at.toISOString().slice(0, 10);
}

/** The month that is so many months after one such as 2026-10, or before it. */
export function monthBeside(month: string, by: number): string {
  const at = new Date(`${month}-01T12:00:00Z`);
  at.setUTCMonth(at.getUTCMonth() + by);
  return at.toISOString().slice(0, 7);
}
