import type { CalendarDate, CasebookEvent, CaseId, CouncilCode, Instant, OfficerId } from '#domain';
import { parseCaseId, parseCouncilCode } from '#domain';
import { type Projection, type Recorded, tableOf } from '#projections';
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

/**
 * The facts that start a proposal. Acts on money have their own proposal facts, which are older than the common one.
 */
const begins: { readonly [Type in CasebookEvent['type']]?: (fact: Fact<Type>) => Proposed } = {
  ActProposed: ({ proposalId, act, content, by }) => ({ proposalId, act, content, by }),
  CreditProposed: ({ creditId, netPence, vatPence, because, chargeId, by }) => ({
    ...{ proposalId: creditId, act: 'ApproveCredit', content: { chargeId, netPence, vatPence, because }, by },
  }),
  ChargeRefundProposed: ({ refundId, amountPence, because, chargeId, by }) => ({
    ...{ proposalId: refundId, act: 'ApproveChargeRefund', content: { chargeId, amountPence, because }, by },
  }),
  AdjustmentProposed: ({ adjustmentId, amountPence, because, cites, by }) => ({
    ...{ proposalId: adjustmentId, act: 'ApproveAdjustment', content: { amountPence, because, cites }, by },
  }),
};

/** The facts that end a proposal. */
const ends: { readonly [Type in CasebookEvent['type']]?: (fact: Fact<Type>) => string } = {
  ProposalConfirmed: ({ proposalId }) => proposalId,
  ProposalWithdrawn: ({ proposalId }) => proposalId,
  CreditNoteIssued: ({ creditId }) => creditId,
  ChargeRefunded: ({ refundId }) => refundId,
  AdjustmentMade: ({ adjustmentId }) => adjustmentId,
};

const beginning = (event: CasebookEvent) =>
  begins[event.type] as ((fact: CasebookEvent) => Proposed) | undefined;
const ending = (event: CasebookEvent) => ends[event.type] as ((fact: CasebookEvent) => string) | undefined;

/** A note about a record names that record. */
const notesPrefix = 'recordNotes-';

export const waiting: Projection<WaitingRow> = {
  name: 'council_waiting',
  version: 2,
  streamPrefixes: [casePrefix, 'charge-', 'councilAccount-', 'statement-', notesPrefix],
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
};

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
