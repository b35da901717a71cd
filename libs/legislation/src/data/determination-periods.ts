import { type DatedRow, datedTable } from '../law/dated-table.js';
import { faultsOfPeriod, type Period } from '../law/period.js';
import { periodsUnderTheOrderOf2010 } from './determination-periods-2010.js';

/** How long the council has to decide, from valid receipt. */
export interface DeterminationPeriodRow extends DatedRow, Period {
  readonly rule: string;
}

const article34 = { from: '2015-04-15', source: 'DMPO 2015 art. 34(2)', confidence: 'V' } as const;
const gpdo = (provision: string) =>
  ({ from: '2015-04-15', source: `GPDO 2015 ${provision}`, confidence: 'K' }) as const;
const weeks = (length: number) => ({ length, unit: 'weeks', begins: 'the day after' }) as const;
const days = (length: number) => ({ length, unit: 'days', begins: 'the day after' }) as const;
/** Where the words are "beginning with the date of receipt", that day is the first of the period. */
const countingTheDay = { begins: 'with the day' } as const;

export const determinationPeriods = datedTable<DeterminationPeriodRow>(
  'determination-periods',
  [
    ...periodsUnderTheOrderOf2010,
    { ...article34, key: 'planning.minor', rule: 'Development that is not major: 8 weeks.', ...weeks(8) },
    { ...article34, key: 'planning.major', rule: 'Major development: 13 weeks.', ...weeks(13) },
    {
      key: 'eia',
      rule: 'Development needing an environmental statement: 16 weeks.',
      ...weeks(16),
      from: '2015-04-15',
      source: 'EIA Regs 2017 reg. 68, modifying DMPO 2015 art. 34(2)',
      confidence: 'V',
    },
    {
      key: 'public-service-infrastructure',
      rule: 'Public service infrastructure (a hospital, school, college or prison), major and without EIA: 10 weeks.',
      ...weeks(10),
      from: '2021-08-01',
      source: 'DMPO 2015 art. 34(2)(aa), put in by SI 2021/746 for applications made from 1 Aug 2021',
      confidence: 'V',
    },
    {
      key: 'technical-details.minor',
      rule: 'Technical details consent that is not major: 5 weeks.',
      ...weeks(5),
      from: '2018-06-01',
      source: 'DMPO 2015 art. 34(2), amended by SI 2017/1309',
      confidence: 'V',
    },
    {
      key: 'technical-details.major',
      rule: 'Technical details consent for major development: 10 weeks.',
      ...weeks(10),
      from: '2018-06-01',
      source: 'DMPO 2015 art. 34(2), amended by SI 2017/1309',
      confidence: 'V',
    },
    {
      key: 'permission-in-principle',
      rule: 'Permission in principle on application: 5 weeks.',
      ...weeks(5),
      from: '2018-06-01',
      source: 'PiP Order 2017, as put in by SI 2017/1309',
      confidence: 'V',
    },
    {
      key: 'non-material-amendment',
      rule: 'Non-material amendment: 28 days, or longer if agreed.',
      ...days(28),
      from: '2015-04-15',
      source: 'DMPO 2015 art. 10',
      confidence: 'K',
    },
    {
      key: 'conditions',
      rule: 'Approval of details reserved by condition: 8 weeks.',
      ...weeks(8),
      from: '2015-04-15',
      source: 'DMPO 2015 art. 27',
      confidence: 'V',
    },
    {
      key: 'listed-building',
      rule: 'Listed building consent: 8 weeks.',
      ...weeks(8),
      from: '1990-08-24',
      source: 'Planning (Listed Buildings and Conservation Areas) Regs 1990 reg. 3',
      confidence: 'V',
    },
    {
      key: 'advertisement',
      rule: 'Advertisement consent: 8 weeks.',
      ...weeks(8),
      from: '2007-04-06',
      source: 'Control of Advertisements Regs 2007 reg. 14',
      confidence: 'K',
    },
    {
      key: 'lawful-development',
      rule: 'Certificate of lawfulness: 8 weeks.',
      ...weeks(8),
      from: '2015-04-15',
      source: 'DMPO 2015 art. 39',
      confidence: 'K',
    },
    {
      key: 'protected-tree',
      rule: 'Works to a tree under a tree preservation order: 8 weeks.',
      ...weeks(8),
      from: '2012-04-06',
      source: 'Tree Preservation Regs 2012 regs 16 and 19',
      confidence: 'K',
    },
    {
      key: 'conservation-area-tree',
      rule: 'Notice of works to a tree in a conservation area: 6 weeks, which cannot be extended.',
      ...weeks(6),
      from: '1990-08-24',
      source: 'TCPA 1990 s. 211(3)',
      confidence: 'V',
    },
    {
      key: 'hedgerow',
      rule: 'Hedgerow removal notice: 42 days, or longer if agreed.',
      ...days(42),
      from: '1997-06-01',
      source: 'Hedgerows Regs 1997 reg. 5(6)',
      confidence: 'K',
    },
    {
      ...gpdo('Sch. 2 Pt 1 para A.4'),
      key: 'prior-approval.larger-extension',
      rule: 'Larger home extension: 42 days.',
      ...days(42),
    },
    { ...gpdo('Sch. 2'), key: 'prior-approval', rule: 'Prior approval: 56 days.', ...days(56) },
    {
      ...gpdo('Sch. 2 Pt 16 para A.3'),
      key: 'prior-approval.telecommunications',
      rule: 'Telecommunications: 56 days beginning with the day of receipt.',
      ...days(56),
      ...countingTheDay,
    },
    {
      ...gpdo('art. 7; Sch. 2 Pt 1 para AA.3, Pt 20 para B'),
      key: 'prior-approval.in-writing-only',
      rule: 'Storeys or homes added on top: 8 weeks, and no start without approval in writing.',
      ...weeks(8),
    },
    {
      ...gpdo('art. 7(b)'),
      confidence: 'V',
      key: 'prior-approval.no-period-given',
      rule: 'Prior approval where the class gives no period of its own: 8 weeks.',
      ...weeks(8),
    },
    {
      ...gpdo('Sch. 2 Pts 6, 9 and 11'),
      key: 'prior-approval.two-stage',
      rule: 'Whether prior approval is needed: 28 days to say so.',
      ...days(28),
    },
    {
      ...gpdo('art. 7'),
      key: 'prior-approval.two-stage.details',
      rule: 'Prior approval that was said to be needed: 8 weeks.',
      ...weeks(8),
    },
    {
      key: 'eia-screening',
      rule: 'EIA screening opinion: 3 weeks, or longer if agreed, up to 90 days.',
      ...weeks(3),
      ...countingTheDay,
      from: '2017-05-16',
      source: 'EIA Regs 2017 reg. 6(6), read as reg. 7(5) is worded',
      confidence: 'K',
    },
    {
      key: 'eia-screening.longest',
      rule: 'EIA screening opinion: an agreed period may not go past 90 days.',
      ...days(90),
      ...countingTheDay,
      from: '2017-05-16',
      source: 'EIA Regs 2017 reg. 6(6), read as reg. 7(5) is worded',
      confidence: 'K',
    },
    {
      key: 'eia-scoping',
      rule: 'EIA scoping opinion: 5 weeks, or longer if agreed.',
      ...weeks(5),
      ...countingTheDay,
      from: '2017-05-16',
      source: 'EIA Regs 2017 reg. 15(4), read as reg. 7(5) is worded',
      confidence: 'K',
    },
    {
      key: 'hazardous-substances',
      rule: 'Hazardous substances consent: 8 weeks.',
      ...weeks(8),
      from: '2015-06-01',
      source: 'Planning (Hazardous Substances) Regs 2015 reg. 13',
      confidence: 'K',
    },
    {
      key: 'planning-obligation',
      rule: 'Modifying or discharging a planning obligation: 8 weeks.',
      ...weeks(8),
      from: '1992-11-09',
      source: 'Modification and Discharge of Planning Obligations Regs 1992 reg. 6',
      confidence: 'K',
    },
  ],
  faultsOfPeriod,
);
