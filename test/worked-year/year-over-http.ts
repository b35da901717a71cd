import { costRecovery } from '#domain';
import { addDays, type CalendarDate, calendarDate, type Instant } from '#legislation';
import { randomFrom } from '../../apps/local/src/seed/random.js';
import { makeSubmission } from '../../apps/local/src/seed/submission.js';
import { stageOf } from '../system/proposing.js';
import {
  type Act,
  acts,
  administrator,
  checker,
  councils,
  finance,
  fixedShare,
  manager,
  meeting,
  planner,
  service,
  weights,
  yearlyCost,
} from './acts.js';

/** What every month brings: two pool costs, and minutes for each council that is there. */
export function ordinary(month: string): readonly Act[] {
  const costs = acts(
    `${month}-16`,
    finance,
    [
      '/pools/policy/costs',
      { costId: `p-${month}`, amountPence: 900_000, what: 'Evidence', incurredOn: `${month}-01` },
    ],
    [
      '/pools/systems/costs',
      { costId: `s-${month}`, amountPence: 100_000, what: 'Licences', incurredOn: `${month}-15` },
    ],
  );
  const minutes = councils
    .filter((council) => council !== 'HUN' || month >= '2026-06')
    .flatMap((council) => minutesOf(council, month));
  return [...costs, ...acts(`${month}-20`, planner, ['/time', { entries: minutes }])];
}

function minutesOf(council: (typeof councils)[number], month: string) {
  const entry = (day: number, minutes: number) =>
    time(`${month}-${council}-${day}`, `${month}-${day}`, minutes, council);
  if (month === '2026-10' && council === 'CAM') return [entry(10, 300), entry(20, 300)];
  const late = (council === 'HUN' && month === '2026-06') || (council === 'SCA' && month === '2026-10');
  return [entry(late ? 20 : 10, { CAM: 600, SCA: 400, HUN: 300 }[council])];
}

export const time = (entryId: string, workedOn: string, minutes: number, council: string) => ({
  entryId,
  workedOn,
  minutes,
  council,
  activity: 'Casework',
});

const monday = (day: string): CalendarDate => costRecovery.weekOf(calendarDate(day));

/** A week handed in by the planner and approved by the manager. */
export const approved = (day: string, worked: string): readonly Act[] => {
  const week = { week: monday(worked), month: worked.slice(0, 7) };
  return [
    ...acts(day, planner, ['/time/weeks/submission', week]),
    ...acts(day, manager, [`/officers/${planner}/time/weeks/approval`, week]),
  ];
};

const returned = (day: string, worked: string): readonly Act[] =>
  acts(day, manager, [
    `/officers/${planner}/time/weeks/return`,
    { week: monday(worked), month: worked.slice(0, 7), reason: 'Something is missing.' },
  ]);

/** Every week of a month with time in it, handed in and approved early in the next. */
export function approvedWeeks(month: string): readonly Act[] {
  const days = ['2026-06', '2026-10'].includes(month) ? [`${month}-10`, `${month}-20`] : [`${month}-10`];
  return days.flatMap((day) => approved(after(month, 2), day));
}

/** A day early in the next month. */
export const after = (month: string, days: number): string =>
  addDays(costRecovery.lastDay(costRecovery.month(month)), days);

const charge = '/councils/CAM/charges/preapp-1';
const june = '/councils/SCA/statements/2026-06';

