import { ApiProperty } from '@nestjs/swagger';

/** What happens to the council's fees from a day. */
export class FeeArrangementView {
  from: string;
  /**
   * held: the service keeps them and sets them against the council's debt. passedOn: the council receives
   * them.
   */
  arrangement: string;
}

/** A payment made for the council: a press notice, a barrister, a survey. */
export class DisbursementView {
  disbursementId: string;
  paidOn: string;
  amountPence: number;
  what: string;
  /** Id of the case for which it was paid. */
  forCase: string | null;
  /** Whether it was reversed. */
  reversed: boolean;
}

/** An extra amount that the council owes, or a reduction if negative. */
export class AdjustmentView {
  adjustmentId: string;
  /** The day from which it counts; while it is waiting, the day of the proposal. */
  on: string;
  amountPence: number;
  reason: string;
  /** Ids of the facts to which it responds. */
  cites: string[];
  proposedBy: string;
  /** Null while it is waiting for a second person. */
  approvedBy: string | null;
}

/** Payments between a council and the service other than time and shares in pools. */
export class AccountView {
  council: string;
  /** By day, the earliest first. Before the first entry, fees are passed on. */
  feeArrangements: FeeArrangementView[];

  /** The council's own codes for the accounts of the ledger. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  codes: Record<string, string>;

  disbursements: DisbursementView[];
  adjustments: AdjustmentView[];
}
