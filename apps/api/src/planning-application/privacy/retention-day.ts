import { councils, type PersonalPart } from '#domain';
import { addMonths, type CalendarDate } from '#legislation';
import type { JoinedCouncil } from '../../access/directory.js';
import { Problem } from '../../http/problem.js';

type RecordClass = (typeof councils.recordClasses)[number];

/**
 * An applicant's identity stays for the longest period, because the period of a case depends on how it ended.
 */
const caseItself = ['decidedCases', 'closedCases', 'enquiries'] as const;

const keptWith: Record<PersonalPart, readonly RecordClass[]> = {
  applicant: caseItself,
  agent: caseItself,
  owners: caseItself,
  document: caseItself,
  letter: caseItself,
  representation: ['comments'],
  consulteeResponse: ['comments'],
};

const inWords: Record<RecordClass, string> = {
  decidedCases: 'decided cases',
  closedCases: 'closed cases',
  enquiries: 'enquiries',
  comments: 'comments',
  payments: 'payments',
};

/** The day since which nothing may have happened on a case, by the council's retention periods. */
export function retentionDay(
  council: JoinedCouncil | undefined,
  parts: readonly PersonalPart[],
  today: CalendarDate,
): CalendarDate {
  const periods = (council && councils.settingOn(council, 'RetentionSet', today)?.periods) ?? [];
  const years = [...new Set(parts.flatMap((part) => keptWith[part]))].map((records) => {
    const period = periods.find((each) => each.records === records);
    if (period === undefined) throw notErased('retention-not-set', `has not set how long it keeps`, records);
    if (period.years === null) throw notErased('kept-for-good', `keeps for good its`, records);
    return period.years;
  });
  return addMonths(today, -12 * Math.max(...years));
}

const notErased = (code: string, what: string, records: RecordClass): Problem =>
  new Problem(
    409,
    code,
    `The council ${what} ${inWords[records]}: set a period, or give the day since which cases must be untouched.`,
  );
