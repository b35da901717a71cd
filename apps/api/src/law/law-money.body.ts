import { IsIn, IsOptional } from 'class-validator';
import type { CalendarDate, CouncilCode } from '#domain';
import type { RefundFacts } from '#legislation';
import { IsFeeProposal } from '../http/fee-proposal.js';
import { IsOptionalDay, IsPence, IsText, OptionalCouncil } from '../http/fields.js';

const causes: readonly RefundFacts['cause'][] = [
  'planning guarantee',
  'withdrawn before valid',
  'returned invalid',
  'conditions not answered',
  'overpaid',
];

export class SettlementQuestionBody {
  /** The council whose law applies; the national law alone if left out. */
  @OptionalCouncil()
  council?: CouncilCode;

  /** The day of receipt, which decides the fee table. Today if left out. */
  @IsOptionalDay()
  on?: CalendarDate;

  /**
   * The proposal, by `type` (an Open Digital Planning code) and the facts on which the fee of that type
   * depends.
   */
  @IsFeeProposal()
  proposal: Record<string, unknown>;

  /** What was paid for it, in pence. */
  @IsPence()
  paidPence: number;
}

export class RefundQuestionBody {
  /** The council whose law applies; the national law alone if left out. */
  @OptionalCouncil()
  council?: CouncilCode;

  /** The ground for a refund; it says which of the facts below are needed. */
  @IsIn(causes)
  cause: RefundFacts['cause'];

  /** What was paid for the application, in pence. */
  @IsPence()
  paidPence: number;

  /** How much of it has already been refunded, in pence. */
  @IsOptional()
  @IsPence()
  refundedPence?: number;

  /** For `overpaid`: the fee due, in pence. */
  @IsOptional()
  @IsPence()
  owedPence?: number;

  /** For `planning guarantee` and `conditions not answered`: the day asked. Today if left out. */
  @IsOptionalDay()
  asAt?: CalendarDate;

  /** For `planning guarantee`: Open Digital Planning code. */
  @IsOptional()
  @IsText(100)
  type?: string;

  /** For `planning guarantee`: the size that decides its period. */
  @IsOptional()
  @IsIn(['major', 'minor', 'other'])
  scale?: 'major' | 'minor' | 'other';

  /**
   * For `planning guarantee`: the day on which the application was complete. For other grounds, leave it out
   * if it never was.
   */
  @IsOptionalDay()
  validFrom?: CalendarDate;

  /** For `conditions not answered`: the day of receipt. */
  @IsOptionalDay()
  receivedOn?: CalendarDate;

  /** For `withdrawn before valid`. */
  @IsOptionalDay()
  withdrawnOn?: CalendarDate;

  /** The day on which it was decided or answered. */
  @IsOptionalDay()
  decidedOn?: CalendarDate;

  /** The first written agreement of a longer period. */
  @IsOptionalDay()
  extensionAgreedOn?: CalendarDate;

  @IsOptionalDay()
  calledInOn?: CalendarDate;

  @IsOptionalDay()
  nonDeterminationAppealOn?: CalendarDate;

  @IsOptionalDay()
  highCourtClaimOn?: CalendarDate;
}
