import type { LineKind } from '../statement/index.js';

/** What the service keeps books on. A council's own code for each is in its account configuration. */
export const accounts = [
  'councilDebtor',
  'customerDebtor',
  'bank',
  'incomeHeld',
  'vat',
  'staffCostRecovery',
  'poolRecovery',
  'disbursementRecovery',
  'adjustments',
  'transfers',
] as const;
export type Account = (typeof accounts)[number];

/** Where the other half of a statement line goes; the one half is always what the council owes. */
export const counterpart: Readonly<Record<LineKind, Account>> = {
  time: 'staffCostRecovery',
  poolShare: 'poolRecovery',
  trueUp: 'poolRecovery',
  disbursement: 'disbursementRecovery',
  incomeHeld: 'incomeHeld',
  adjustment: 'adjustments',
  settlement: 'bank',
  transfer: 'transfers',
};
