import { type DatedRow, datedTable, type Written } from '../law/dated-table.js';

/** When the Secretary of State may designate a council as underperforming (s. 62A/62B). */
export interface DesignationThresholdRow extends DatedRow {
  readonly key: 'speed.major' | 'speed.non-major' | 'quality.major' | 'quality.non-major';
  readonly rule: string;
  /** Speed: at least this share decided in time. Quality: no more than this share overturned at appeal. */
  readonly percent: number;
  readonly months: number;
}

const criteria = {
  from: '2024-12-01',
  source: 'Designation criteria, December 2024',
  confidence: 'V',
} as const;

type Earlier = readonly [key: DesignationThresholdRow['key'], from: string, until: string, percent: number];

/** The criteria of earlier years as commonly quoted: check before relying on them. */
const earlierCriteria: readonly Earlier[] = [
  ['speed.major', '2013-06-01', '2014-05-31', 30],
  ['speed.major', '2014-06-01', '2015-05-31', 40],
  ['speed.major', '2015-06-01', '2017-12-31', 50],
  ['speed.major', '2018-01-01', '2024-11-30', 60],
  ['speed.non-major', '2017-01-01', '2017-12-31', 65],
  ['speed.non-major', '2018-01-01', '2024-11-30', 70],
  ['quality.major', '2013-06-01', '2017-12-31', 20],
  ['quality.major', '2018-01-01', '2024-11-30', 10],
  ['quality.non-major', '2018-01-01', '2024-11-30', 10],
];

const earlier = earlierCriteria.map(
  ([key, from, until, percent]): Written<DesignationThresholdRow> => ({
    ...{ key, from, until, percent },
    rule: key.startsWith('speed')
      ? `At least ${percent}% of ${key.slice(6)} decisions in statutory or agreed time, over 24 months.`
      : `No more than ${percent}% of ${key.slice(8)} decisions overturned at appeal, over 24 months.`,
    months: 24,
    source: 'Designation criteria of earlier years, as they are commonly quoted',
    confidence: 'K',
  }),
);

export const designationThresholds = datedTable<DesignationThresholdRow>(
  'designation-thresholds',
  [
    ...earlier,
    {
      ...criteria,
      key: 'speed.major',
      rule: 'At least 60% of major decisions in statutory or agreed time, October to September.',
      percent: 60,
      months: 12,
    },
    {
      ...criteria,
      key: 'speed.non-major',
      rule: 'At least 70% of non-major decisions in statutory or agreed time, October to September.',
      percent: 70,
      months: 12,
    },
    {
      ...criteria,
      key: 'quality.major',
      rule: 'No more than 10% of major decisions overturned at appeal, over 24 months.',
      percent: 10,
      months: 24,
    },
    {
      ...criteria,
      key: 'quality.non-major',
      rule: 'No more than 10% of non-major decisions overturned at appeal, over 24 months.',
      percent: 10,
      months: 24,
    },
  ],
  ({ percent }) => (percent > 0 && percent < 100 ? [] : [`is ${percent}%`]),
);
