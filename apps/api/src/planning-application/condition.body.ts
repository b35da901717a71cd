import { IsBoolean, IsIn, IsInt, IsOptional, IsString, Length, Max, Min } from 'class-validator';
import { type CalendarDate, type Condition, conditionTimings } from '#domain';
import { IsClientId, IsOptionalDay, IsPart } from '../http/fields.js';
import { Labelled } from '../http/labels.js';

class FromLibraryBody {
  @IsClientId()
  @Labelled('Its short name')
  conditionId: string;

  @IsInt()
  @Min(1)
  @Max(100_000)
  @Labelled('Its version')
  version: number;
}

export class ConditionBody {
  @IsString()
  @Length(1, 10_000)
  @Labelled('Condition')
  text: string;

  /** Every condition says why it is needed (DMPO art. 35). */
  @IsString()
  @Length(1, 10_000)
  @Labelled('Reason')
  reason: string;

  /** When it must be met; if left out, continuing compliance. */
  @IsOptional()
  @IsIn(conditionTimings)
  @Labelled('When it must be met')
  timing?: Condition['timing'];

  /** Whether details must be submitted and approved. */
  @IsOptional()
  @IsBoolean()
  @Labelled('Must details be submitted?')
  detailsRequired?: boolean;

  /** The day of the applicant's agreement: required for a pre-commencement condition (s. 100ZA). */
  @IsOptionalDay()
  @Labelled('The applicant agreed to it on', {
    hint: 'Needed for a condition that must be met before work starts.',
    sometimes: true,
  })
  agreedOn?: CalendarDate;

  /** The version in the council's library on which it is based. Its words may be changed for the case. */
  @IsOptional()
  @IsPart(() => FromLibraryBody)
  @Labelled('From the library', { names: 'libraryCondition' })
  fromLibrary?: FromLibraryBody;
}

export const conditionOf = ({
  text,
  reason,
  timing = 'compliance',
  detailsRequired = false,
  agreedOn,
  fromLibrary,
}: ConditionBody): Condition => ({
  ...{ text, reason, timing, detailsRequired, agreedOn: agreedOn ?? null },
  ...(fromLibrary && {
    fromLibrary: { conditionId: fromLibrary.conditionId, version: fromLibrary.version },
  }),
});
