import type {
  CalendarDate,
  CasebookEvent,
  CaseId,
  Category,
  CouncilCode,
  FactsOfStreams,
  Instant,
  OfficerId,
  ProposalFact,
} from '#domain';
import { parseCaseId, parseCouncilCode } from '#domain';
import { type Recorded, tableOf } from '#projections';
import { readModel } from '../read-model.js';
import { eachElsewhere, type Hidden, hidden } from '../shown.js';
import { casePrefix } from './case-facts.js';

/** Proposals that another person must confirm. A row is deleted once the proposal is answered. */
export interface WaitingRow {
  readonly id: string;
  readonly stream: string;
  readonly proposalId: string;
  /** The command that confirms it, or that it results in. */
  readonly act: string;
  readonly content: Readonly<Record<string, unknown>>;
  readonly council: CouncilCode;
  /** Null if it is not about a single case. */
  readonly caseId: CaseId | null;
  readonly proposedBy: OfficerId;
  readonly proposedOn: CalendarDate;
  readonly proposedAt: Instant;
}

type Fact<Type extends CasebookEvent['type']> = Extract<CasebookEvent, { type: Type }>;
type Proposed = Pick<WaitingRow, 'proposalId' | 'act' | 'content'> & { readonly by: OfficerId };

/** A fact starts a proposal, ends one, or has nothing to do with proposals. */
type Line<Type extends CasebookEvent['type']> =
  | { readonly starts: (fact: Fact<Type>) => Proposed }
  | { readonly ends: (fact: Fact<Type>) => string }
  | Hidden;
type Lines<Kind extends Category> = {
  readonly [Each in Kind]: { readonly [Type in FactsOfStreams[Each]['type']]: Line<Type> };
};

const noProposal = hidden('it neither starts nor ends a proposal');

const proposals: { readonly [Type in ProposalFact['type']]: Line<Type> } = {
  ActProposed: { starts: ({ proposalId, act, content, by }) => ({ proposalId, act, content, by }) },
  ProposalConfirmed: { ends: ({ proposalId }) => proposalId },
  ProposalWithdrawn: { ends: ({ proposalId }) => proposalId },
};

/** Acts on money have their own proposal facts, which are older than the common one. */
const lines: Lines<'planningApplication' | 'charge' | 'councilAccount' | 'statement' | 'recordNotes'> = {
  planningApplication: { ...eachElsewhere(['two-people'], noProposal), ...proposals },
  charge: {
    InvoiceIssued: noProposal,
    ChargePaid: noProposal,
    CreditProposed: {
      starts: ({ creditId: proposalId, netPence, vatPence, because, chargeId, by }) => ({
        ...{ proposalId, act: 'ApproveCredit', content: { chargeId, netPence, vatPence, because }, by },
      }),
    },
    CreditNoteIssued: { ends: ({ creditId }) => creditId },
    ChargeRefundProposed: {
      starts: ({ refundId: proposalId, amountPence, because, chargeId, by }) => ({
        ...{ proposalId, act: 'ApproveChargeRefund', content: { chargeId, amountPence, because }, by },
      }),
    },
    ChargeRefunded: { ends: ({ refundId }) => refundId },
  },
  councilAccount: {
    FeeIncomeArranged: noProposal,
    AccountCodesSet: noProposal,
    DisbursementRecorded: noProposal,
    DisbursementReversed: noProposal,
    AdjustmentProposed: {
      starts: ({ adjustmentId: proposalId, amountPence, because, cites, by }) => ({
        ...{ proposalId, act: 'ApproveAdjustment', content: { amountPence, because, cites }, by },
      }),
    },
    AdjustmentMade: { ends: ({ adjustmentId }) => adjustmentId },
  },
  statement: {
    StatementReviewed: noProposal,
    StatementPartKept: noProposal,
    StatementIssued: noProposal,
    StatementDisputed: noProposal,
    DisputeResolved: noProposal,
    StatementSettled: noProposal,
    ...proposals,
  },
  recordNotes: { ChainBreakNoted: noProposal, ...proposals },
};

interface AnyLine {
  readonly starts?: (fact: CasebookEvent) => Proposed;
  readonly ends?: (fact: CasebookEvent) => string;
}

const lineOf = new Map<string, AnyLine>(
  Object.values(lines).flatMap((each) => Object.entries(each) as [string, AnyLine][]),
);

const beginning = ({ type }: CasebookEvent) => lineOf.get(type)?.starts;
const ending = ({ type }: CasebookEvent) => lineOf.get(type)?.ends;

/** A note about a record names that record. */
const notesPrefix = 'recordNotes-';

export const waiting = readModel<WaitingRow>()({
  name: 'council_waiting',
  version: 2,
  facts: lines,
  table: tableOf<WaitingRow>({
    key: 'id',
    columns: {
      id: 'text',
      stream: 'text',
      proposalId: 'text',
      act: 'text',
      content: 'jsonb',
      council: 'text',
      caseId: 'text null',
      proposedBy: 'text',
      proposedOn: 'date',
      proposedAt: 'timestamptz',
    },
    indexes: ['(council, proposed_at)', '(proposal_id)'],
  }),
  key: ({ stream, event }) => {
    const proposalId = beginning(event)?.(event).proposalId ?? ending(event)?.(event);
    return proposalId === undefined ? null : `${stream}/${proposalId}`;
  },
  project: (_row, recorded) => {
    const proposed = beginning(recorded.event)?.(recorded.event);
    return proposed ? rowOf(recorded, proposed) : null;
  },
});

function rowOf({ stream, metadata }: Recorded, { by, ...proposed }: Proposed): WaitingRow {
  const { effectiveOn, recordedAt } = metadata;
  // A note is in a separate stream, so it contains the council that must agree.
  const council = metadata.council ?? parseCouncilCode(proposed.content.council);
  if (!council) throw new Error('a proposal must name its council');
  const about = stream.startsWith(notesPrefix) ? stream.slice(notesPrefix.length) : stream;
  const caseId = about.startsWith(casePrefix) ? (parseCaseId(about.slice(casePrefix.length)) ?? null) : null;
  return {
    ...{ id: `${stream}/${proposed.proposalId}`, stream, ...proposed, council, caseId },
    ...{ proposedBy: by, proposedOn: effectiveOn, proposedAt: recordedAt },
  };
}
