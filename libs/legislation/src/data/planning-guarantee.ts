import { type DatedRow, datedTable } from '../law/dated-table.js';
import { faultsOfPeriod, type Period } from '../law/period.js';

/**
 * When the fee of an undecided application must be refunded. The day of the application decides the version.
 */
interface PlanningGuaranteeRow extends DatedRow, Period {
  /** `eight-weeks`: applications to be decided in eight weeks. `longer`: all others that have the guarantee. */
  readonly key: 'eight-weeks' | 'longer';
  readonly rule: string;
}

const before = {
  from: '2013-10-01',
  until: '2023-12-05',
  source: 'Fees Regs 2012 reg. 9A as it stood',
  confidence: 'D',
  rule: 'The fee is refunded when there is no decision within 26 weeks of valid receipt.',
  length: 26,
  unit: 'weeks',
  begins: 'the day after',
} as const;

const since = {
  from: '2023-12-06',
  source: 'Fees Regs 2012 reg. 9A, as SI 2023/1197 made it',
  confidence: 'V',
} as const;

export const planningGuarantee = datedTable<PlanningGuaranteeRow>(
  'planning-guarantee',
  [
    { ...before, key: 'eight-weeks' },
    { ...before, key: 'longer' },
    {
      ...since,
      key: 'eight-weeks',
      rule: 'Not major: refunded when there is no decision in 16 weeks from the day after valid receipt.',
      length: 16,
      unit: 'weeks',
      begins: 'the day after',
    },
    {
      ...since,
      key: 'longer',
      rule: 'Refunded when there is no decision in 26 weeks beginning with the day of valid receipt.',
      length: 26,
      unit: 'weeks',
      begins: 'with the day',
    },
  ],
  faultsOfPeriod,
);
