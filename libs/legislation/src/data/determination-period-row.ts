import type { DatedRow } from '../law/dated-table.js';
import type { Period } from '../law/period.js';

/** How long the council has to decide, from valid receipt. */
export interface DeterminationPeriodRow extends DatedRow, Period {
  readonly rule: string;
}
