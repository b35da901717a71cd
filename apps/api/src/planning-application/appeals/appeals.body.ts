import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, ValidateNested } from 'class-validator';
import {
  type AppealGround,
  type AppealOutcome,
  type AppealProcedure,
  appealGrounds,
  appealOutcomes,
  appealProcedures,
  type CalendarDate,
} from '#domain';
import { IsOptionalDay, IsText, OptionalClientId } from '../../http/fields.js';
import { ConditionBody } from '../planning-application.body.js';

export class LodgeAppealBody {
  @OptionalClientId()
  appealId?: string;

  /** As the Planning Inspectorate numbers it. */
  @IsText(64)
  inspectorateReference: string;

  @IsIn(appealGrounds)
  against: AppealGround;

  /** Today if left out. */
  @IsOptionalDay()
  lodgedOn?: CalendarDate;
}

export class AppealStepBody {
  /** Today if left out. */
  @IsOptionalDay()
  on?: CalendarDate;
}

export class StartAppealBody extends AppealStepBody {
  @IsIn(appealProcedures)
  procedure: AppealProcedure;
}

export class DecideAppealBody extends AppealStepBody {
  @IsIn(appealOutcomes)
  outcome: AppealOutcome;

  /** The decision letter, on the file. */
  @OptionalClientId()
  document?: string;

  /** Those under which the inspector permits it; they take the place of the council's. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => ConditionBody)
  conditions?: ConditionBody[];
}
