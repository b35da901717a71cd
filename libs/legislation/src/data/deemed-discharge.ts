import { type DatedRow, datedTable } from '../law/dated-table.js';
import { faultsOfPeriod, type Period } from '../law/period.js';

/** The steps by which a condition is discharged because the council did not decide. */
export interface DeemedDischargeRow extends DatedRow, Period {
  readonly key: 'before-notice' | 'after-notice' | 'fee-refund';
  readonly rule: string;
}

export const deemedDischarge = datedTable<DeemedDischargeRow>(
  'deemed-discharge',
  [
    {
      key: 'before-notice',
      rule: 'Notice may be given once six weeks have elapsed, beginning the day after receipt.',
      length: 6,
      unit: 'weeks',
      begins: 'the day after',
      from: '2015-04-15',
      source: 'DMPO 2015 art. 29(2)',
      confidence: 'V',
    },
    {
      key: 'after-notice',
      rule: 'Takes effect no earlier than 14 days after the day following receipt of the notice.',
      length: 14,
      unit: 'days',
      begins: 'the day after',
      from: '2015-04-15',
      source: 'DMPO 2015 art. 29(4)(b)',
      confidence: 'V',
    },
    {
      key: 'fee-refund',
      rule: 'The fee is returned when details are not decided in twelve weeks.',
      length: 12,
      unit: 'weeks',
      begins: 'the day after',
      from: '2012-11-22',
      source: 'Fees Regs 2012 reg. 16',
      confidence: 'K',
    },
  ],
  faultsOfPeriod,
);
