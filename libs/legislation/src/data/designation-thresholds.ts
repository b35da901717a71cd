import { type DatedRow, datedTable } from '../law/dated-table.js';

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

export const designationThresholds = datedTable<DesignationThresholdRow>(
  'designation-thresholds',
  [
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
