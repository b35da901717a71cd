import { IsBoolean, IsIn, IsInt, IsNumber, IsOptional, Max, Min } from 'class-validator';
import type { CalendarDate } from '#domain';
import { type AppealFacts, type ChallengeStep, type Instant, type Scale } from '#legislation';
import { IsMoment, IsOptionalDay } from '../http/fields.js';
import { IsCalendarDate } from '../http/validation.js';
import { OfTypeBody, UnderCouncilBody } from './law-subject.body.js';

export const scales: readonly Scale[] = ['major', 'minor', 'other'];
const appealed: readonly AppealFacts['against'][] = ['refusal', 'conditions', 'non-determination'];
export const steps: readonly ChallengeStep['step'][] = [
  'proceedings-begun',
  'permission-granted',
  'leave-to-court-of-appeal',
  'leave-to-supreme-court',
];

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
