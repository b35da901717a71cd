import { IsIn, IsOptional } from 'class-validator';
import { type StageOfWeek, stagesOfWeek } from '#read-models';

export class WeeksQuery {
  /** The states of the weeks; submitted (waiting for approval) if left out. */
  @IsOptional()
  @IsIn(stagesOfWeek)
  state?: StageOfWeek;
}
