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
  /** Under whose law; the national law alone if left out. */
  @OptionalCouncil()
  council?: CouncilCode;

  /** The day the application is received: it settles the table. Today if left out. */
  @IsOptionalDay()
  on?: CalendarDate;

  /** What is proposed, by `type` (an Open Digital Planning code) and what the fee of that type depends on. */
  @IsFeeProposal()
  proposal: Record<string, unknown>;

  /** What was paid for it, in pence. */
  @IsPence()
  paidPence: number;
}

export class RefundQuestionBody {
  /** Under whose law; the national law alone if left out. */
  @OptionalCouncil()
  council?: CouncilCode;

  /** Why money might go back; it says which of the facts below are needed. */
  @IsIn(causes)
  cause: RefundFacts['cause'];

  /** What was paid for the application, in pence. */
  @IsPence()
  paidPence: number;

  /** What of it has gone back already, in pence. */
  @IsOptional()
  @IsPence()
  refundedPence?: number;

  /** Overpaid: the fee that is due, in pence. */
  @IsOptional()
  @IsPence()
  owedPence?: number;

  /** The day that is asked about: `planning guarantee`, `conditions not answered`. Today if left out. */
  @IsOptionalDay()
  asAt?: CalendarDate;

  /** Open Digital Planning code: `planning guarantee`. */
  @IsOptional()
  @IsText(100)
  type?: string;

  /** The size by which its period runs: `planning guarantee`. */
  @IsOptional()
  @IsIn(['major', 'minor', 'other'])
  scale?: 'major' | 'minor' | 'other';

  /** The day on which it was received complete: `planning guarantee`; elsewhere left out where it never was. */
  @IsOptionalDay()
  validFrom?: CalendarDate;

  /** The day it was received: `conditions not answered`. */
  @IsOptionalDay()
  receivedOn?: CalendarDate;

  /** `withdrawn before valid`. */
  @IsOptionalDay()
  withdrawnOn?: CalendarDate;

  /** The day on which it was decided or answered. */
  @IsOptionalDay()
  decidedOn?: CalendarDate;

  /** First written agreement of a longer period. */
  @IsOptionalDay()
  extensionAgreedOn?: CalendarDate;

  @IsOptionalDay()
  calledInOn?: CalendarDate;

  @IsOptionalDay()
  nonDeterminationAppealOn?: CalendarDate;

  @IsOptionalDay()
  highCourtClaimOn?: CalendarDate;
}
