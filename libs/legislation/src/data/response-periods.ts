import { type DatedRow, datedTable } from '../law/dated-table.js';

/** How long somebody has to answer, in working days. */
export interface ResponsePeriodRow extends DatedRow {
  readonly key: 'validation-request' | 'validation-dispute' | 'pre-commencement-condition';
  readonly rule: string;
  readonly workingDays: number;
}

export const responsePeriods = datedTable<ResponsePeriodRow>(
  'response-periods',
  [
    {
      key: 'validation-request',
      rule: 'An applicant has 15 working days to answer a request made in validation.',
      workingDays: 15,
      from: '2015-04-15',
      source: 'Practice; no order sets it',
      confidence: 'K',
    },
    {
      key: 'validation-dispute',
      rule: 'The council has 7 working days to answer a notice that disputes what it asked for.',
      workingDays: 7,
      from: '2015-04-15',
      source: 'DMPO 2015 arts 12 and 34(3)',
      confidence: 'K',
    },
    {
      key: 'pre-commencement-condition',
      rule: 'An applicant is taken to agree to a pre-commencement condition after 10 working days.',
      workingDays: 10,
      from: '2018-10-01',
      source: 'TCPA 1990 s. 100ZA; SI 2018/566',
      confidence: 'K',
    },
  ],
  ({ workingDays }) => (Number.isInteger(workingDays) && workingDays > 0 ? [] : [`lasts ${workingDays}`]),
);
