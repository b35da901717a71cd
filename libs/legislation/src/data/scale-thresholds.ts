import { type DatedRow, datedTable } from '../law/dated-table.js';

/** The measures from which development is major (DMPO 2015 art. 2). */
export interface ScaleThresholdRow extends DatedRow {
  readonly key: 'homes' | 'site-for-homes-hectares' | 'floor-space-square-metres' | 'site-hectares';
  readonly atLeast: number;
}

const article2 = {
  from: '2015-04-15',
  source: 'DMPO 2015 art. 2(1), "major development"',
  confidence: 'V',
} as const;

export const scaleThresholds = datedTable<ScaleThresholdRow>(
  'scale-thresholds',
  [
    { ...article2, key: 'homes', atLeast: 10 },
    { ...article2, key: 'site-for-homes-hectares', atLeast: 0.5 },
    { ...article2, key: 'floor-space-square-metres', atLeast: 1000 },
    { ...article2, key: 'site-hectares', atLeast: 1 },
  ],
  ({ atLeast }) => (atLeast > 0 ? [] : [`begins at ${atLeast}`]),
);
