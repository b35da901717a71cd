import { IsBoolean, IsIn, IsOptional, IsString, Length } from 'class-validator';
import { type CalendarDate, type Condition, conditionTimings } from '#domain';
import { IsOptionalDay } from '../http/fields.js';

export class ConditionBody {
  @IsString()
  @Length(1, 10_000)
  text: string;

  /** Every condition says why it is needed (DMPO art. 35). */
  @IsString()
  @Length(1, 10_000)
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
  @IsOptionalDay()
  agreedOn?: CalendarDate;
}

export const conditionOf = ({
  text,
  reason,
  timing = 'compliance',
  detailsRequired = false,
  agreedOn,
}: ConditionBody): Condition => ({ text, reason, timing, detailsRequired, agreedOn: agreedOn ?? null });
