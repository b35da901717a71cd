import { IsIn, IsOptional } from 'class-validator';

export class ConfirmationsQuery {
  /** `me`: proposals that you may confirm. `mine`: your own proposals that are waiting. `me` if left out. */
  @IsOptional()
  @IsIn(['me', 'mine'])
  for?: 'me' | 'mine';
}
