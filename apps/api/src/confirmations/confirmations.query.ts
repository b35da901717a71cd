import { IsIn, IsOptional } from 'class-validator';

export class ConfirmationsQuery {
  /** `me`: what you may confirm. `mine`: what you proposed and waits. `me` if left out. */
  @IsOptional()
  @IsIn(['me', 'mine'])
  for?: 'me' | 'mine';
}
