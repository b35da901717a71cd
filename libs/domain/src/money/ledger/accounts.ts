import type { LineKind } from '../statement/index.js';

/** The accounts of the service's books. Each council's own codes are in its account configuration. */
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

/** The other side of a statement line; one side is always the council's debt. */
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
