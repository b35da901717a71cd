import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  Length,
  Matches,
  ValidateNested,
} from 'class-validator';
import {
  type CalendarDate,
  type Condition,
  conditionTimings,
  type DecisionKind,
  decisionKinds,
  type InformationKind,
  informationKinds,
  type OfficerId,
  type RecommendedDecision,
  recommendedDecisions,
} from '#domain';
import { IsCalendarDate } from '../http/validation.js';

const officerId = /^[a-z0-9][a-z0-9._-]{0,63}$/;
const requestId = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;
const longText = 10_000;

export class AllocateOfficerBody {
  /** The officer's id, as in GET /officers. */
  @Matches(officerId, { message: 'officer must be the id of an officer, such as amina.hassan' })
  officer: OfficerId;
}

export class RequestInformationBody {
  /** Your own id for the request, so that a repeat is known for one; made up for you if left out. */
  @IsOptional()
  @Matches(requestId, { message: 'requestId must be up to 64 letters, digits, dots, dashes or underscores' })
  requestId?: string;

  @IsIn(informationKinds)
  kind: InformationKind;

  /** What the applicant is asked to send, in words they understand. */
  @IsString()
  @Length(1, longText)
  request: string;

  /** The last day to answer: 15 working days from today if left out. */
  @IsOptional()
  @IsCalendarDate()
  dueOn?: CalendarDate;
}

export class RecordInformationBody {
  /** The day it came; today if left out. */
  @IsOptional()
  @IsCalendarDate()
  receivedOn?: CalendarDate;
}

export class MarkInvalidBody {
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @Length(1, longText, { each: true })
  reasons: string[];
}

export class MarkValidBody {
  /** The day the last of form, plans, certificates, particulars and correct fee was received. */
  @IsCalendarDate()
  validFrom: CalendarDate;

  /** The last day to decide, only for what no law gives a period. */
  @IsOptional()
  @IsCalendarDate()
  decideBy?: CalendarDate;

  /** An environmental statement came with it (16 weeks). */
  @IsOptional()
  @IsBoolean()
  eia?: boolean;

  /** Public service infrastructure development (10 weeks). */
  @IsOptional()
  @IsBoolean()
  psi?: boolean;
}

export class ConditionBody {
  @IsString()
  @Length(1, longText)
  text: string;

  /** Every condition says why it is needed (DMPO art. 35). */
  @IsString()
  @Length(1, longText)
  reason: string;

  /** When it bites; something to comply with if left out. */
  @IsOptional()
  @IsIn(conditionTimings)
  timing?: Condition['timing'];

  /** Whether details must be sent in and approved. */
  @IsOptional()
  @IsBoolean()
  detailsRequired?: boolean;

  /** The day the applicant agreed to it: needed for one that holds up the beginning of works (s. 100ZA). */
  @IsOptional()
  @IsCalendarDate()
  agreedOn?: CalendarDate;
}

export const conditionOf = ({
  text,
  reason,
  timing = 'compliance',
  detailsRequired = false,
  agreedOn,
}: ConditionBody): Condition => ({ text, reason, timing, detailsRequired, agreedOn: agreedOn ?? null });

export class SubmitRecommendationBody {
  /** To grant or to refuse; for what is neither granted nor refused, the decision itself. */
  @IsIn(recommendedDecisions)
  recommendation: RecommendedDecision;

  /** The text of the officer's report; or name its document. */
  @IsOptional()
  @IsString()
  @Length(1, 100_000)
  report?: string;

  /** The report as a document on the file. */
  @IsOptional()
  @Matches(requestId, { message: 'reportDocument must be the id of a document on the file' })
  reportDocument?: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => ConditionBody)
  conditions?: ConditionBody[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @Length(1, longText, { each: true })
  refusalReasons?: string[];
}

export class IssueDecisionBody {
  @IsIn(decisionKinds)
  decision: DecisionKind;
}

export class WithdrawApplicationBody {
  @IsIn(['applicant', 'agent'])
  requestedBy: 'applicant' | 'agent';

  @IsString()
  @Length(1, longText)
  reason: string;
}
