import { type DatedRow, datedTable } from '../law/dated-table.js';

/**
 * Written-representation appeals that are decided on the documents that the council had ("Part 1"). There is a row for
 * each group of applications with this procedure, dated by the day the application was made.
 */
interface AppealProcedureRow extends DatedRow {
  readonly key: 'planning' | 'householder' | 'minor-commercial' | 'advertisement';
  readonly rule: string;
}

const rule = 'The inspector sees only what was before the council when it decided.';

export const appealProcedures = datedTable<AppealProcedureRow>('appeal-procedures', [
  {
    key: 'planning',
    rule,
    from: '2026-04-01',
    source: 'Written Representations Procedure Regs 2009 Pt 1, widened for applications made from 1 Apr 2026',
    confidence: 'V',
  },
  {
    key: 'householder',
    rule,
    from: '2009-04-06',
    source: 'Written Representations Regs 2009 Pt 1',
    confidence: 'K',
  },
  { key: 'minor-commercial', rule, from: '2013-10-01', source: 'SI 2013/2137', confidence: 'K' },
  { key: 'advertisement', rule, from: '2013-10-01', source: 'SI 2013/2137', confidence: 'K' },
]);
