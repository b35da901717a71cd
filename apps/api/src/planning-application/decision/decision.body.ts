import { IsIn } from 'class-validator';
import { type CalendarDate } from '#domain';
import { IsClientId, IsOptionalDay, IsText, OptionalClientId } from '../../http/fields.js';

export class ReturnToOfficerBody {
  @OptionalClientId()
  entryId?: string;

  @IsText()
  reason: string;
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
