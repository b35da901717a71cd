import { IsIn, IsOptional } from 'class-validator';

export class ActsQuery {
  /** `possible` leaves out the acts that you may not do today. */
  @IsOptional()
  @IsIn(['possible'])
  only?: 'possible';
}
