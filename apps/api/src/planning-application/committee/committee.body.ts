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
import { IsClientId, IsPart, IsPence, IsText, IsTexts } from '../../http/fields.js';
import { DayOrToday, Labelled, OwnId } from '../../http/labels.js';
import { IsCalendarDate } from '../../http/validation.js';
import { ConditionBody } from '../condition.body.js';
import { VotesBody } from './votes.body.js';

export class GatewayBody {
  /** The nominated officer agrees that the gateway test is met. */
  @IsBoolean()
  @Labelled('Does the nominated officer agree?')
  officerAgrees: boolean;

  /** The nominated member agrees that the gateway test is met. */
  @IsBoolean()
  @Labelled('Does the nominated member agree?')
  memberAgrees: boolean;
}

export class ReferToCommitteeBody {
  @OwnId()
  entryId?: string;

  @IsText()
  @Labelled('Why')
  reason: string;

  @IsOptional()
  @IsBoolean()
  @Labelled('Did a member ask for it?')
  memberCallIn?: boolean;

  /** The council's own land or application, or that of an officer or member. */
  @IsOptional()
  @IsBoolean()
  @Labelled('Does the council or one of its people have an interest?')
  ownInterest?: boolean;

  @IsOptional()
  @ValidateNested()
  @Type(() => GatewayBody)
  @Labelled('Gateway test', {
    hint: 'Needed if the gateway test decides who decides this case. Leave it empty otherwise.',
    sometimes: true,
  })
  gateway?: GatewayBody;
}

export class ScheduleCommitteeBody {
  /** If left out, the meeting of that committee on that day. */
  @OwnId()
  meetingId?: string;

  @IsText(200)
  @Labelled('Committee')
  committee: string;

  @IsCalendarDate()
  @Labelled('It meets on')
  meetsOn: CalendarDate;

  @IsText(50)
  @Labelled('Item on the agenda', { hint: 'Its number, such as 5' })
  agendaItem: string;
}

export class RecordResolutionBody {
  @IsClientId()
  @Labelled('Meeting')
  meetingId: string;

  @IsIn(['grant', 'refuse', 'defer'])
  @Labelled('Resolved')
  resolution: 'grant' | 'refuse' | 'defer';

  /** If left out, those of the recommendation. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => ConditionBody)
  @Labelled('Condition', { hint: 'The conditions of the recommendation apply if you add none.' })
  conditions?: ConditionBody[];

  /** If left out, those of the recommendation. */
  @IsOptional()
  @IsTexts()
  @Labelled('Reasons for refusal', {
    hint: 'Those of the recommendation if you leave it empty. Write one on each line.',
  })
  refusalReasons?: string[];

  /** Whether a grant waits for a planning obligation. */
  @IsOptional()
  @IsBoolean()
  @Labelled('Is it subject to an obligation?')
  subjectToObligation?: boolean;

  /** Required for a deferral. */
  @IsOptional()
  @IsText()
  @Labelled('Why', { hint: 'Needed to defer it.', sometimes: true })
  reason?: string;

  /** The vote of the members, as in the minutes. */
  @IsOptional()
  @IsPart(() => VotesBody)
  @Labelled('How members voted', { rare: true })
  votes?: VotesBody;
}

export class HeadOfTermsBody {
  @IsText(200)
  @Labelled('Subject')
  subject: string;

  @IsText()
  @Labelled('In short')
  summary: string;

  @IsOptional()
  @IsPence()
  @Labelled('Amount')
  amountPence?: number;
}

export class AgreeHeadsOfTermsBody {
  @OwnId()
  entryId?: string;

  /** Today if left out. */
  @DayOrToday('Agreed on')
  agreedOn?: CalendarDate;

  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => HeadOfTermsBody)
  @Labelled('Term of the obligation')
  heads: HeadOfTermsBody[];
}

export class CompleteObligationBody {
  /** Today if left out. */
  @DayOrToday('Dated')
  deedDatedOn?: CalendarDate;

  /** The deed among the documents of the case. */
  @IsClientId()
  @Labelled('The deed', { names: 'document' })
  document: string;
}
