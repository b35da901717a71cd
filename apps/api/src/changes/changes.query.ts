import { Transform } from 'class-transformer';
import { IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import type { CouncilCode } from '#domain';
import { commaSeparated } from '../http/query.js';

export class ChangesQuery {
  /**
   * Where to go on: `next` of the page before, as it is. From the beginning if left out; `end` gives no events and the
   * `next` of what comes from now on.
   */
  @IsOptional()
  @Matches(/^[0-9a-z-]{1,60}$/, { message: 'after must be next of the page before, or end' })
  after?: string;

  /** At most so many facts a page; one that concerns several of your councils is an event for each. */
  @IsOptional()
  @Transform(({ value }) => Number(value))
  @IsInt()
  @Min(1)
  @Max(1_000)
  limit?: number;

  /** Only these councils, comma-separated; all of yours if left out. */
  @IsOptional()
  @Transform(commaSeparated)
  @Matches(/^[A-Z][A-Z0-9]{1,7}$/, { each: true, message: 'council must be council codes, such as CAM,SCA' })
  council?: CouncilCode[];
}
