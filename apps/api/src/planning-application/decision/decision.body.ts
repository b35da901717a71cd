import { IsIn } from 'class-validator';
import { type CalendarDate } from '#domain';
import { IsClientId, IsOptionalDay, IsText, OptionalClientId } from '../../http/fields.js';

export class ReturnToOfficerBody {
  @OptionalClientId()
  entryId?: string;

  @IsText()
  reason: string;
}

export class AgreeConditionBody {
  /** The day the applicant agreed in writing; today if this and the notice are left out. */
  @IsOptionalDay()
  agreedOn?: CalendarDate;

  /**
   * Where nothing was answered: the day the council told the applicant of the condition. They are taken to agree when
   * the period to answer has run out (SI 2018/566).
   */
  @IsOptionalDay()
  noticeGivenOn?: CalendarDate;
}

export class CallInBody {
  @IsText(64)
  directionReference: string;

  /** Today if left out. */
  @IsOptionalDay()
  directedOn?: CalendarDate;
}

export class RecordSecretaryOfStateDecisionBody {
  @IsIn(['granted', 'refused'])
  decision: 'granted' | 'refused';

  /** Today if left out. */
  @IsOptionalDay()
  decidedOn?: CalendarDate;

  /** The decision letter, on the file. */
  @IsClientId()
  document: string;
}
