import type { CalendarDate } from '#legislation';
import type { EventVersions } from '../../decider.js';
import { type ProposalFact, proposalEvents } from '../../two-people/index.js';
import type { CouncilCode, OfficerId, Pence } from '../../values.js';
import type { Month } from '../cost-recovery/month.js';

/** A council's statement for a month, from its review to the last penny. */
export type StatementEvent = {
  readonly effectiveOn: CalendarDate;
  readonly council: CouncilCode;
  readonly month: Month;
} & (
  | { readonly type: 'StatementReviewed'; readonly digest: string; readonly by: OfficerId }
  /** Lines of a statement that is too large for one fact, kept before it is issued. */
  | ({ readonly type: 'StatementPartKept' } & StatementPart)
  | ({ readonly type: 'StatementIssued' } & IssuedStatement)
  | ({ readonly type: 'StatementDisputed'; readonly by: OfficerId } & Dispute)
  | {
      readonly type: 'DisputeResolved';
      readonly disputeId: string;
      readonly outcome: DisputeOutcome;
      /** What puts it right on the next statement; null where the dispute was not upheld. */
      readonly adjustmentId: string | null;
      readonly by: OfficerId;
    }
  | ({ readonly type: 'StatementSettled' } & Settlement)
  /** How a dispute is to be resolved: proposed by one, confirmed by another. */
  | ProposalFact
);

export const statementEvents: EventVersions<StatementEvent> = {
  StatementReviewed: 1,
  StatementPartKept: 1,
  StatementIssued: 1,
  StatementDisputed: 1,
  DisputeResolved: 1,
  StatementSettled: 1,
  ...proposalEvents,
};

/** What a line is for. */
export const lineKinds = [
  'time',
  'poolShare',
  'disbursement',
  'incomeHeld',
  'adjustment',
  'trueUp',
  'settlement',
  'transfer',
] as const;
export type LineKind = (typeof lineKinds)[number];

export interface StatementLine {
  /** The same in every statement and every rebuild. */
  readonly key: string;
  readonly kind: LineKind;
  /** The month it belongs to: an earlier one than the statement's where something came late. */
  readonly month: Month;
  readonly about: string;
  readonly grade: string | null;
  readonly minutes: number | null;
  readonly amountPence: Pence;
  /** The sum, in words. */
  readonly working: string;
  /** Ids of the facts that it adds up. */
  readonly sources: readonly string[];
  /** Ids of the facts that say how: the rate, the rule. */
  readonly restsOn: readonly string[];
}

export interface StatementTotals {
  readonly openingPence: Pence;
  readonly timePence: Pence;
  readonly poolSharesPence: Pence;
  readonly disbursementsPence: Pence;
  readonly incomeHeldPence: Pence;
  /** What was agreed besides, the year's true-up, and all that came late for earlier months. */
  readonly adjustmentsPence: Pence;
  readonly settledPence: Pence;
  readonly transferredPence: Pence;
  readonly closingPence: Pence;
}

export interface StatementPart {
  /** Of the whole statement, as it was reviewed. */
  readonly digest: string;
  /** From 1. */
  readonly part: number;
  readonly lines: readonly StatementLine[];
}

export interface IssuedStatement {
  readonly number: string;
  /** None where they were kept in parts. */
  readonly lines: readonly StatementLine[];
  /** How many parts hold the lines; left out where they are here. */
  readonly inParts?: number;
  readonly totals: StatementTotals;
  /** SHA-256 over number, council, month, lines and totals. */
  readonly hash: string;
  readonly reviewedBy: OfficerId;
  readonly by: OfficerId;
}

export interface Dispute {
  readonly disputeId: string;
  readonly lineKeys: readonly string[];
  readonly amountPence: Pence;
  readonly because: string;
}

export type DisputeOutcome = 'upheld' | 'partlyUpheld' | 'notUpheld';

export interface Settlement {
  readonly settlementId: string;
  readonly amountPence: Pence;
  readonly reference: string;
}
