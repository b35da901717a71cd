import { Transform } from 'class-transformer';
import { IsInt, IsOptional, IsString, Length, Max, Min } from 'class-validator';

export class LedgerQuery {
  /** The entry after which to go on: `next` of the page before. From the first if left out. */
  @IsOptional()
  @IsString()
  @Length(1, 400)
  after?: string;

  /** At most so many entries, each with both its halves. As JSON 1,000 if left out; as CSV all. */
  @IsOptional()
  @Transform(({ value }) => Number(value))
  @IsInt()
  @Min(1)
  @Max(10_000)
  limit?: number;
}
