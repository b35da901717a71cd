import { type DatedRow, datedTable } from '../law/dated-table.js';

/**
 * How many working days reviewing and signing need before the last day. No law sets this; each council sets its own
 * number.
 */
interface ReviewDaysRow extends DatedRow {
  readonly key: 'review-days';
  readonly rule: string;
  readonly workingDays: number;
}

export const reviewDays = datedTable<ReviewDaysRow>('review-days', [
  {
    key: 'review-days',
    from: '2000-01-01',
    rule: 'Five working days are left before the last day, for somebody else to review and sign.',
    workingDays: 5,
    source: 'Practice; no order sets it',
    confidence: 'K',
  },
]);
