import { Transform } from 'class-transformer';
import { IsOptional, IsString, Length } from 'class-validator';
import type { CalendarDate } from '#domain';
import { IsOptionalDay } from './fields.js';
import { commaSeparated } from './query.js';

/** What an application is for, and where. A filter that is left out has no effect. */
export class TypeAndWard {
  /** Open Digital Planning codes, comma-separated. */
  @IsOptional()
  @Transform(commaSeparated)
  @IsString({ each: true })
  @Length(1, 80, { each: true })
  type?: string[];

  /** The ward's whole name; for officers, `none` for cases without a known ward. */
  @IsOptional()
  @IsString()
  @Length(1, 100)
  ward?: string;
}

/** Filters of cases, in the caseload and on the register. */
export class CaseNarrowing extends TypeAndWard {
  /** Received on this day or later. */
  @IsOptionalDay()
  receivedFrom?: CalendarDate;

  /** Received on this day or earlier. */
  @IsOptionalDay()
  receivedTo?: CalendarDate;

  /** Decided on this day or later. */
  @IsOptionalDay()
  decidedFrom?: CalendarDate;

  /** Decided on this day or earlier. */
  @IsOptionalDay()
  decidedTo?: CalendarDate;

  /** Words in the reference, the address or the postcode. */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  search?: string;
}
