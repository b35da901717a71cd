import { type DatedRow, datedTable } from '../law/dated-table.js';
import type { Period } from '../law/period.js';

/**
 * The results if the council does not answer in time: a row for each determination period that leads to a deemed
 * outcome.
 */
interface DeemedOutcomeRow extends DatedRow {
  readonly outcome: 'may-proceed' | 'prior-approval-deemed';
  readonly rule: string;
  /** How long the permitted development may take. */
  readonly within?: Period;
  /** The day from which this time is counted; if left out, the day of the notice. */
  readonly withinFrom?: 'the end of the period to answer';
}

const gpdo = { from: '2015-04-15', source: 'GPDO 2015 Sch. 2', confidence: 'K' } as const;
const fiveYears = (begins: Period['begins']): Period => ({ length: 5, unit: 'years', begins });
const twoYears = (begins: Period['begins']): Period => ({ length: 2, unit: 'years', begins });

export const deemedOutcomes = datedTable<DeemedOutcomeRow>('deemed-outcomes', [
  {
    ...gpdo,
    key: 'prior-approval.larger-extension',
    outcome: 'prior-approval-deemed',
    rule: 'A larger home extension may be built when 42 days pass without an answer.',
  },
  {
    ...gpdo,
    key: 'prior-approval',
    outcome: 'prior-approval-deemed',
    rule: 'Development may go ahead when the period passes without an answer, within three years beginning with its end.',
    source: 'GPDO 2015 Sch. 2 Pt 3 paras W, X (years vary by class)',
    within: { length: 3, unit: 'years', begins: 'with the day' },
    withinFrom: 'the end of the period to answer',
  },
  {
    ...gpdo,
    key: 'prior-approval.two-stage',
    outcome: 'prior-approval-deemed',
    rule: 'Development may begin when 28 days pass without being told whether prior approval is needed, and within five years of the application.',
    source: 'GPDO 2015 Sch. 2 Pt 6 para A.2, Pt 11 para B.2',
    within: fiveYears('the day after'),
  },
  {
    ...gpdo,
    key: 'prior-approval.telecommunications',
    outcome: 'prior-approval-deemed',
    rule: 'Equipment may go up when 56 days pass without the operator being told, begun within five years beginning with receipt.',
    source: 'GPDO 2015 Sch. 2 Pt 16 para A.3',
    within: fiveYears('with the day'),
  },
  {
    key: 'conservation-area-tree',
    outcome: 'may-proceed',
    rule: 'Works may be done when six weeks pass without a preservation order, and within two years of the notice.',
    within: twoYears('the day after'),
    from: '1990-08-24',
    source: 'TCPA 1990 s. 211(3)',
    confidence: 'V',
  },
  {
    key: 'hedgerow',
    outcome: 'may-proceed',
    rule: 'The hedgerow may be removed when 42 days pass without a retention notice, and within two years.',
    within: twoYears('with the day'),
    from: '1997-06-01',
    source: 'Hedgerows Regs 1997 reg. 5',
    confidence: 'K',
  },
]);
