import { IsIn, IsOptional } from 'class-validator';
import { OptionalFromOne } from '../http/query.js';

export class UnreadSubmissionsQuery {
  /**
   * `waiting`: those that still need somebody. `all`: also those that were read or dismissed. `waiting` if
   * left out.
   */
  @IsOptional()
  @IsIn(['waiting', 'all'])
  show?: 'waiting' | 'all';

  /** The first page is 1. */
  @OptionalFromOne(10_000)
  page?: number;

  /** The number per page: 50 if left out. */
  @OptionalFromOne(100)
  size?: number;
}
