import type { CalendarDate } from '#legislation';
import type { EventVersions } from '../../decider.js';
import type { CouncilCode, OfficerId, Pence } from '../../values.js';

/** What passes between one council and the service besides time and shares. */
export type CouncilAccountEvent = { readonly effectiveOn: CalendarDate; readonly council: CouncilCode } & (
  | { readonly type: 'FeeIncomeArranged'; readonly arrangement: FeeArrangement }
  | { readonly type: 'AccountCodesSet'; readonly codes: Readonly<Record<string, string>> }
  | ({ readonly type: 'DisbursementRecorded' } & Disbursement)
  /** Takes a disbursement back whole, on the day it was recorded for. */
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

/** Fees are the council's income: the service keeps them against what the council owes, or passes them on. */
export const feeArrangements = ['held', 'passedOn'] as const;
export type FeeArrangement = (typeof feeArrangements)[number];

/** Paid out for one council: a press notice, a barrister, a survey. */
export interface Disbursement {
  readonly disbursementId: string;
  readonly amountPence: Pence;
  readonly what: string;
  readonly forCase: string | null;
}

/** More or less than nothing: what the council is asked for besides, or let off. */
export interface Adjustment {
  readonly adjustmentId: string;
  readonly amountPence: Pence;
  readonly because: string;
  /** Ids of the facts that it answers: the entry disputed, the statement. */
  readonly cites: readonly string[];
}
