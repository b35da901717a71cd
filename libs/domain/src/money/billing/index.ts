export type { Books, Cut } from './books.js';
export { chosenFees, totalsOfFees } from './chosen-fees.js';
export { type CostTest, costTests, overCostWarning, testYearOf } from './cost-test.js';
export {
  type BillingEvent,
  type BillingFact,
  type CaseMoney,
  type FeeMoney,
  feeMoney,
  feeMoneyTypes,
} from './facts.js';
export { type FullCost, fullCostOf, type WorkCharged } from './full-cost.js';
export { type LineAsked, lineSteps } from './line-steps.js';
export type { Measures } from './measures.js';
export {
  type Billing,
  billingOf,
  drafting,
  lastStating,
  opening,
  type StatementDraft,
  workingOut,
} from './statement-draft.js';
export { type FeeState, feeStates, statutoryFees } from './statutory-fees.js';
export { atOnce, chosen, factsAStep } from './steps.js';
