import { ArrayMaxSize, ArrayNotEmpty, IsArray, IsInt, Min } from 'class-validator';
import { type CalendarDate } from '#domain';
import { IsOptionalDay, IsPart, IsText, OptionalClientId } from '../../http/fields.js';
import { LinkedCaseBody } from '../casework/casework.body.js';

export class SubmitDetailsBody {
  /** Their numbers, as on the decision notice. */
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(200)
  @IsInt({ each: true })
  @Min(1, { each: true })
  conditions: number[];

  @IsPart(() => LinkedCaseBody)
  linked: LinkedCaseBody;
}

export class ConditionOutcomeBody {
  /** The day it was decided there; today if left out. */
  @IsOptionalDay()
  on?: CalendarDate;

  @IsPart(() => LinkedCaseBody)
  linked: LinkedCaseBody;
}

export class GrantNMABody extends ConditionOutcomeBody {
  @OptionalClientId()
  entryId?: string;

  @IsText()
  description: string;
}

export class RecordQuashingBody {
  /** The day of the order; today if left out. */
  @IsOptionalDay()
  on?: CalendarDate;

  @OptionalClientId()
  entryId?: string;

  @IsText(200)
  court: string;

  @IsText(64)
  claimReference: string;
}
