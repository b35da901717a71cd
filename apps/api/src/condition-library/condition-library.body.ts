import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsOptional, Matches } from 'class-validator';
import { type CalendarDate, type Condition, conditionTimings } from '#domain';
import { IsOptionalDay, IsText } from '../http/fields.js';

export class LibraryConditionBody {
  /** Its name for officers. */
  @IsText(200)
  title: string;

  @IsText()
  text: string;

  /** Every condition says why it is needed (DMPO art. 35). */
  @IsText()
  reason: string;

  /** When the condition must be met; a condition of continuing compliance if left out. */
  @IsOptional()
  @IsIn(conditionTimings)
  timing?: Condition['timing'];

  /** Whether details must be submitted and approved. */
  @IsOptional()
  @IsBoolean()
  detailsRequired?: boolean;

  /** The codes of the application types that it fits; all types if left out. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @Matches(/^[a-zA-Z0-9.]{1,64}$/, {
    each: true,
    message: 'applicationTypes must be codes of types, such as pp.full',
  })
  applicationTypes?: string[];

  /** Suggested in every recommendation for those types; if left out, officers can only choose it themselves. */
  @IsOptional()
  @IsBoolean()
  usual?: boolean;

  /** The first day on which it has these words; today if left out. */
  @IsOptionalDay()
  from?: CalendarDate;
}

export class RetireConditionBody {
  /** The first day on which it is no longer in the library; today if left out. */
  @IsOptionalDay()
  from?: CalendarDate;
}