/** What is not of every month, in the order in which it was recorded. */
export const besides: Readonly<Record<string, (cases: Readonly<Record<string, string>>) => readonly Act[]>> =
  {
    '2026-04': ({ SCA }) => [
      ...acts('2026-04-13', checker, [
        `${SCA}/fee-assessment`,
        { proposal: { development: { housesAltered: 1 } } },
      ]),
      ...acts('2026-04-14', finance, [
        `${SCA}/payments`,
        { paymentId: 'fee', amountPence: 80_600, method: 'card', reference: 'f1', paidOn: '2026-04-13' },
      ]),
    ],
    '2026-05': () => [
      ...acts('2026-05-05', planner, ['/time', { entries: [time('late', '2026-04-28', 90, 'SCA')] }]),
      ...approved('2026-05-05', '2026-04-28'),
      ...acts(
        '2026-05-20',
        finance,
        [`${charge}/invoice`, { ...meeting(), customer: 'C-1042', dueOn: '2026-06-19' }],
        [
          `${charge}/payments`,
          { paymentId: 'p1', amountPence: 100_000, reference: 'BACS 1', paidOn: '2026-05-20' },
        ],
        ['/councils/CAM/statements/2026-04/settlements', settled('s1', 641_336, '2026-05-20')],
        ['/councils/SCA/statements/2026-04/settlements', settled('s1', 368_064, '2026-05-20')],
      ),
      ...acts('2026-05-21', administrator, stageOf(service, 'HUN', 'setUp', '2026-05-01')),
    ],
    '2026-06': () => [
      ...acts('2026-06-01', administrator, stageOf(service, 'HUN', 'live', '2026-06-16')),
      ...acts('2026-06-01', finance, [
        '/pools/policy/rule',
        fixedShare('2026-06-01', { CAM: 3, SCA: 2, HUN: 1 }),
      ]),
      ...acts('2026-06-20', finance, [
        `${charge}/credits`,
        { id: 'cr1', amountPence: 25_000, reason: 'No specialist came.' },
      ]),
      ...acts('2026-06-20', manager, [`${charge}/credits/approvals`, { id: 'cr1' }]),
      ...acts('2026-06-25', finance, [
        `${charge}/payments`,
        { paymentId: 'p2', amountPence: 20_000, reference: 'BACS 2', paidOn: '2026-06-25' },
      ]),
    ],
    '2026-07': ({ HUN }) => [
      ...acts('2026-07-14', planner, ['/time', { entries: [time('mistaken', '2026-07-14', 120, 'CAM')] }]),
      ...approved('2026-07-31', '2026-07-14'),
      ...acts('2026-07-31', finance, [
        `${HUN}/payments`,
        { paymentId: 'fee', amountPence: 54_800, method: 'card', reference: 'f2', paidOn: '2026-07-02' },
      ]),
    ],
    '2026-08': () => [
      ...acts('2026-08-03', finance, [`${june}/disputes`, disputed]),
      ...returned('2026-08-05', '2026-07-14'),
      ...acts(
        '2026-08-06',
        planner,
        ['/time/reversals', { entryId: 'mistaken', workedOn: '2026-07-14', reason: 'It was for South.' }],
        ['/time', { entries: [time('put-right', '2026-07-14', 120, 'SCA')] }],
      ),
      ...approved('2026-08-07', '2026-07-14'),
      ...acts(
        '2026-08-15',
        finance,
        [
          '/councils/HUN/account/disbursements',
          { disbursementId: 'd1', amountPence: 32_000, what: 'Survey', paidOn: '2026-08-05' },
        ],
        [
          '/councils/SCA/account/adjustments',
          { adjustmentId: 'a1', amountPence: -9000, reason: 'Dispute q1.', cites: [] },
        ],
        [
          `${june}/disputes/resolution/proposal`,
          { proposalId: 'q1', disputeId: 'q1', outcome: 'partlyUpheld', adjustmentId: 'a1' },
        ],
      ),
      ...acts(
        '2026-08-15',
        manager,
        ['/councils/SCA/account/adjustments/approvals', { id: 'a1' }],
        [`${june}/disputes/resolution/confirmation`, { proposalId: 'q1' }],
      ),
    ],
    '2026-09': ({ SCA }) => [
      ...acts('2026-09-10', finance, [`${june}/settlements`, settled('s2', 851_745, '2026-09-10')]),
      ...acts('2026-09-26', manager, [`${SCA}/refunds/refund-1/payment/proposal`, { proposalId: 'back' }]),
      ...acts('2026-09-26', finance, [
        `${SCA}/refunds/refund-1/payment/confirmation`,
        { proposalId: 'back' },
      ]),
    ],
    '2026-10': () =>
      acts(
        '2026-10-16',
        finance,
        ['/rates', { grade: 'senior', from: '2026-10-16', ...yearlyCost(5700) }],
        [
          '/pools/policy/rule',
          {
            from: '2026-10-01',
            parts: [{ portion: 1, basis: 'hours' }],
            otherwise: weights({ CAM: 1, SCA: 1 }),
          },
        ],
      ),
    '2026-12': () => [
      ...acts('2026-12-09', planner, ['/time', { entries: [time('late-again', '2026-11-25', 130, 'CAM')] }]),
      ...approved('2026-12-09', '2026-11-25'),
    ],
    '2027-03': () => acts('2027-04-02', finance, [`${service}/years/2026/true-up`, {}]),
  };

const disputed = {
  disputeId: 'q1',
  lineKeys: ['time/Casework/senior'],
  amountPence: 36_000,
  reason: "A quarter of it was another council's.",
};

function settled(settlementId: string, amountPence: number, paidOn: string) {
  return { settlementId, amountPence, reference: 'BACS', paidOn };
}

export const closing = (month: string): readonly Act[] =>
  acts(after(month, 5), finance, [`${service}/months/${month}/closing`, {}]);

/** A householder application for a council, with no fee stated: what is owed is assessed, and paid, apart. */
export function submissionTo(council: string, day: string): Act {
  const submittedAt = `${day}T10:00:00.000Z` as Instant;
  const wish = { council: 'SCA', submittedAt, type: 'pp.full.householder' } as const;
  const payload = makeSubmission(randomFrom(council === 'SCA' ? 7 : 8), wish);
  const application = { ...payload.data.application, fee: { calculated: 0, payable: 0 } };
  const body = { ...payload, data: { ...payload.data, application } };
  return { day, as: 'submission-portal', path: `/submissions?council=${council}`, body };
}
