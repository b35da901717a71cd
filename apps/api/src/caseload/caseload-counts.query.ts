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
   * What to count by, comma-separated: `stage`, `council`, `officer`, `type`, `scale`, `ward` and `decision`,
   * in any combination; or `month`, alone or with `council`. By stage if left out.
   */
  @IsOptional()
  @Transform(commaSeparated)
  @IsIn(ways, { each: true })
  by?: string[];

  /** Only these councils, comma-separated; all of yours if left out. */
  @OptionalCouncils()
  council?: CouncilCode[];

  /**
   * Counts the backlog at the end of this day: cases received by then that had not ended. Not possible by
   * stage or officer.
   */
  @IsOptionalDay()
  on?: CalendarDate;

  /** For counts by month: the first month; eleven months before the last if left out. */
  @IsOptional()
  @Matches(monthPattern, { message: `fromMonth ${monthMessage}` })
  fromMonth?: string;

  /** For counts by month: the last month; this month if left out. */
  @IsOptional()
  @Matches(monthPattern, { message: `toMonth ${monthMessage}` })
  toMonth?: string;
}
