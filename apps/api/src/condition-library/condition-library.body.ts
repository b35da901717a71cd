import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsOptional, Matches } from 'class-validator';
import { type CalendarDate, type Condition, conditionTimings } from '#domain';
import { IsOptionalDay, IsText } from '../http/fields.js';

export class LibraryConditionBody {
  /** How officers call it. */
  @IsText(200)
  title: string;

  @IsText()
  text: string;

  /** Every condition says why it is needed (DMPO art. 35). */
  @IsText()
  reason: string;

  /** When it bites; something to comply with if left out. */
  @IsOptional()
  @IsIn(conditionTimings)
  timing?: Condition['timing'];

  /** Whether details must be sent in and approved. */
  @IsOptional()
  @IsBoolean()
  detailsRequired?: boolean;

  /** The types of application that it is for, by their codes; for any if left out. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @Matches(/^[a-zA-Z0-9.]{1,64}$/, {
    each: true,
    message: 'applicationTypes must be codes of types, such as pp.full',
  })
  applicationTypes?: string[];

  /** Suggested for every recommendation of those types; only to be chosen if left out. */
  @IsOptional()
  @IsBoolean()
  usual?: boolean;

  /** The first day on which it holds in these words; today if left out. */
  @IsOptionalDay()
  from?: CalendarDate;
}

export class RetireConditionBody {
  /** The first day on which the library has it no longer; today if left out. */
  @IsOptionalDay()
  from?: CalendarDate;
}
