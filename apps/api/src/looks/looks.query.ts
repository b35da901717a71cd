import { IsOptional, Matches } from 'class-validator';
import type { CalendarDate, CaseId, CouncilCode } from '#domain';
import { OptionalPlace } from '../http/by-place.js';
import { IsCaseId, IsOptionalDay } from '../http/fields.js';
import { OptionalCouncils, OptionalFromOne } from '../http/query.js';

/** Filters of looks; a filter that is left out has no effect. */
export class LooksQuery {
  /** Only at this case, by its id. */
  @IsOptional()
  @IsCaseId()
  case?: CaseId;

  /** Only of this person, by their id, or `me`. */
  @IsOptional()
  @Matches(/^[A-Za-z0-9][A-Za-z0-9._@:|-]{0,127}$/, {
    message: 'person must be the id of the person who looked',
  })
  person?: string;

  /** Only these councils, comma-separated; all of yours if left out. */
  @OptionalCouncils()
  council?: CouncilCode[];

  /** On this day or later. */
  @IsOptionalDay()
  from?: CalendarDate;

  /** On this day or earlier. */
  @IsOptionalDay()
  to?: CalendarDate;

  /** Before this position: the `next` of the previous page. */
  @OptionalPlace()
  before?: string;

  /** The maximum number: 100 if left out. */
  @OptionalFromOne(1_000)
  limit?: number;
}
