import { type businessCases, type costPools, hoursOf, type rateCards, type timesheets } from '#domain';
import { day, listed, money, monthInWords, saying, when } from '../plainly.js';
import type { Say, Wordings } from '../wordings.js';

export const timesheetWordings: Wordings<timesheets.TimesheetEvent> = {
  TimeRecorded: ({ minutes, work, effectiveOn }, say) =>
    `${hoursOf(minutes)} on ${workInWords(work, say)}, ${day(effectiveOn)}`,
  TimeReversed: ({ minutes, work, effectiveOn, because }, say) =>
    `Reversed: ${hoursOf(minutes)} on ${workInWords(work, say)}, ${day(effectiveOn)}${saying(because)}`,
  WeekSubmitted: ({ officer, week, month, minutes }, say) =>
    `${say.person(officer)} submitted ${weekInWords(week, month)}: ${hoursOf(minutes)}`,
  WeekApproved: ({ officer, week, month }, say) =>
    `${weekInWords(week, month, true)} of ${say.person(officer)} was approved`,
  WeekReturned: ({ officer, week, month, because }, say) =>
    `${weekInWords(week, month, true)} was returned to ${say.person(officer)}${saying(because)}`,
};

const weekInWords = (week: Parameters<typeof day>[0], month: string, first = false): string =>
  `${first ? 'The' : 'the'} part of the week of ${day(week)} that is in ${monthInWords(month)}`;

function workInWords(work: timesheets.Work, say: Say): string {
  switch (work.on) {
    case 'case':
      return `${work.caseReference} for ${say.council(work.council)}`;
    case 'council':
      return `${work.activity} for ${say.council(work.council)}`;
    case 'pool':
      return `${work.activity} for ${say.thing('pool', work.pool, 'a pool that the councils share')}`;
  }
}

export const rateCardWordings: Wordings<rateCards.RateSet> = {
  RateSet: ({ grade, specialism, rate, effectiveOn }) =>
    `An hour of ${grade}${when(specialism !== null, ` for ${specialism}`)} costs ${money(rate.hourlyRatePence)} from ${day(effectiveOn)}`,
};

export const costPoolWordings: Wordings<costPools.CostPoolEvent> = {
  PoolOpened: ({ name }) => `Pool opened: ${name}`,
  PoolCostRecorded: ({ amountPence, what, pool }, say) =>
    `${money(amountPence)} for ${what}, shared as ${say.thing('pool', pool, 'a pool')}`,
  PoolCostReversed: ({ amountPence, what, because }) =>
    `Reversed: ${money(amountPence)} for ${what}${saying(because)}`,
  ApportionmentRuleSet: ({ pool, rule, effectiveOn }, say) =>
    `From ${day(effectiveOn)} ${say.thing('pool', pool, 'the pool')} is shared by ${listed(
      rule.parts.map(({ basis }) => bases[basis]),
      'nothing',
    )}`,
};

const bases: Readonly<Record<costPools.RulePart['basis'], string>> = {
  fixedShare: 'fixed shares',
  population: 'population',
  hours: 'hours worked for each council',
  weightedCases: 'applications received',
  feeIncome: 'statutory fees paid',
};

export const businessCaseWordings: Wordings<businessCases.BusinessCaseEvent> = {
  BaselineSet: ({ council, year, alonePence, targetSavingPence }, say) =>
    `Alone, ${say.council(council)} would spend ${money(alonePence)} in ${year} to ${year + 1}; sharing is meant to save ${money(targetSavingPence)}`,
  ForecastSet: ({ council, year, expectedPence }, say) =>
    `${say.council(council)} is expected to pay ${money(expectedPence)} in ${year} to ${year + 1}`,
};
