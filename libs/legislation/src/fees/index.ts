export type { FeeRuleCode } from '../data/fees/concessions.js';
export type { FeeCode } from '../data/fees/tables.js';
export type {
  FeeAnswer,
  FeeGap,
  FeeLine,
  FeeProblem,
  RefusedClaim,
  TableInForce,
  UnusedFact,
} from './answer.js';
export {
  englandFees,
  type FeeAmount,
  type FeeBook,
  type FeeTable,
  tableInForce,
  withNewTable,
} from './fee-book.js';
export { feeFor } from './fee-for.js';
export type { Development, FeeClaims, FeeProposal, ParentPermission } from './proposal.js';
export { faultsOfProposal, type ProposalFault } from './proposal-faults.js';
export { type FactShape, type FactShapes, proposalFacts } from './proposal-shape.js';
export { type RefundAnswer, type RefundFacts, refundFor } from './refunds.js';
export { type Settlement, settlementOf } from './settlement.js';
export { type CouncilFeeRow, type ListedFee, listedFees, type Tariff, tariffOn } from './tariff.js';
export { type Extent, inPounds, lesserOf, type Pence } from './values.js';
