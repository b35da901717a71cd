import { type OfficerId, officers, stagesToDecide } from '#domain';
import { actByDay, addDays, type CalendarDate, weekday } from '#legislation';
import { endOfWorkingWeek, type OpenByDay } from '#read-models';
import type { Directory } from '../access/directory.js';
import type { CouncilLaws } from '../law/council-laws.js';
import type { MemberLoadView } from './workload.view.js';

type DeskFacts = Omit<MemberLoadView, 'weightedCases' | 'minutesAWeek' | 'perFullTimePost'>;

interface CaseOnDesk {
  readonly directory: Directory;
  readonly laws: CouncilLaws;
  readonly open: readonly OpenByDay[];
  readonly on: CalendarDate;
}

/** What a team leader wants to know about an officer besides the workload. */
export function deskFacts(officer: OfficerId, { directory, laws, open, on }: CaseOnDesk): DeskFacts {
  const officerFound = directory.officer(officer);
  const theirs = open.filter((each) => each.officer === officer);
  const count = (is: (each: OpenByDay) => boolean) =>
    theirs.filter(is).reduce((sum, { cases }) => sum + cases, 0);
  const isDueThisWeek = ({ council, stage, decideBy }: OpenByDay): boolean => {
    if (stage !== 'to assess' || decideBy === null || decideBy < on) return false;
    const { corrections } = laws.of(council);
    return actByDay(decideBy, corrections).value <= endOfWorkingWeek({ today: on, corrections });
  };
  return {
    officer,
    name: directory.nameOf(officer) ?? officer,
    cases: count(() => true),
    past: count(({ stage, decideBy }) => stagesToDecide.has(stage) && decideBy !== null && decideBy < on),
    actByThisWeek: count(isDueThisWeek),
    councils: [...directory.councils.keys()].filter((council) =>
      officers.isAuthorised(officerFound, council, on),
    ),
    nextWorksOn: nextWorksOn(officerFound, on),
    lastDay: officerFound.joined ? officerFound.lastDay : null,
  };
}

/** The day itself, or the next day on which the working pattern has time. */
function nextWorksOn(officer: officers.Officer, on: CalendarDate): CalendarDate | null {
  if (!officer.joined) return null;
  for (let ahead = 0; ahead < 7; ahead += 1) {
    const day = addDays(on, ahead);
    const minutes = officers.postOn(officer.posts, day)?.minutesByWeekday[weekday(day) - 1] ?? 0;
    if (minutes > 0) return officer.lastDay === null || day <= officer.lastDay ? day : null;
  }
  return null;
}
