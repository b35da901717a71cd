import { type DatedRow, datedTable } from '../law/dated-table.js';

/** How long people notified or consulted have to answer, in days that include the day of notice. */
interface PublicityPeriodRow extends DatedRow {
  readonly rule: string;
  readonly days: number;
  /** Public holidays are not counted. */
  readonly holidaysDisregarded: boolean;
}

/** From 1 June 2018 a public holiday in the period lengthens it by a day. */
const since2018 = {
  from: '2018-06-01',
  source: 'DMPO 2015 arts 15 and 33, as SI 2018/119 made them',
  confidence: 'V',
  holidaysDisregarded: true,
} as const;
const before2018 = {
  from: '2010-10-01',
  until: '2018-05-31',
  source: 'DMPO 2015 art. 33 as it first stood, and DMPO 2010 art. 28 before it',
  confidence: 'K',
  holidaysDisregarded: false,
} as const;
const infrastructure = {
  ...since2018,
  from: '2021-08-01',
  source: 'DMPO 2015, as SI 2021/746 made it',
} as const;
const eia = {
  from: '2017-05-16',
  source: 'EIA Regs 2017',
  confidence: 'K',
  holidaysDisregarded: false,
} as const;
const inPrinciple = {
  ...since2018,
  source: 'PiP Order 2017 arts 5G and 5R, as SI 2018/119 made them',
} as const;
const heritage = {
  ...since2018,
  source: 'LBCA Act 1990 ss 67, 73; LBCA Regs 1990 reg. 5',
  confidence: 'K',
} as const;
const consultee = { from: '2010-10-01', confidence: 'K', holidaysDisregarded: false } as const;
const priorApproval = {
  ...since2018,
  source: 'GPDO 2015 Sch. 2 Pt 1 A.4, Pt 3 W, Pt 4 E, Pt 7 C, Pt 14 J, Pt 16 A, as SI 2018/119 made them',
} as const;

export const publicityPeriods = datedTable<PublicityPeriodRow>(
  'publicity-periods',
  [
    { ...before2018, key: 'site-notice', rule: 'Site notice: 21 days.', days: 21 },
    {
      ...since2018,
      key: 'site-notice',
      rule: 'Site notice: 21 days, public holidays not counted.',
      days: 21,
    },
    { ...before2018, key: 'neighbour-letter', rule: 'Letter to neighbours: 21 days.', days: 21 },
    {
      ...since2018,
      key: 'neighbour-letter',
      rule: 'Letter to neighbours: 21 days, public holidays not counted.',
      days: 21,
    },
    { ...before2018, key: 'press-notice', rule: 'Newspaper: 14 days.', days: 14 },
    { ...since2018, key: 'press-notice', rule: 'Newspaper: 14 days, public holidays not counted.', days: 14 },
    { ...heritage, key: 'press-notice.heritage', rule: 'Newspaper, for heritage: 21 days.', days: 21 },
    {
      ...infrastructure,
      key: 'site-notice.psi',
      rule: 'Site notice for public service infrastructure: 18 days.',
      days: 18,
    },
    {
      ...infrastructure,
      key: 'neighbour-letter.psi',
      rule: 'Letter for public service infrastructure: 18 days.',
      days: 18,
    },
    { ...eia, key: 'site-notice.eia', rule: 'Site notice of an environmental statement: 30 days.', days: 30 },
    {
      ...eia,
      key: 'neighbour-letter.eia',
      rule: 'Letter about an environmental statement: 30 days.',
      days: 30,
    },
    {
      ...eia,
      key: 'press-notice.eia',
      rule: 'Newspaper notice of an environmental statement: 30 days.',
      days: 30,
    },
    {
      ...inPrinciple,
      key: 'site-notice.pip',
      rule: 'Site notice of permission in principle: 14 days.',
      days: 14,
    },
    {
      ...inPrinciple,
      key: 'neighbour-letter.pip',
      rule: 'Letter about permission in principle: 14 days.',
      days: 14,
    },
    {
      ...priorApproval,
      key: 'site-notice.prior-approval',
      rule: 'Site notice of a prior approval: 21 days.',
      days: 21,
    },
    {
      ...priorApproval,
      key: 'neighbour-letter.prior-approval',
      rule: 'Letter about a prior approval: 21 days.',
      days: 21,
    },
    {
      ...consultee,
      key: 'consultee',
      rule: 'Consultee: 21 days.',
      days: 21,
      source: 'DMPO 2015 art. 22',
    },
    {
      ...consultee,
      key: 'consultee.psi',
      rule: 'Consultee on public service infrastructure: 18 days.',
      days: 18,
      from: '2021-08-01',
      source: 'DMPO 2015 art. 22, as SI 2021/746 made it',
    },
    {
      ...consultee,
      key: 'consultee.eia',
      rule: 'Consultee on an environmental statement: 30 days.',
      days: 30,
      from: '2017-05-16',
      source: 'EIA Regs 2017 reg. 19',
    },
    {
      ...consultee,
      key: 'consultee.pip',
      rule: 'Consultee on permission in principle: 14 days.',
      days: 14,
      from: '2018-06-01',
      source: 'PiP Order 2017',
    },
    {
      ...consultee,
      key: 'parish-council',
      rule: 'Parish council: 21 days.',
      days: 21,
      source: 'DMPO 2015 art. 25',
    },
    {
      ...consultee,
      key: 'parish-council.pip',
      rule: 'Parish council on permission in principle: 14 days.',
      days: 14,
      from: '2018-06-01',
      source: 'PiP Order 2017',
    },
    {
      ...consultee,
      key: 'owner-notice',
      rule: 'Owner or tenant given notice with a certificate: 21 days.',
      days: 21,
      source: 'DMPO 2015 arts 13 and 33',
    },
  ],
  ({ days }) => (Number.isInteger(days) && days > 0 ? [] : [`lasts ${days}`]),
);
