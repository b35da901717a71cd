import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsNumber, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import type { CalendarDate, CouncilCode } from '#domain';
import { type ExemptAuthority, exemptAuthorities } from '#legislation';
import { IsOptionalDay, OptionalCouncil } from '../http/fields.js';
import { TypeBody } from './law.body.js';

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
