import { addDays, addMonths, type CalendarDate } from '#legislation';
import { firstAdministrator } from '../development/people.js';
import { type CaseStory, momentOn } from './act.js';
import { desks, type OnDesk } from './desk.js';
import type { MoneyAct } from './money-act.js';
import type { Random } from './random.js';
import { type Council, councils, finance, headOfService, posts, service, timekeepers } from './staff.js';
import { timeOf } from './time-of-officer.js';
import { chargesOf, termsOfCharges } from './year-of-charges.js';

const months = 12;

/** Twelve months of time, costs and statements, each closed and issued early in the next; and the present one so far. */
export function yearOfMoney(
  stories: readonly CaseStory[],
  until: CalendarDate,
  random: Random,
): readonly MoneyAct[] {
  const first = firstDayOfMoney(until);
  const all = Array.from({ length: months + 1 }, (_, index) => addMonths(first, index));
  const onDesks = desks(stories);
  return [
    ...terms(first),
    ...termsOfCharges(first),
    ...all.flatMap((month) => [...chargesOf(month), ...monthOfMoney(month, { until, onDesks }, random)]),
  ].filter(({ at }) => at.slice(0, 10) < until);
}

/** The service's accounts begin on it. */
export const firstDayOfMoney = (until: CalendarDate): CalendarDate => firstDayOf(addMonths(until, -months));

function terms(first: CalendarDate): readonly MoneyAct[] {
  const at = momentOn(first, 8, 0);
  const weights = councils.map((council, index) => ({ council, weight: index + 1 }));
  const rule = {
    from: first,
    parts: [
      { portion: 1, basis: 'fixedShare', councils: weights },
      { portion: 1, basis: 'hours', councils: weights },
    ],
    otherwise: weights,
  };
  return [
    ...councils.map((council) => ({
      at,
      as: firstAdministrator,
      route: `${service}/councils/${council}/stage/proposal`,
      body: { proposalId: `${council}-live`, consentsFor: council, stage: 'live', from: first },
    })),
    ...posts.map(({ id, actsFor: _, ...post }) => ({
      at,
      as: firstAdministrator,
      route: `/officers/${id}/post`,
      body: { ...post, minutesByWeekday: [444, 444, 444, 444, 444], from: first },
    })),
    ...Object.entries(yearlyCosts).map(([grade, costs]) => ({
      at,
      as: finance,
      route: '/rates',
      body: { grade, from: first, ...costs, productiveHours: 1_450 },
    })),
    ...Object.entries(pools).flatMap(([pool, name]) => [
      { at, as: finance, route: `/pools/${pool}`, body: { name } },
      { at, as: finance, route: `/pools/${pool}/rule`, body: rule },
    ]),
    ...businessCase(at, first),
  ];
}

/** What sharing was to save, for both of the financial years that the story touches. */
function businessCase(at: MoneyAct['at'], first: CalendarDate): readonly MoneyAct[] {
  const begins = Number(addMonths(first, -3).slice(0, 4));
  return [begins, begins + 1].flatMap((year) =>
    councils.flatMap((council) => {
      const { alonePence, targetSavingPence, expectedPence } = promised[council];
      const route = `/councils/${council}/business-cases/sharing`;
      return [
        { at, as: headOfService, route: `${route}/baseline`, body: { year, alonePence, targetSavingPence } },
        { at, as: headOfService, route: `${route}/forecast`, body: { year, expectedPence } },
      ];
    }),
  );
}

function monthOfMoney(
  first: CalendarDate,
  { until, onDesks }: { until: CalendarDate; onDesks: readonly OnDesk[] },
  random: Random,
): readonly MoneyAct[] {
  const month = first.slice(0, 7);
  const next = addMonths(first, 1);
  const closing = momentOn(addDays(next, 4), 9, 0);
  const costs = poolNames.map((pool) => ({
    at: momentOn(addDays(first, 9), 9, 0),
    as: finance,
    route: `/pools/${pool}/costs`,
    body: {
      costId: `${pool}-${month}`,
      amountPence: random.whole(...monthlyCost[pool]),
      what: `${pools[pool]}, ${month}`,
      incurredOn: addDays(first, 9),
    },
  }));
  const time = timekeepers.flatMap((officer) =>
    timeOf(officer, { first, next, month, until }, onDesks, random),
  );
  const statements = councils.flatMap((council) =>
    (['review', 'issue'] as const).map((step) => ({
      at: momentOn(addDays(next, 5), step === 'review' ? 10 : 11, 0),
      as: step === 'review' ? finance : headOfService,
      route: `/councils/${council}/statements/${month}/${step}`,
      body: {},
    })),
  );
  return [
    ...costs,
    ...time,
    { at: closing, as: finance, route: `${service}/months/${month}/closing`, body: {} },
    ...statements,
    ...councils.map((council) => settlement(council, month, addDays(next, 19))),
  ];
}

/** A council pays what its statement says is owed, two weeks after it was issued. */
const settlement = (council: Council, month: string, paidOn: CalendarDate): MoneyAct => ({
  at: momentOn(paidOn, 14, 0),
  as: finance,
  route: `/councils/${council}/statements/${month}/settlements`,
  body: { settlementId: `account-${month}`, reference: `BACS ${month}`, paidOn },
  pays: `/councils/${council}/statements/${month}`,
});

const firstDayOf = (day: CalendarDate): CalendarDate => `${day.slice(0, 7)}-01` as CalendarDate;

const pools = { policy: 'Plan making', systems: 'Systems and data', management: 'Management' } as const;
type PoolName = keyof typeof pools;
const poolNames = Object.keys(pools) as readonly PoolName[];

/** Invented: what each costs in a month, staff who write no time down here included. */
const monthlyCost: Record<PoolName, readonly [least: number, most: number]> = {
  policy: [7_200_000, 8_800_000],
  systems: [3_600_000, 4_400_000],
  management: [12_600_000, 14_400_000],
};

/** A combined budget of £4.1m a year, of which £700,000 are to be saved. */
const promised = {
  CAM: { alonePence: 170_000_000, targetSavingPence: 29_000_000, expectedPence: 142_500_000 },
  SCA: { alonePence: 240_000_000, targetSavingPence: 41_000_000, expectedPence: 198_000_000 },
} as const satisfies Record<Council, object>;

/** Invented: a post's cost to its employer in a year. */
const yearlyCosts = {
  principal: {
    payPence: 5_650_000,
    onCostsPence: 1_640_000,
    directPence: 210_000,
    overheadSharePence: 1_180_000,
  },
  senior: {
    payPence: 4_720_000,
    onCostsPence: 1_370_000,
    directPence: 190_000,
    overheadSharePence: 1_050_000,
  },
  planner: {
    payPence: 3_940_000,
    onCostsPence: 1_140_000,
    directPence: 170_000,
    overheadSharePence: 930_000,
  },
  specialist: {
    payPence: 4_480_000,
    onCostsPence: 1_300_000,
    directPence: 240_000,
    overheadSharePence: 1_000_000,
  },
} as const;
