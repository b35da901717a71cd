import { IsIn, IsOptional } from 'class-validator';
import { type StageOfWeek, stagesOfWeek } from '#read-models';

export class WeeksQuery {
  /** Where the weeks stand; submitted, which wait for approval, if left out. */
  @IsOptional()
  @IsIn(stagesOfWeek)
  state?: StageOfWeek;
}
