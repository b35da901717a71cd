import { ApiProperty } from '@nestjs/swagger';

/** What becomes of the council's fees from a day on. */
export class FeeArrangementView {
  from: string;
  /** held: the service keeps them against what the council owes. passedOn: the council has them. */
  arrangement: string;
}

/** What was paid out for the council: a press notice, a barrister, a survey. */
export class DisbursementView {
  disbursementId: string;
  paidOn: string;
  amountPence: number;
  what: string;
  /** Id of the case that it was for. */
  forCase: string | null;
  /** Whether it was taken back whole. */
  reversed: boolean;
}

/** What the council is asked for besides, or let off where it is less than nothing. */
export class AdjustmentView {
  adjustmentId: string;
  /** The day from which it counts; while it waits, the day on which it was proposed. */
  on: string;
  amountPence: number;
  reason: string;
  /** Ids of the facts that it answers. */
  cites: string[];
  proposedBy: string;
  /** Null while it waits for a second person. */
  approvedBy: string | null;
}

/** What passes between a council and the service besides time and shares in pools. */
export class AccountView {
  council: string;
  /** By day, the earliest first. Before the first, fees are passed on. */
  feeArrangements: FeeArrangementView[];

  /** The council's own codes for the accounts of the ledger. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  codes: Record<string, string>;

  disbursements: DisbursementView[];
  adjustments: AdjustmentView[];
}
