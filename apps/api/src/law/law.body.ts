import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsOptional, ValidateNested } from 'class-validator';
import type { CalendarDate, CouncilCode } from '#domain';
import { type Consulted, type Scale } from '#legislation';
import { IsFeeProposal } from '../http/fee-proposal.js';
import { IsOptionalDay, IsText, OptionalCouncil } from '../http/fields.js';
import { IsCalendarDate } from '../http/validation.js';

const scales: readonly Scale[] = ['major', 'minor', 'other'];
const ways: readonly Consulted[] = [
  'site-notice',
  'neighbour-letter',
  'press-notice',
  'consultee',
  'parish-council',
  'owner-notice',
];

export class FeeQuestionBody {
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
}

export class TypeBody {
  /** Open Digital Planning code: `pp.full.householder`. */
  @IsText(100)
  type: string;

  /** If left out, the scale follows from the code. */
  @IsOptional()
  @IsIn(scales)
  scale?: Scale;
}

export class DeadlineQuestionBody extends TypeBody {
  /** The council whose law applies; the national law alone if left out. */
  @OptionalCouncil()
  council?: CouncilCode;

  /** The day on which the application was complete. */
  @IsCalendarDate()
  validFrom: CalendarDate;

  /** The day of the application, which decides the version of the law; the valid day if left out. */
  @IsOptionalDay()
  receivedOn?: CalendarDate;

  /** An environmental statement is required. */
  @IsOptional()
  @IsBoolean()
  eia?: boolean;

  /** Public service infrastructure. */
  @IsOptional()
  @IsBoolean()
  psi?: boolean;

  /** The council said that prior approval is needed. */
  @IsOptional()
  @IsBoolean()
  priorApprovalNeeded?: boolean;
}

export class PublicityGivenBody {
  @IsIn(ways)
  told: Consulted;

  /** The first day counted. */
  @IsCalendarDate()
  beganOn: CalendarDate;
}

export class PublicityQuestionBody extends TypeBody {
  /** The council whose law applies; the national law alone if left out. */
  @OptionalCouncil()
  council?: CouncilCode;

  /** The day the application was made. */
  @IsCalendarDate()
  madeOn: CalendarDate;

  @IsOptional()
  @IsBoolean()
  eia?: boolean;

  @IsOptional()
  @IsBoolean()
  psi?: boolean;

  @IsOptional()
  @IsBoolean()
  departure?: boolean;

  @IsOptional()
  @IsBoolean()
  affectsRightOfWay?: boolean;

  @IsOptional()
  @IsBoolean()
  affectsListedBuildingSetting?: boolean;

  @IsOptional()
  @IsBoolean()
  affectsConservationArea?: boolean;

  @IsOptional()
  @IsBoolean()
  interiorOfGradeTwoOnly?: boolean;

  /** Publicity already given, to find the last day for comments. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => PublicityGivenBody)
  given?: PublicityGivenBody[];
}
