import type { statements as stating } from '#domain';
import { amount, code, oneOf, orNull, shape, wholePence } from '../kinds.js';
import { field } from '../publication.js';
import { type FinancePublications, inside, toItsCouncil } from './publication.js';

const month = field(code(), 'The month of the statement.', (event: stating.StatementEvent) => event.month);

const totals = shape<Record<keyof stating.StatementTotals, number>>({
  openingPence: wholePence,
  timePence: wholePence,
  poolSharesPence: wholePence,
  disbursementsPence: wholePence,
  incomeHeldPence: wholePence,
  adjustmentsPence: wholePence,
  settledPence: wholePence,
  transferredPence: wholePence,
  closingPence: wholePence,
});

/**
 * A statement's lines are not published: there are thousands, some in officers' words. The hash identifies
 * them; `GET /councils/…/statements/…` and the ledger return them.
 */
export const statements: FinancePublications<stating.StatementEvent> = {
  StatementReviewed: {
    meaning: 'Somebody reviewed the month and found it right.',
    version: 1,
    to: toItsCouncil,
    fields: { month, hash: field(code(), 'The hash of the reviewed statement.', (event) => event.digest) },
  },
  StatementPartKept: inside,
  // A proposal is the council's own matter; its result is published when it is resolved.
  ActProposed: inside,
  ProposalConfirmed: inside,
  ProposalWithdrawn: inside,
  StatementIssued: {
    meaning: 'The statement of the month was issued. It never changes afterwards.',
    version: 1,
    to: toItsCouncil,
    fields: {
      month,
      number: field(code(), 'As printed.', (event) => event.number),
      totals: field(totals, 'The total.', (event) => event.totals),
      hash: field(code(), 'SHA-256 of number, month, lines and totals.', (event) => event.hash),
    },
  },
  StatementDisputed: {
    meaning: 'The council does not accept part of it.',
    version: 1,
    to: toItsCouncil,
    fields: {
      month,
      disputeId: field(code(), 'Names the dispute.', (event) => event.disputeId),
      lines: field(amount, 'The number of disputed lines.', (event) => event.lineKeys.length),
      amountPence: field(wholePence, 'How much.', (event) => event.amountPence),
    },
  },
  DisputeResolved: {
    meaning: 'A dispute was answered.',
    version: 1,
    to: toItsCouncil,
    fields: {
      month,
      disputeId: field(code(), 'The dispute.', (event) => event.disputeId),
      outcome: field(oneOf('upheld', 'partlyUpheld', 'notUpheld'), 'How it ended.', (event) => event.outcome),
      adjustmentId: field(orNull(code()), 'The adjustment that corrects it.', (event) => {
        return event.adjustmentId;
      }),
    },
  },
  StatementSettled: {
    meaning: 'The council paid on a statement.',
    version: 1,
    to: toItsCouncil,
    fields: {
      month,
      settlementId: field(code(), 'Names the payment.', (event) => event.settlementId),
      amountPence: field(wholePence, 'How much.', (event) => event.amountPence),
    },
  },
};
