import { type DatedRow, datedTable } from '../law/dated-table.js';

/** The court steps that give more time to begin while a permission is challenged, by the day of the step. */
export interface CourtChallengeRow extends DatedRow {
  readonly key:
    | 'proceedings-begun'
    | 'permission-granted'
    | 'leave-to-court-of-appeal'
    | 'leave-to-supreme-court';
  readonly rule: string;
  readonly years: number;
}

const act2025 = {
  from: '2026-02-18',
  source: 'TCPA 1990 s. 91(3A)–(3BF) and s. 92A, as the Planning and Infrastructure Act 2025 s. 56 put them',
  confidence: 'V',
} as const;

export const courtChallenges = datedTable<CourtChallengeRow>(
  'court-challenges',
  [
    {
      key: 'proceedings-begun',
      rule: 'Proceedings begun to challenge a permission lengthen the time to begin by one year.',
      years: 1,
      from: '2009-04-06',
      until: '2026-02-17',
      source: 'TCPA 1990 s. 91(3A), as it stood',
      confidence: 'V',
    },
    {
      ...act2025,
      key: 'permission-granted',
      rule: 'Permission for a legal challenge lengthens the time to begin by one year.',
      years: 1,
    },
    {
      ...act2025,
      key: 'leave-to-court-of-appeal',
      rule: 'Leave to appeal to the Court of Appeal lengthens it by one year more.',
      years: 1,
    },
    {
      ...act2025,
      key: 'leave-to-supreme-court',
      rule: 'Leave to appeal to the Supreme Court lengthens it by two years more.',
      years: 2,
    },
  ],
  ({ years }) => (Number.isInteger(years) && years > 0 ? [] : [`adds ${years} years`]),
);
