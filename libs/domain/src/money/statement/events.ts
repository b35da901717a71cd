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
  /** Lines of a statement too large for one fact, stored before it is issued. */
  | ({ readonly type: 'StatementPartKept' } & StatementPart)
  | ({ readonly type: 'StatementIssued' } & IssuedStatement)
  | ({ readonly type: 'StatementDisputed'; readonly by: OfficerId } & Dispute)
  | {
      readonly type: 'DisputeResolved';
      readonly disputeId: string;
      readonly outcome: DisputeOutcome;
      /** The adjustment that corrects it on the next statement; null if the dispute was not upheld. */
      readonly adjustmentId: string | null;
      readonly by: OfficerId;
    }
  | ({ readonly type: 'StatementSettled' } & Settlement)
  /** How a dispute is to be resolved: proposed by one person, confirmed by another. */
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

/** The kinds of lines. */
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
  /** Its month: earlier than the statement's if it was recorded late. */
  readonly month: Month;
  readonly about: string;
  readonly grade: string | null;
  readonly minutes: number | null;
  readonly amountPence: Pence;
  /** The calculation in words. */
  readonly working: string;
  /** Ids of the facts that it adds up. */
  readonly sources: readonly string[];
  /** Ids of the facts that set the rate or the rule. */
  readonly restsOn: readonly string[];
}

export interface StatementTotals {
  readonly openingPence: Pence;
  readonly timePence: Pence;
  readonly poolSharesPence: Pence;
  readonly disbursementsPence: Pence;
  readonly incomeHeldPence: Pence;
  /** Adjustments, the year's true-up, and everything recorded late for earlier months. */
  readonly adjustmentsPence: Pence;
  readonly settledPence: Pence;
  readonly transferredPence: Pence;
  readonly closingPence: Pence;
}

export interface StatementPart {
  /** The hash of the whole reviewed statement. */
  readonly digest: string;
  /** From 1. */
  readonly part: number;
  readonly lines: readonly StatementLine[];
}

export interface IssuedStatement {
  readonly number: string;
  /** Empty if they were stored in parts. */
  readonly lines: readonly StatementLine[];
  /** How many parts hold the lines; left out if the lines are here. */
  readonly inParts?: number;
  readonly totals: StatementTotals;
  /** SHA-256 of number, council, month, lines and totals. */
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
