import { IsOptional, IsString, Length } from 'class-validator';
import { OptionalFromOne } from '../../http/query.js';

export class LedgerQuery {
  /** The entry after which to continue: the `next` of the previous page. From the first if left out. */
  @IsOptional()
  @IsString()
  @Length(1, 400)
  after?: string;

  /** The maximum number of entries, each complete. For JSON 1,000 if left out; for CSV all. */
  @OptionalFromOne(10_000)
  limit?: number;
}
