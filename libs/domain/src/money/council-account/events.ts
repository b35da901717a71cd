import type { CalendarDate } from '#legislation';
import type { EventVersions } from '../../decider.js';
import type { CouncilCode, OfficerId, Pence } from '../../values.js';

/** Payments between one council and the service other than time and shares. */
export type CouncilAccountEvent = { readonly effectiveOn: CalendarDate; readonly council: CouncilCode } & (
  | { readonly type: 'FeeIncomeArranged'; readonly arrangement: FeeArrangement }
  | { readonly type: 'AccountCodesSet'; readonly codes: Readonly<Record<string, string>> }
  | ({ readonly type: 'DisbursementRecorded' } & Disbursement)
  /** Reverses a whole disbursement, on its own day. */
  | ({ readonly type: 'DisbursementReversed'; readonly because: string } & Disbursement)
  | ({ readonly type: 'AdjustmentProposed'; readonly by: OfficerId } & Adjustment)
  | ({
      readonly type: 'AdjustmentMade';
      readonly proposedBy: OfficerId;
      readonly approvedBy: OfficerId;
    } & Adjustment)
);

export const councilAccountEvents: EventVersions<CouncilAccountEvent> = {
  FeeIncomeArranged: 1,
  AccountCodesSet: 1,
  DisbursementRecorded: 1,
  DisbursementReversed: 1,
  AdjustmentProposed: 1,
  AdjustmentMade: 1,
};

/** Fees are the council's income: the service keeps them and sets them against its debt, or passes them on. */
export const feeArrangements = ['held', 'passedOn'] as const;
export type FeeArrangement = (typeof feeArrangements)[number];

/** Paid for one council: a press notice, a barrister, a survey. */
export interface Disbursement {
  readonly disbursementId: string;
  readonly amountPence: Pence;
  readonly what: string;
  readonly forCase: string | null;
}

/** Positive or negative: an extra amount that the council owes, or a reduction. */
export interface Adjustment {
  readonly adjustmentId: string;
  readonly amountPence: Pence;
  readonly because: string;
  /** Ids of the facts to which it responds: the disputed entry, the statement. */
  readonly cites: readonly string[];
}
