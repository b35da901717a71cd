export * from './events.js';
export {
  answerable,
  type ConfirmProposal,
  confirmable,
  confirmed,
  nothingProposed,
  type Proposal,
  type Proposals,
  proposalsAfter,
  type WithdrawProposal,
} from './proposals.js';
