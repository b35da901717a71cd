import type { CalendarDate } from '#legislation';
import { type Outcome, type Rejection, reject } from '../decider.js';
import type { OfficerId } from '../values.js';
import { type ProposalFact, type ProposedContent, proposalEvents } from './events.js';

export interface Proposal {
  readonly act: string;
  readonly content: ProposedContent;
  readonly by: OfficerId;
  readonly answer: 'waiting' | 'withdrawn' | { readonly confirmedBy: OfficerId };
  /** Whether anything except proposals was recorded since: the confirming person must then have seen it. */
  readonly changedSince: boolean;
}

/** By id, including answered ones. */
export type Proposals = ReadonlyMap<string, Proposal>;

export const nothingProposed: Proposals = new Map();

type AnyFact = { readonly type: string };

const isProposal = (fact: AnyFact): fact is ProposalFact => Object.hasOwn(proposalEvents, fact.type);

/** Applies any fact of the stream: each may be something that a proposal did not take into account. */
export function proposalsAfter(proposals: Proposals, fact: AnyFact): Proposals {
  if (!isProposal(fact)) return changed(proposals);
  const { proposalId } = fact;
  if (fact.type === 'ActProposed') {
    const { act, content, by } = fact;
    const made: Proposal = { act, content, by, answer: 'waiting', changedSince: false };
    return new Map(proposals).set(proposalId, made);
  }
  const before = proposals.get(proposalId);
  if (!before) return proposals;
  const answer = fact.type === 'ProposalWithdrawn' ? 'withdrawn' : { confirmedBy: fact.by };
  return new Map(proposals).set(proposalId, { ...before, answer });
}

function changed(proposals: Proposals): Proposals {
  if (proposals.size === 0) return proposals;
  return new Map([...proposals].map(([id, each]) => [id, { ...each, changedSince: true }]));
}

export interface ConfirmProposal {
  readonly type: 'ConfirmProposal';
  readonly proposalId: string;
  readonly act: string;
  readonly by: OfficerId;
  /** Whether the confirming person named the revision that they read, which the store then enforces. */
  readonly hasSeenChanges: boolean;
  /** What only the record can say at the moment of the act, worked out for the confirming person. */
  readonly found: ProposedContent;
  readonly on: CalendarDate;
}

export interface WithdrawProposal {
  readonly type: 'WithdrawProposal';
  readonly proposalId: string;
  readonly act: string;
  readonly by: OfficerId;
  readonly reason: string;
  readonly on: CalendarDate;
}

/** The proposal, if this person may answer it; accepted without facts if they already have. */
export function answerable(
  proposals: Proposals,
  {
    proposalId,
    act,
    by,
    type,
  }: Pick<ConfirmProposal | WithdrawProposal, 'proposalId' | 'act' | 'by' | 'type'>,
):
  | { readonly waiting: Proposal }
  | { readonly accepted: readonly never[] }
  | { readonly rejected: Rejection } {
  const proposal = proposals.get(proposalId);
  if (proposal?.act !== act) return reject('unknown-proposal', `There is no proposal ${proposalId}.`);
  const { answer } = proposal;
  if (answer === 'waiting') return { waiting: proposal };
  if (answer === 'withdrawn')
    return type === 'WithdrawProposal'
      ? { accepted: [] }
      : reject('proposal-withdrawn', `Proposal ${proposalId} was withdrawn: make a new proposal.`);
  if (type === 'ConfirmProposal' && answer.confirmedBy === by) return { accepted: [] };
  return reject('proposal-confirmed', `Another person has already confirmed proposal ${proposalId}.`);
}

const oneself = reject(
  'second-person',
  'This needs two people: the person who proposed it cannot confirm it, in any role. Ask somebody else.',
);

const unseen = reject(
  'changed-since-proposed',
  'Something was recorded since this was proposed. Read it again and confirm with If-Match, or withdraw the proposal.',
);

/** The proposal, if this person may confirm it; accepted without facts if they already have. */
export function confirmable(
  proposals: Proposals,
  command: ConfirmProposal,
):
  | { readonly waiting: Proposal }
  | { readonly accepted: readonly never[] }
  | { readonly rejected: Rejection } {
  const found = answerable(proposals, command);
  if (!('waiting' in found)) return found;
  if (found.waiting.by === command.by) return oneself;
  return found.waiting.changedSince && !command.hasSeenChanges ? unseen : found;
}

/** The result of a confirmation: the fact that it was confirmed, and the facts of the act itself. */
export function confirmed<Fact>(
  proposals: Proposals,
  command: ConfirmProposal,
  act: (proposal: Proposal) => Outcome<Fact>,
): Outcome<Fact | Extract<ProposalFact, { type: 'ProposalConfirmed' }>> {
  const found = confirmable(proposals, command);
  if (!('waiting' in found)) return found;
  const { waiting } = found;
  const { proposalId, by } = command;
  const outcome = act(waiting);
  if ('rejected' in outcome) return outcome;
  if (outcome.accepted.length === 0)
    return reject('nothing-to-do', 'The record already says so: withdraw the proposal.');
  const answered = { proposalId, act: waiting.act, proposedBy: waiting.by, by };
  return { accepted: [{ type: 'ProposalConfirmed', ...answered }, ...outcome.accepted] };
}
