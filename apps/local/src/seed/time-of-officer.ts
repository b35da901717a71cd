import { addDays, type CalendarDate, isWorkingDay, weekday } from '#legislation';
import { momentOn } from './act.js';
import type { OnDesk } from './desk.js';
import type { CaseIdOf, MoneyAct } from './money-act.js';
import type { Random } from './random.js';
import { headOfService, type SeedPost } from './staff.js';

interface Month {
  readonly first: CalendarDate;
  readonly next: CalendarDate;
  readonly month: string;
  /** The day on which the story ends: nobody has written down its time yet. */
  readonly until: CalendarDate;
}

/** A month's minutes at its end, or as far as it has come, submitted and approved week by week. */
export function timeOf(
  timekeeper: SeedPost,
  { first, next, month, until }: Month,
  onDesks: readonly OnDesk[],
  random: Random,
): readonly MoneyAct[] {
  const { id } = timekeeper;
  const days = Array.from({ length: 31 }, (_, index) => addDays(first, index));
  const worked = days.filter((day) => day < next && day < until && isWorkingDay(day));
  const entries = worked.flatMap((day) => entriesOf(timekeeper, day, onDesks, random));
  const weeks = [...new Set(worked.map((day) => addDays(day, 1 - weekday(day))))];
  const weeksOver = weeks.filter((week) => addDays(week, 4) < until);
  const last = worked.at(-1);
  if (!last) return [];
  return [
    {
      at: momentOn(last, 16, 0),
      as: id,
      officer: id,
      route: '/time',
      body: (caseIdOf) => ({ entries: entries.map((entry) => entry(caseIdOf)) }),
    },
    ...weeksOver.flatMap((week) => [
      {
        at: momentOn(last, 17, 0),
        as: id,
        officer: id,
        route: '/time/weeks/submission',
        body: { week, month },
      },
      {
        at: momentOn(addDays(next, 1), 9, 0),
        as: headOfService,
        officer: id,
        route: `/officers/${id}/time/weeks/approval`,
        body: { week, month },
      },
    ]),
  ];
}

/** A day's time goes to a case on the desk if there is one; the rest goes to work that is not on a case. */
function entriesOf(
  { id, actsFor }: SeedPost,
  workedOn: CalendarDate,
  onDesks: readonly OnDesk[],
  random: Random,
): readonly ((caseIdOf: CaseIdOf) => object)[] {
  const mine = onDesks.filter(({ officer, from, to }) => officer === id && from < workedOn && workedOn <= to);
  const cases = mine.length === 0 ? [] : [random.pick(mine)];
  const other = {
    entryId: `${id}-${workedOn}`,
    workedOn,
    minutes: random.whole(6, 9) * 15,
    council: random.pick(actsFor),
    activity: random.pick(activities),
  };
  return [
    ...cases.map(({ story }) => {
      const entry = { entryId: `${id}-${workedOn}-${story}`, workedOn, minutes: random.whole(12, 20) * 15 };
      return (caseIdOf: CaseIdOf) => ({ ...entry, caseId: caseIdOf(story) });
    }),
    () => other,
  ];
}

const activities = ['Duty planner', 'Site visits', 'Pre-application advice', 'Committee'] as const;
