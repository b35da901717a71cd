import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  ValidateNested,
} from 'class-validator';
import { type CalendarDate } from '#domain';
import {
  IsClientId,
  IsOptionalDay,
  IsPart,
  IsPence,
  IsText,
  IsTexts,
  OptionalClientId,
} from '../../http/fields.js';
import { IsCalendarDate } from '../../http/validation.js';
import { ConditionBody } from '../condition.body.js';
import { VotesBody } from './votes.body.js';

export class GatewayBody {
  /** The nominated officer agrees that the gateway test is met. */
  @IsBoolean()
  officerAgrees: boolean;

  /** The nominated member agrees that the gateway test is met. */
  @IsBoolean()
  memberAgrees: boolean;
}

export class ReferToCommitteeBody {
  @OptionalClientId()
  entryId?: string;

  @IsText()
  reason: string;

  @IsOptional()
  @IsBoolean()
  memberCallIn?: boolean;

  /** The council's own land or application, or that of an officer or member. */
  @IsOptional()
  @IsBoolean()
  ownInterest?: boolean;

  @IsOptional()
  @ValidateNested()
  @Type(() => GatewayBody)
  gateway?: GatewayBody;
}

export class ScheduleCommitteeBody {
  /** If left out, the meeting of that committee on that day. */
  @OptionalClientId()
  meetingId?: string;

  @IsText(200)
  committee: string;

  @IsCalendarDate()
  meetsOn: CalendarDate;

  @IsText(50)
  agendaItem: string;
}

export class RecordResolutionBody {
  @IsClientId()
  meetingId: string;

  @IsIn(['grant', 'refuse', 'defer'])
  resolution: 'grant' | 'refuse' | 'defer';

  /** If left out, those of the recommendation. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => ConditionBody)
  conditions?: ConditionBody[];

  /** If left out, those of the recommendation. */
  @IsOptional()
  @IsTexts()
  refusalReasons?: string[];

  /** Whether a grant waits for a planning obligation. */
  @IsOptional()
  @IsBoolean()
  subjectToObligation?: boolean;

  /** Required for a deferral. */
  @IsOptional()
  @IsText()
  reason?: string;

  /** The vote of the members, as in the minutes. */
  @IsOptional()
  @IsPart(() => VotesBody)
  votes?: VotesBody;
}

export class HeadOfTermsBody {
  @IsText(200)
  subject: string;

  @IsText()
  summary: string;

  @IsOptional()
  @IsPence()
  amountPence?: number;
}

export class AgreeHeadsOfTermsBody {
  @OptionalClientId()
  entryId?: string;

  /** Today if left out. */
  @IsOptionalDay()
  agreedOn?: CalendarDate;

  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => HeadOfTermsBody)
  heads: HeadOfTermsBody[];
}

export class CompleteObligationBody {
  /** Today if left out. */
  @IsOptionalDay()
  deedDatedOn?: CalendarDate;

  /** The deed among the documents of the case. */
  @IsClientId()
  document: string;
}
