import { Transform } from 'class-transformer';
import { IsIn, IsOptional, Matches } from 'class-validator';
import type { CalendarDate, CouncilCode } from '#domain';
import { countedBy } from '#read-models';
import { IsOptionalDay, monthMessage, monthPattern } from '../http/fields.js';
import { commaSeparated, OptionalCouncils } from '../http/query.js';
import { CaseloadNarrowing } from './caseload.query.js';

const ways = [...Object.keys(countedBy), 'month'];

export class CaseloadCountsQuery extends CaseloadNarrowing {
  /**
   * What is counted by, comma-separated: `stage`, `council`, `officer`, `type`, `scale`, `ward` and `decision`, in any
   * combination, or `month`, by itself or with `council`. By stage if left out.
   */
  @IsOptional()
  @Transform(commaSeparated)
  @IsIn(ways, { each: true })
  by?: string[];

  /** Only these councils, comma-separated; all of yours if left out. */
  @OptionalCouncils()
  council?: CouncilCode[];

  /** The backlog at the end of this day: only what had been received and had not ended. Not by stage or officer. */
  @IsOptionalDay()
  on?: CalendarDate;

  /** By month: the first; eleven months before the last if left out. */
  @IsOptional()
  @Matches(monthPattern, { message: `fromMonth ${monthMessage}` })
  fromMonth?: string;

  /** By month: the last; this month if left out. */
  @IsOptional()
  @Matches(monthPattern, { message: `toMonth ${monthMessage}` })
  toMonth?: string;
}
