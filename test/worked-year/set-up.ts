import { stageOf } from '../system/proposing.js';
import {
  type Act,
  acts,
  administrator,
  checker,
  councils,
  finance,
  first,
  fixedShare,
  manager,
  meeting,
  planner,
  service,
  weights,
  yearlyCost,
} from './acts.js';

/** Councils, people, rates, pools and prices, before the first minute. */
export const setUp: readonly Act[] = [
  ...acts(
    first,
    administrator,
    ...councils.map(
      (council) =>
        ['/councils', { council, name: council, referenceFormat: '{yy}/{number}/{suffix}' }] as const,
    ),
    ...[finance, manager, planner, checker].flatMap((officer) => [
      ['/officers', { officer, name: officer, jobTitle: 'Staff', employer: 'SCA' }] as const,
      ...councils.map(
        (council) =>
          [`/councils/${council}/officers/${officer}/authorisation`, { from: '2020-01-01' }] as const,
      ),
    ]),
    [service, { name: 'Shared Planning', host: 'SCA', firstMonth: '2026-04' }],
    ...[finance, manager].map(
      (officer) => [`${service}/officers/${officer}/authorisation`, { from: '2020-01-01' }] as const,
    ),
    stageOf(service, 'CAM', 'live', first),
    stageOf(service, 'SCA', 'live', first),
    [
      `/officers/${planner}/post`,
      {
        employer: 'SCA',
        grade: 'senior',
        team: 'East',
        minutesByWeekday: [444, 444, 444, 444, 444],
        from: first,
      },
    ],
  ),
  ...acts(
    first,
    finance,
    ['/rates', { grade: 'senior', from: first, ...yearlyCost(5400) }],
    ['/councils/SCA/account/fee-income', { arrangement: 'held', from: first }],
    ['/pools/policy', { name: 'Plan making' }],
    ['/pools/systems', { name: 'Systems' }],
    ['/pools/policy/rule', fixedShare(first, { CAM: 3, SCA: 2 })],
    ['/pools/systems/rule', byPeople(first)],
    ['/councils/CAM/vat-codes', { vatCode: 'S', ratePerTenThousand: 2000, from: first }],
    ['/councils/CAM/prices', { ...meeting(), netPence: 125_000, vatCode: 'S', from: first }],
  ),
];

function byPeople(from: string) {
  const people = weights({ CAM: 145_700, SCA: 162_100, HUN: 180_800 });
  return {
    from,
    parts: [{ portion: 1, basis: 'population', councils: people }],
    otherwise: weights({ CAM: 1, SCA: 1 }),
  };
}
