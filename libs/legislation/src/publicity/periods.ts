import { publicHolidays } from '../data/public-holidays.js';
import { publicityPeriods } from '../data/publicity-periods.js';
import type { PublicityMethod } from '../data/publicity-requirements.js';
import { addDays, type CalendarDate } from '../dates.js';
import { holidaysOf, isPublicHoliday, publicHolidayOn } from '../holidays/working-days.js';
import type { Answer, Reason } from '../law/answer.js';
import { answer, type Corrections, inForce } from '../law/dated-table.js';
import { applicationType } from '../types/application-type.js';

/** A way of informing the public, or a body that is consulted. */
export type Consulted = PublicityMethod | 'consultee' | 'parish-council' | 'owner-notice';

export interface CommentPeriodFacts {
  readonly told: Consulted;
  /**
   * The day the notice was displayed or published, the letter served, or the documents received. It is the first
   * counted day.
   */
  readonly beganOn: CalendarDate;
  /** Open Digital Planning code. */
  readonly type: string;
  readonly eia?: boolean;
  /** Major public service infrastructure. */
  readonly psi?: boolean;
  /** The notice is required by the 1990 Act (listed building consent, setting, conservation area). */
  readonly heritage?: boolean;
}

/** The last day for comments; undefined if the law of that day sets no such period. */
export function lastCommentDay(
  application: CommentPeriodFacts,
  corrections: Corrections = {},
): Answer<CalendarDate> | undefined {
  const version = periodKeys(application)
    .map((key) => inForce(publicityPeriods, key, application.beganOn, corrections))
    .find((found) => found !== undefined);
  if (!version) return undefined;
  const { days, holidaysDisregarded, rule } = version.row;
  const plain = addDays(application.beganOn, days - 1);
  if (!holidaysDisregarded) {
    const steps = [`${days} days beginning with ${application.beganOn} end on ${plain}; every day counts.`];
    return answer(plain, publicityPeriods, version, { rule, inputs: { ...application }, steps });
  }
  const { last, left, restsOn } = countLeavingOutHolidays(application.beganOn, days, corrections);
  return answer(last, publicityPeriods, version, {
    rule,
    inputs: { ...application },
    steps: [
      `${days} days beginning with ${application.beganOn} would end on ${plain}.`,
      left.length > 0 ? `Not counted: ${left.join(', ')}.` : 'No public holiday falls within them.',
      `Comments may be made until ${last}.`,
    ],
    restsOn,
  });
}

/** The rows that may apply, the most specific first. The EIA period is the longest and leaves no day out. */
function periodKeys({ told, type, eia, psi, heritage }: CommentPeriodFacts): readonly string[] {
  const { family, alsoAsksFor = [] } = applicationType(type) ?? {};
  const aboutHeritage = heritage || family === 'listed-building' || alsoAsksFor.includes('listed-building');
  return [
    ...(eia ? [`${told}.eia`] : []),
    ...(aboutHeritage ? [`${told}.heritage`] : []),
    ...(psi && !eia ? [`${told}.psi`] : []),
    ...(family === 'permission-in-principle' ? [`${told}.pip`] : []),
    ...(family === 'prior-approval' ? [`${told}.prior-approval`] : []),
    told,
  ];
}

function countLeavingOutHolidays(
  beganOn: CalendarDate,
  days: number,
  corrections: Corrections,
): { last: CalendarDate; left: readonly string[]; restsOn: readonly Reason[] } {
  const left: string[] = [];
  let last = addDays(beganOn, -1);
  for (let counted = 0; counted < days; ) {
    last = addDays(last, 1);
    if (isPublicHoliday(last, corrections)) left.push(`${last} (${publicHolidayOn(last, corrections)})`);
    else counted += 1;
  }
  const holidays = holidaysOf(last, corrections);
  const reason = answer(left, publicHolidays, holidays, {
    rule: 'Christmas Day, Good Friday and the bank holidays of England are public holidays.',
    inputs: { beganOn, last },
    steps: left,
  }).because;
  return { last, left, restsOn: [reason] };
}
