export type { Accrual, Accruals } from './accrual.js';
export { type Books, type Cut, openBooks } from './books.js';
export type { BillingEvent, BillingFact, CaseMoney } from './facts.js';
export { poundsOf } from './gathering.js';
export type { Measures } from './measures.js';
export type { PoolGroup } from './month-pools.js';
export { type Billing, billingOf, draftStatement, type StatementDraft } from './statement-draft.js';
