import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import type { CalendarDate, CouncilCode } from '#domain';
import { type Consulted, type ExemptAuthority, exemptAuthorities, type Scale } from '#legislation';
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

class TypeBody {
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

class OutlineBody {
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  homes?: number;

  @IsOptional()
  @IsNumber()
  @Min(0)
  @Max(100_000_000)
  floorSpaceSquareMetres?: number;
}

class GatewayQuestionBody {
  @IsBoolean()
  officerAgrees: boolean;

  @IsBoolean()
  memberAgrees: boolean;
}

export class CaseToDecideBody extends TypeBody {
  /** Homes proposed, 0 for none. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  homes?: number;

  /** Floor space to be created, 0 for none. */
  @IsOptional()
  @IsNumber()
  @Min(0)
  @Max(100_000_000)
  floorSpaceSquareMetres?: number;

  /** For development already begun (section 73A); if left out, it follows from the code. */
  @IsOptional()
  @IsBoolean()
  retrospective?: boolean;

  /** Whether listed building consent is applied for with it; if left out, it follows from the code. */
  @IsOptional()
  @IsBoolean()
  withListedBuildingConsent?: boolean;

  /** Homes are proposed, but their number is not known yet. */
  @IsOptional()
  @IsBoolean()
  homesOfUnknownNumber?: boolean;

  @IsOptional()
  @IsNumber()
  @Min(0)
  @Max(1_000_000)
  siteHectares?: number;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  objections?: number;

  @IsOptional()
  @IsIn(['grant', 'refuse'])
  recommendation?: 'grant' | 'refuse';

  @IsOptional()
  @IsBoolean()
  memberCallIn?: boolean;

  /** The council's own application, or land. */
  @IsOptional()
  @IsBoolean()
  ownInterest?: boolean;

  /** Not in accordance with the development plan. */
  @IsOptional()
  @IsBoolean()
  departure?: boolean;
}

export class WhoDecidesQuestionBody extends CaseToDecideBody {
  /** The council whose law applies; the national law alone if left out. */
  @OptionalCouncil()
  council?: CouncilCode;

  /** If left out, the day from which it is valid, or else the day of the decision. */
  @IsOptionalDay()
  receivedOn?: CalendarDate;

  @IsOptionalDay()
  validFrom?: CalendarDate;

  /** An authority to which the national scheme does not apply. */
  @IsOptional()
  @IsIn(exemptAuthorities)
  authority?: ExemptAuthority;

  /** The outline permission to which these reserved matters belong. */
  @IsOptional()
  @ValidateNested()
  @Type(() => OutlineBody)
  outline?: OutlineBody;

  /**
   * The opinions of the nominated officer and the nominated member on the gateway test, once both have given
   * one.
   */
  @IsOptional()
  @ValidateNested()
  @Type(() => GatewayQuestionBody)
  gateway?: GatewayQuestionBody;

  /** The day of the decision; today if left out. */
  @IsOptionalDay()
  on?: CalendarDate;

  /** The permission that a section 73 application varies. */
  @IsOptional()
  @ValidateNested()
  @Type(() => CaseToDecideBody)
  parent?: CaseToDecideBody;
}
