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
import { type AppealFacts, type ChallengeStep, type Instant, type Scale } from '#legislation';
import { IsMoment, IsOptionalDay, IsText, OptionalCouncil } from '../http/fields.js';
import { IsCalendarDate } from '../http/validation.js';

export const scales: readonly Scale[] = ['major', 'minor', 'other'];
const appealed: readonly AppealFacts['against'][] = ['refusal', 'conditions', 'non-determination'];
const steps: readonly ChallengeStep['step'][] = [
  'proceedings-begun',
  'permission-granted',
  'leave-to-court-of-appeal',
  'leave-to-supreme-court',
];

export class UnderCouncilBody {
  /** The council whose law applies; the national law alone if left out. */
  @OptionalCouncil()
  council?: CouncilCode;
}

export class OfTypeBody extends UnderCouncilBody {
  /** Open Digital Planning code: `pp.full.householder`. */
  @IsText(100)
  type: string;
}

export class ReceivedDayQuestionBody extends UnderCouncilBody {
  /** The moment of sending, with its offset. */
  @IsMoment()
  submittedAt: Instant;
}

export class WorkingDayQuestionBody extends UnderCouncilBody {
  /** This day is not counted. */
  @IsCalendarDate()
  from: CalendarDate;

  /** How many working days later. */
  @IsInt()
  @Min(0)
  @Max(1_000)
  workingDays: number;
}

export class ScaleQuestionBody extends OfTypeBody {
  @IsOptionalDay()
  madeOn?: CalendarDate;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  homes?: number;

  @IsOptional()
  @IsBoolean()
  homesOfUnknownNumber?: boolean;

  @IsOptional()
  @IsNumber()
  @Min(0)
  @Max(1_000_000)
  siteHectares?: number;

  @IsOptional()
  @IsNumber()
  @Min(0)
  @Max(100_000_000)
  floorSpaceSquareMetres?: number;

  @IsOptional()
  @IsBoolean()
  mineralsOrWaste?: boolean;

  @IsOptional()
  @IsBoolean()
  changeOfUseOnly?: boolean;
}

export class BiodiversityQuestionBody extends OfTypeBody {
  @IsOptionalDay()
  madeOn?: CalendarDate;

  @IsOptional()
  @IsIn(scales)
  scale?: Scale;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  homes?: number;

  @IsOptional()
  @IsNumber()
  @Min(0)
  @Max(1_000_000)
  siteHectares?: number;

  @IsOptional()
  @IsNumber()
  @Min(0)
  @Max(100_000_000)
  floorSpaceSquareMetres?: number;

  /** Habitat that is lost or degraded. */
  @IsOptional()
  @IsNumber()
  @Min(0)
  @Max(10_000_000_000)
  habitatSquareMetres?: number;

  /** Hedgerow or watercourse that is lost or degraded. */
  @IsOptional()
  @IsNumber()
  @Min(0)
  @Max(10_000_000)
  linearHabitatMetres?: number;

  @IsOptional()
  @IsBoolean()
  priorityHabitat?: boolean;

  @IsOptional()
  @IsBoolean()
  selfBuild?: boolean;

  /** The number of years applied for, if not for good. */
  @IsOptional()
  @IsNumber()
  @Min(0)
  @Max(100)
  temporaryYears?: number;

  @IsOptional()
  @IsBoolean()
  retrospective?: boolean;

  /** For section 73: the day of the application for the permission that is varied. */
  @IsOptionalDay()
  parentMadeOn?: CalendarDate;
}

export class AppealQuestionBody extends OfTypeBody {
  @IsIn(appealed)
  against: AppealFacts['against'];

  /** The day the application was made. */
  @IsCalendarDate()
  madeOn: CalendarDate;

  /** The date of the decision notice. */
  @IsOptionalDay()
  decidedOn?: CalendarDate;

  /** The day on which the applicant received it; the date of the notice if left out. */
  @IsOptionalDay()
  decisionReceivedOn?: CalendarDate;

  /** The last day to decide, including agreed extensions. */
  @IsCalendarDate()
  decideBy: CalendarDate;

  /** A shopfront or other ground-floor work to a building in use. */
  @IsOptional()
  @IsBoolean()
  minorCommercial?: boolean;

  /** Whether it is about a house although its type does not say so. */
  @IsOptional()
  @IsBoolean()
  householder?: boolean;

  /** Day of service of an enforcement notice against the same development. */
  @IsOptionalDay()
  enforcementNoticeOn?: CalendarDate;
}

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
