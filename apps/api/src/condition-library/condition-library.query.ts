import { IsOptional, Matches } from 'class-validator';
import { OnDayQuery } from '../councils/councils.body.js';

export class ConditionLibraryQuery extends OnDayQuery {
  /** Only those for one type of application, by its code. */
  @IsOptional()
  @Matches(/^[a-zA-Z0-9.]{1,64}$/, { message: 'type must be the code of a type, such as pp.full' })
  type?: string;
}
