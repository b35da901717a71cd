import { IsOptional, Matches } from 'class-validator';
import type { CouncilCode } from '#domain';
import { OptionalCouncils, OptionalFromOne } from '../http/query.js';

export class ChangesQuery {
  /**
   * Where to go on: `next` of the page before, as it is. From the beginning if left out; `end` gives no events and the
   * `next` of what comes from now on.
   */
  @IsOptional()
  @Matches(/^[0-9a-z-]{1,60}$/, { message: 'after must be next of the page before, or end' })
  after?: string;

  /** At most so many facts a page; one that concerns several of your councils is an event for each. */
  @OptionalFromOne(1_000)
  limit?: number;

  /** Only these councils, comma-separated; all of yours if left out. */
  @OptionalCouncils()
  council?: CouncilCode[];
}
