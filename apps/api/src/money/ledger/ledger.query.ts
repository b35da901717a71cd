import { IsOptional, IsString, Length } from 'class-validator';
import { OptionalFromOne } from '../../http/query.js';

export class LedgerQuery {
  /** The entry after which to go on: `next` of the page before. From the first if left out. */
  @IsOptional()
  @IsString()
  @Length(1, 400)
  after?: string;

  /** At most so many entries, each with both its halves. As JSON 1,000 if left out; as CSV all. */
  @OptionalFromOne(10_000)
  limit?: number;
}
