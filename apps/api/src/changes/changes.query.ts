import { IsOptional, Matches } from 'class-validator';
import type { CouncilCode } from '#domain';
import { OptionalCouncils, OptionalFromOne } from '../http/query.js';

export class ChangesQuery {
  /**
   * Where to continue: the `next` of the previous page, unchanged. From the beginning if left out; `end`
   * returns no events and the `next` from which new events follow.
   */
  @IsOptional()
  @Matches(/^[0-9a-z-]{1,60}$/, { message: 'after must be next of the page before, or end' })
  after?: string;

  /**
   * The maximum number of facts per page. A fact that concerns several of your councils gives one event for
   * each.
   */
  @OptionalFromOne(1_000)
  limit?: number;

  /** Only these councils, comma-separated; all of yours if left out. */
  @OptionalCouncils()
  council?: CouncilCode[];
}
