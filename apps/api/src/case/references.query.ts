import { IsString, Length } from 'class-validator';

export class ReferenceQuery {
  /** As it stands on a letter: a present reference or a former one. */
  @IsString()
  @Length(1, 200)
  reference: string;
}
