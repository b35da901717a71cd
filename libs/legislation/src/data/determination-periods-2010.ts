import type { Written } from '../law/dated-table.js';
import type { DeterminationPeriodRow } from './determination-period-row.js';

const dmpo = (article: string) =>
  ({ from: '2010-10-01', until: '2015-04-14', source: `DMPO 2010 ${article}`, confidence: 'V' }) as const;
const gpdo = (provision: string, from = '2010-10-01') =>
  ({ from, until: '2015-04-14', source: `GPDO 1995 ${provision}`, confidence: 'K' }) as const;
const weeks = (length: number) => ({ length, unit: 'weeks', begins: 'the day after' }) as const;
const days = (length: number) => ({ length, unit: 'days', begins: 'the day after' }) as const;

/** The periods under the orders in force until 15 April 2015, for imported cases of that time. */
export const periodsUnderTheOrderOf2010: readonly Written<DeterminationPeriodRow>[] = [
  {
    ...dmpo('art. 29(2)'),
    key: 'planning.minor',
    rule: 'Development that is not major: 8 weeks.',
    ...weeks(8),
  },
  { ...dmpo('art. 29(2)'), key: 'planning.major', rule: 'Major development: 13 weeks.', ...weeks(13) },
  {
    ...dmpo('art. 29(2)'),
    key: 'eia',
    rule: 'Development needing an environmental statement: 16 weeks.',
    source: 'SI 2011/1824 reg. 61, modifying DMPO 2010 art. 29(2)',
    ...weeks(16),
  },
  {
    ...dmpo('art. 9'),
    key: 'non-material-amendment',
    rule: 'Non-material amendment: 28 days, or longer if agreed.',
    confidence: 'K',
    ...days(28),
  },
  {
    ...dmpo('art. 30'),
    key: 'conditions',
    rule: 'Approval of details reserved by condition: 8 weeks.',
    ...weeks(8),
  },
  {
    ...dmpo('art. 35'),
    key: 'lawful-development',
    rule: 'Certificate of lawfulness: 8 weeks.',
    confidence: 'K',
    ...weeks(8),
  },
  {
    ...gpdo('Sch. 2 Pt 1 para. A.4', '2013-05-30'),
    key: 'prior-approval.larger-extension',
    rule: 'Larger home extension: 42 days.',
    ...days(42),
  },
  {
    ...gpdo('Sch. 2 Pt 3', '2013-05-30'),
    key: 'prior-approval',
    rule: 'Prior approval: 56 days.',
    ...days(56),
  },
  {
    ...gpdo('Sch. 2 Pt 24'),
    key: 'prior-approval.telecommunications',
    rule: 'Telecommunications: 56 days beginning with the day of receipt.',
    ...days(56),
    begins: 'with the day',
  },
  {
    ...gpdo('Sch. 2 Pts 6, 7 and 31'),
    key: 'prior-approval.two-stage',
    rule: 'Whether prior approval is needed: 28 days to say so.',
    ...days(28),
  },
  {
    key: 'eia-screening',
    rule: 'EIA screening opinion: 3 weeks, or longer if agreed.',
    ...weeks(3),
    begins: 'with the day',
    from: '2011-08-24',
    until: '2017-05-15',
    source: 'SI 2011/1824 reg. 5',
    confidence: 'K',
  },
  {
    key: 'eia-scoping',
    rule: 'EIA scoping opinion: 5 weeks, or longer if agreed.',
    ...weeks(5),
    begins: 'with the day',
    from: '2011-08-24',
    until: '2017-05-15',
    source: 'SI 2011/1824 reg. 13',
    confidence: 'K',
  },
];
