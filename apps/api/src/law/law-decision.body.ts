import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { type CalendarDate, type DecisionKind, decisionKinds } from '#domain';
import type { DesignationFacts, DevelopmentUse, Instant, SigningFacts } from '#legislation';
import { IsMoment, IsOptionalDay, IsText, IsTexts } from '../http/fields.js';
import { IsCalendarDate } from '../http/validation.js';
import { PublicityQuestionBody } from './law.body.js';
import { ClockBody } from './law-clock.body.js';
import { scales } from './law-questions.body.js';
import { OfTypeBody, UnderCouncilBody } from './law-subject.body.js';

const uses: readonly DevelopmentUse[] = [
  'dwellings',
  'offices',
  'industry',
  'retail',
  'traveller-pitches',
  'other',
];
const measures: readonly DesignationFacts['measure'][] = [
  'speed.major',
  'speed.non-major',
  'quality.major',
  'quality.non-major',
];
const answers = ['validation-request', 'validation-dispute', 'pre-commencement-condition'] as const;

class PieceBody {
  /** The form, a plan, a certificate, the fee. */
  @IsText(200)
  what: string;

  /** The moment of sending, with its offset. */
  @IsMoment()
  sentAt: Instant;
}

export class ValidDayQuestionBody extends UnderCouncilBody {
  /** Everything that the application needs to be valid. */
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => PieceBody)
  pieces: PieceBody[];
}

export class ResponseDueQuestionBody extends UnderCouncilBody {
  /** What was applied for or notified. */
  @IsIn(answers)
  asked: (typeof answers)[number];

  @IsCalendarDate()
  askedOn: CalendarDate;
}

class LongerPeriodBody {
  /** The agreed last day to decide. */
  @IsCalendarDate()
  until: CalendarDate;

  /** The day of the written agreement. */
  @IsCalendarDate()
  agreedOn: CalendarDate;
}

export class TimelinessQuestionBody extends ClockBody {
  /** Longer periods agreed in writing, in the order of the agreements. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => LongerPeriodBody)
  agreements?: LongerPeriodBody[];

  @IsOptionalDay()
  nonDeterminationAppealOn?: CalendarDate;

  /** The day of the decision; left out if there is none. */
  @IsOptionalDay()
  decidedOn?: CalendarDate;
}

export class EarliestDecisionQuestionBody extends PublicityQuestionBody {
  /** The day on which the application was complete. */
  @IsCalendarDate()
  validFrom: CalendarDate;
}

export class StandardConditionsQuestionBody extends OfTypeBody {
  /** The day of the decision. */
  @IsCalendarDate()
  decidedOn: CalendarDate;
}

export class ReturnLineQuestionBody extends OfTypeBody {
  @IsOptional()
  @IsIn(scales)
  scale?: (typeof scales)[number];

  /** What is built, or the use of the building. */
  @IsOptional()
  @IsIn(uses)
  use?: DevelopmentUse;

  /** Public service infrastructure. */
  @IsOptional()
  @IsBoolean()
  psi?: boolean;

  /** Listed building consent: to demolish. */
  @IsOptional()
  @IsBoolean()
  demolition?: boolean;

  @IsCalendarDate()
  decidedOn: CalendarDate;
}

export class DesignationQuestionBody extends UnderCouncilBody {
  @IsIn(measures)
  measure: DesignationFacts['measure'];

  /** The day whose criteria apply; today if left out. */
  @IsOptionalDay()
  on?: CalendarDate;

  /** Decisions of that kind in the assessed months. */
  @IsInt()
  @Min(1)
  @Max(10_000_000)
  decisions: number;

  /** Speed: how many were decided in statutory or agreed time. Quality: how many were overturned at appeal. */
  @IsInt()
  @Min(0)
  @Max(10_000_000)
  counted: number;
}

export class WhoSignsQuestionBody extends OfTypeBody {
  @IsIn(decisionKinds)
  decision: DecisionKind;

  @IsIn(['officer', 'committee'])
  decidedBy: SigningFacts['decidedBy'];

  /** The day of the decision; today if left out. */
  @IsOptionalDay()
  on?: CalendarDate;

  /** Roles of the person who would sign. */
  @IsTexts(20)
  roles: string[];

  /** Grade of the post of the person who would sign. */
  @IsOptional()
  @IsText(100)
  grade?: string;
}
