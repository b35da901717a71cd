import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import type { CalendarDate } from '#domain';
import { type ChallengeStep, type Scale } from '#legislation';
import { IsOptionalDay, IsText } from '../http/fields.js';
import { IsCalendarDate } from '../http/validation.js';
import { scales, steps } from './law-questions.body.js';
import { OfTypeBody, UnderCouncilBody } from './law-subject.body.js';

class ChallengeBody {
  @IsIn(steps)
  step: ChallengeStep['step'];

  @IsCalendarDate()
  on: CalendarDate;
}

class VariedPermissionBody {
  /** Open Digital Planning code: `pp.full.householder`. */
  @IsText(100)
  type: string;

  @IsCalendarDate()
  decidedOn: CalendarDate;

  /** The years that its decision set instead of the standard ones. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(100)
  yearsGiven?: number;
}

export class PermissionLifeQuestionBody extends OfTypeBody {
  @IsCalendarDate()
  decidedOn: CalendarDate;

  /** The years that the decision sets instead of the standard ones. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(100)
  yearsGiven?: number;

  /** For section 73: the permission that it varies, whose time limit it keeps. */
  @IsOptional()
  @ValidateNested()
  @Type(() => VariedPermissionBody)
  varies?: VariedPermissionBody;

  /** Steps of a challenge in court. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => ChallengeBody)
  challenges?: ChallengeBody[];
}

export class ClockBody extends OfTypeBody {
  @IsOptional()
  @IsIn(scales)
  scale?: Scale;

  @IsOptional()
  @IsBoolean()
  eia?: boolean;

  @IsOptional()
  @IsBoolean()
  psi?: boolean;

  /** The day on which the application was complete. */
  @IsCalendarDate()
  validFrom: CalendarDate;

  /** The day of the application; the valid day if left out. */
  @IsOptionalDay()
  receivedOn?: CalendarDate;
}

export class GuaranteeQuestionBody extends ClockBody {
  @IsOptionalDay()
  extensionAgreedOn?: CalendarDate;

  @IsOptionalDay()
  calledInOn?: CalendarDate;

  @IsOptionalDay()
  nonDeterminationAppealOn?: CalendarDate;

  @IsOptionalDay()
  highCourtClaimOn?: CalendarDate;

  @IsOptionalDay()
  decidedOn?: CalendarDate;
}

export class SilenceQuestionBody extends ClockBody {
  /** The last day to decide, including agreements; the end of the statutory period if left out. */
  @IsOptionalDay()
  decideBy?: CalendarDate;

  /** The council said in time that prior approval is needed. */
  @IsOptional()
  @IsBoolean()
  priorApprovalNeeded?: boolean;
}

export class DeemedDischargeQuestionBody extends UnderCouncilBody {
  /** The day on which the details were complete. */
  @IsCalendarDate()
  receivedOn: CalendarDate;

  /** The last day to decide, including agreements. */
  @IsCalendarDate()
  decideBy: CalendarDate;

  /** The day the applicant's notice was received. */
  @IsOptionalDay()
  noticeOn?: CalendarDate;

  /** The day on which the notice is to take effect. */
  @IsOptionalDay()
  specifiedDay?: CalendarDate;

  /** A shorter time before the notice, agreed in writing. */
  @IsOptionalDay()
  noticeAgreedFrom?: CalendarDate;

  /** A condition that Schedule 6 of the order exempts. */
  @IsOptional()
  @IsBoolean()
  exempt?: boolean;
}
