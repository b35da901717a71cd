import { Type } from 'class-transformer';
import { IsInt, IsOptional, Matches, Max, Min } from 'class-validator';

export class HistoryQuery {
  /** The revision after which to go on. */
  @IsOptional()
  @Matches(/^\d{1,18}$/, { message: 'after must be a revision' })
  after?: string;

  /** At most so many facts. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(1_000)
  limit?: number;
}
